// What stops a file from being read as facts, in the words of a person who knows no YAML: each code of the parser with what is wrong and what to do.
import type { ErrorCode } from 'yaml';

interface Said {
  what: string;
  todo: string;
}

const QUOTES = 'Put the words after the colon in double quotation marks.';
const BRACKETS = 'Look on this line and those above it for a bracket or brace that is not closed, or for a missing comma between two values.';

const WORDS: Readonly<Record<ErrorCode, Said>> = {
  ALIAS_PROPS: { what: 'A word that begins with "*" stands here, and the form of these files gives that sign a meaning of its own.', todo: QUOTES },
  BAD_ALIAS: { what: 'A word begins with "*" or "&", and the form of these files gives these signs a meaning of their own.', todo: QUOTES },
  BAD_COLLECTION_TYPE: {
    what: 'A word that begins with "!" stands before a list, and the form of these files gives that sign a meaning of its own.',
    todo: 'Take that word out.',
  },
  BAD_DIRECTIVE: {
    what: 'The line begins with "%", and the form of these files gives that sign a meaning of its own.',
    todo: 'Take the line out, or put its words in double quotation marks.',
  },
  BAD_DQ_ESCAPE: {
    what: 'A backslash stands between double quotation marks, and what follows it has no meaning.',
    todo: 'Write two backslashes where one is meant, or take it out. In a quotation, write what the source has.',
  },
  BAD_INDENT: {
    what: 'The line does not begin in the column in which it should.',
    todo: 'Let the entries of one list begin in the same column, and their fields two spaces further in. Use spaces, no tabs. If the line is right, look above it for a bracket that is not closed.',
  },
  BAD_PROP_ORDER: { what: 'A word that begins with "&" or "!" stands before the sign of a list or field.', todo: 'Take that word out.' },
  BAD_SCALAR_START: { what: 'The value begins with a sign that may not stand first, such as "`" or "@".', todo: QUOTES },
  BLOCK_AS_IMPLICIT_KEY: {
    what: 'The line holds a second colon with a space after it, or a second list, where only one value can stand.',
    todo: 'If the colon is part of the words, put the words in double quotation marks. If a second field begins here, give it a line of its own. If the line, or the one below it, begins in another column than the fields around it, move it there.',
  },
  BLOCK_IN_FLOW: { what: 'Between brackets or braces stands a list or text that needs lines of its own.', todo: BRACKETS },
  DUPLICATE_KEY: { what: 'The field is given twice.', todo: 'Compare the two with the document, and keep the one that is right.' },
  IMPOSSIBLE: { what: 'The line cannot be read.', todo: 'Compare it with the same line of another file of this folder.' },
  KEY_OVER_1024_CHARS: {
    what: 'What stands before the colon has more than 1,024 characters, so it is no name of a field.',
    todo: 'If the colon is part of longer words, put all of them in double quotation marks.',
  },
  MISSING_CHAR: {
    what: 'A sign is missing here: a closing quotation mark, bracket or brace, a comma between two values, a colon after the name of a field, or the hyphen of a list.',
    todo: 'Look on this line, and on the line above it, for what was opened and not closed. A field is its name, a colon, a space and its value.',
  },
  MULTILINE_IMPLICIT_KEY: {
    what: 'A line is neither a field nor the rest of the value before it.',
    todo: 'If it belongs to the value above, put the whole value in double quotation marks. If it is a field, write its name, a colon, a space and its value.',
  },
  MULTIPLE_ANCHORS: { what: 'Two words that begin with "&" stand before one value.', todo: 'Take them out.' },
  MULTIPLE_DOCS: {
    what: 'A line of "---" or "..." stands within the facts, and the file would end there.',
    todo: 'Take that line out; facts that belong to another entry go into its own file.',
  },
  MULTIPLE_TAGS: { what: 'Two words that begin with "!" stand before one value.', todo: 'Take them out.' },
  NON_STRING_KEY: { what: 'What stands before the colon is no name of a field.', todo: 'Write the name of the field, a colon, a space and its value.' },
  RESOURCE_EXHAUSTION: { what: 'Lists or brackets stand in each other far too deep.', todo: BRACKETS },
  TAB_AS_INDENT: { what: 'The line begins with a tab.', todo: 'Write spaces instead: two for each step to the right.' },
  TAG_RESOLVE_FAILED: { what: 'The value begins with "!", and the form of these files gives that sign a meaning of its own.', todo: QUOTES },
  UNEXPECTED_TOKEN: {
    what: 'Something stands here that belongs to no field: a bracket, brace, comma or quotation mark too many, or words after a closing quotation mark.',
    todo: 'Look for a quotation mark inside the words: write \\" for it there. Otherwise take out what is too much.',
  },
};

/** An error of the parser in plain words. The parser's own message is left out: it names parts that no editor of these files knows. */
export function yamlWords(code: ErrorCode): Said {
  return WORDS[code];
}
