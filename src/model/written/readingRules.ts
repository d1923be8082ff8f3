// The rules that reading a file keeps, and what to do where one is broken.

/** Each rule of reading with what to do. */
export const READING_RULES = {
  'merge-marker': 'Choose between the two versions and take the lines with "<<<<<<<", "=======" and ">>>>>>>" out.',
  'front-matter': 'Let the first line of the file be "---" and nothing else, then the facts, then such a line again, and then the text.',
  yaml: 'Mend the spelling of the file at this place: indent with spaces, and close every quotation mark and bracket.',
  'duplicate-key': 'Compare the two with the document, and keep the one that is right.',
  'unsafe-key': 'Give the field another name; this one has a meaning in the language of the site.',
  'yaml-anchor': 'Write the value out where it is needed.',
  'yaml-tag': 'Take it out: values are plain words, numbers, true and false. Words that begin with such a sign stand in quotation marks.',
  'yaml-quote': 'Write straight quotation marks (") around it. Where the curly ones belong to the words, put straight ones around them as well.',
  'yaml-comment': 'Put the whole value in double quotation marks. A remark of yours stands on a line of its own, after "# ".',
  'yaml-depth': 'Lay the facts out flatter; no entry needs more than eight levels.',
  'unknown-field': 'Compare the name with those in another file of the same folder. What else a file may say stands in src/model/written/schemas.ts.',
  'missing-field': 'Add it: its name, a colon and its value, as other files of the same folder have it.',
  'empty-field': 'Write what belongs there, or take the field out where it may be left out.',
  'field-type': 'Write the kind of value that the field takes; words and dates stand in quotation marks.',
  'field-value': 'Write the one of these that the document bears out, as it is spelt here. If none is, the entry cannot be published.',
  'field-form': 'Write the value in the form that the field takes.',
  'field-size': 'Copy a number from the document again. Of words, choose fewer.',
  'number-form':
    'Look it up in the document. A number stands in plain figures, with nothing before them. A telephone number, a year or a name stands in quotation marks, as it is.',
  'date-form': 'Look the date up, and write it in quotation marks: year, month and day as in "2026-11-21", or only as much of it as is known.',
  'no-evidence': 'Name at least one source or passage that this rests on; without one it is not published.',
  'web-address':
    'Copy the address from the page as everybody sees it who is not logged in. Where there is none, leave the field out, and say why if the file has a field for that.',
  'seed-path': 'Write the name of the file under seeds/ alone.',
} as const;
export type ReadingRule = keyof typeof READING_RULES;

/** The most faults of one file that are listed. */
export const MOST_TOLD = 100;
