// What our prose must not type and must not belie: quotations, copied words, counts, grades of a year, and the day up to which the record knows what was published. `bad/` tries the same rules on the whole content.
import { describe, expect, it } from 'vitest';
import { gradeClaimed } from '../../src/model/checks/gradeClaims.ts';
import { knownUntil } from '../../src/model/checks/knownUntil.ts';
import type { Rule } from '../../src/model/checks/rule.ts';
import { copiedWords, typedCount, typedQuotation } from '../../src/model/checks/typed.ts';
import { changed, readFiles } from '../fixtures/files.ts';
import { foundIn, type Files } from '../fixtures/found.ts';

const story = (words: string, summary = 'A story.'): Files => ({
  'content/story.mdx': `---\ntitle: Story\nsummary: ${JSON.stringify(summary)}\nchecked: "2030-01-01"\n---\n\n${words}\n`,
});
const theme = (words: string): Files => changed('content/themes.yml', 'through: It.', `through: ${JSON.stringify(words)}`);
/** What a rule finds, in a line each: of which entry, where, and what. */
const found = (rule: Rule, ...files: Files[]): string[] => foundIn(rule, ...files).map(({ id, line, column, what }) => `${id} ${line}:${column} ${what}`);
const isFound = (rule: Rule, words: string, ...files: Files[]): boolean => found(rule, story(words), ...files).length > 0;

describe('a quotation', () => {
  const LONG = 'plans for children are late and of no use';
  it('of eight words and more that somebody is said to have said is not typed into prose, in whatever marks', () => {
    for (const [open, close] of [
      ['"', '"'],
      ['“', '”'],
      ['«', '»'],
      ["'", "'"],
      ['‘', '’'],
    ])
      // prettier-ignore
      expect(found(typedQuotation, story(`The report says ${open}${LONG}${close}.`))).toEqual(['story 7:17 A quotation of 9 words is typed into the text, where nothing compares it with a document.']);
    expect(isFound(typedQuotation, 'The report says "plans for children are late and of use".')).toBe(true);
    expect(isFound(typedQuotation, 'The report says "plans for children are late and useless".')).toBe(false);
  });
  it('may begin a sentence, or stand after a colon or a comma', () => {
    expect([`“${LONG}”`, `Homes are warm. “${LONG}”`, `This is it: “${LONG}”`, `It went on, “${LONG}”`].map((words) => isFound(typedQuotation, words))).toEqual(
      Array(4).fill(true),
    );
    const verbs =
      'write writes wrote written say says said state states stated find finds found report reports reported conclude concludes concluded note notes noted describe describes described call calls called tell tells told add adds added judge judges judged praise praises praised criticise criticises criticised warns warned recalls recalled according words put puts quote quotes quoted considered observed thought felt that as';
    for (const verb of verbs.split(' ')) expect(isFound(typedQuotation, `They ${verb} it “${LONG}” once.`), verb).toBe(true);
    expect([`Homes are warm.  “${LONG}”`, `It went on,  “${LONG}”`, `On Monday, the show “${LONG}”`].map((words) => isFound(typedQuotation, words))).toEqual([true, true, false]); // prettier-ignore
  });
  it('is none where nobody is said to speak, or where it is the name of a document, a rule or a heading', () => {
    expect(isFound(typedQuotation, `The show “${LONG}” ran for years.`)).toBe(false);
    expect(isFound(typedQuotation, `It was said once. The show “${LONG}” ran for years.`)).toBe(false);
    const names: Files[] = [
      changed('content/sources/report.yml', 'title: The report', `title: ${LONG}`),
      changed('content/statistics/homes.yml', 'measure: Homes', `measure: ${LONG}`),
      changed('content/statistics/homes.yml', 'publication: Counts', `publication: ${LONG}`),
      changed('content/frameworks.yml', 'name: Full review', `name: ${LONG}`),
      changed('content/inspections/2002-lost.mdx', 'title: The visit of 2002', `title: ${LONG}`),
    ];
    expect(names.map((files) => isFound(typedQuotation, `The report says “${LONG.toUpperCase()}”.`, files))).toEqual(Array(5).fill(false));
    expect(names.map((files) => isFound(typedQuotation, `The report says “for ${LONG}”.`, files))).toEqual(Array(5).fill(true));
  });
  it('keeps its apostrophes', () => {
    expect(isFound(typedQuotation, "The report says 'the council's plans for children aren't of use now'.")).toBe(true);
    expect(isFound(typedQuotation, "The council's report says that the children's plans and the families' homes are late.")).toBe(false);
  });
  it('is looked for in summaries and in the paragraphs on themes, too', () => {
    expect(found(typedQuotation, story('Words.', `It says “${LONG}”.`))).toHaveLength(1);
    expect(found(typedQuotation, theme(`In 2003 it said “${LONG}”.`))).toEqual([expect.stringMatching(/^themes 2:/)]);
    expect(found(typedQuotation, changed('content/about/index.mdx', 'Words.', `It says “${LONG}”.`))).toHaveLength(1);
    const told = {
      'content/story.mdx': `---\ntitle: Story\nsummary: A story.\nchecked: "2030-01-01"\nhappened:\n  - { says: "It says “${LONG}”.", see: [2001-a] }\n---\n\nWords.\n`,
    };
    expect(found(typedQuotation, told)).toHaveLength(1);
  });
  it('may stand where fields name or define something', () => {
    expect(found(typedQuotation, changed('content/themes.yml', 'says: It.', `says: It says “${LONG}”.`))).toEqual([]);
    expect(found(typedQuotation, changed('content/story.mdx', 'title: Story', `title: It says “${LONG}”`))).toEqual([]);
  });
});

describe('words of a document', () => {
  const seed = 'Plans for children in need are late and visits to them in their own homes are rare and short at best.';
  const held = { 'seeds/more.txt': `Report\n\n${seed}\n` };
  const words = seed.toLowerCase().replace('.', '').split(' ');
  const part = (from: number, to: number): string => words.slice(from, to).join(' ');
  it('fourteen in a row are copied, wherever they stand in it, whatever their capitals and signs', () => {
    for (const from of [0, 1, 2, 3, 4, 5, 6]) expect(isFound(copiedWords, `We saw that ${part(from, from + 14)}, it seems.`, held), String(from)).toBe(true);
    for (const from of [0, 3, 7]) expect(isFound(copiedWords, `We saw that ${part(from, from + 13)} indeed, it seems.`, held), String(from)).toBe(false);
    expect(found(copiedWords, story(`We saw that ${part(0, 20).toUpperCase().replaceAll(' ', ', ')}.`), held)).toEqual([
      'story 7:13 14 words in a row from "plans" on are those of a document, as if they were ours.',
    ]);
  });
  it('are none between marks of quotation, nor where they are a name, nor in a row that breaks', () => {
    expect(isFound(copiedWords, `We saw “${part(0, 20)}” there.`, held)).toBe(false);
    expect(isFound(copiedWords, `We saw ${part(0, 7)} indeed ${part(7, 20)}.`, held)).toBe(false);
    expect(isFound(copiedWords, `We saw ${part(0, 14)}.`, held, changed('content/sources/report.yml', 'title: The report', `title: ${part(0, 14)}`))).toBe(
      false,
    );
    // A short name between marks is a part of the row, and eight words are none.
    expect(isFound(copiedWords, `We saw ${part(0, 3)} "${part(3, 10)}" ${part(10, 20)}.`, held)).toBe(true);
    expect(isFound(copiedWords, `We saw ${part(0, 3)} "${part(3, 11)}" ${part(11, 20)}.`, held)).toBe(false);
    expect(isFound(copiedWords, `We saw ${part(0, 3)} "${part(3, 5)}" ${part(5, 16)}.`, held)).toBe(true);
  });
});

describe('words of a document, at its ends', () => {
  const whole = "The council's plans for children are late and visits to families' homes aren't made";
  it('are copied where prose and document begin and end with them', () => {
    const held = (words: string): Files => ({ 'seeds/more.txt': `${words}\n` });
    expect(isFound(copiedWords, whole, held(whole))).toBe(true);
    expect(isFound(copiedWords, whole.replaceAll("'", '’'), held(whole))).toBe(true);
    expect(isFound(copiedWords, whole, held(whole.replaceAll("'", '’')))).toBe(true);
    const short = whole.replace(' are late', ' late');
    expect(isFound(copiedWords, short, held(short))).toBe(false);
    expect(isFound(copiedWords, `${short} now`, held(`${short} at last`))).toBe(false);
    expect(isFound(copiedWords, `Now ${short}`, held(`At last ${short}`))).toBe(false);
    expect(isFound(copiedWords, whole, held(whole.replace("aren't", "aren't't")))).toBe(false);
  });
  it('have the place where they begin, after a quotation too', () => {
    const quotation = 'It was “late and of no use to anybody at all in homes” and ';
    expect(found(copiedWords, story(`${quotation}${whole}.`), { 'seeds/more.txt': `${whole}\n` })).toEqual([
      `story 7:${quotation.length + 1} 14 words in a row from "the" on are those of a document, as if they were ours.`,
    ]);
  });
  it('are none where a name comes first, and what follows it is', () => {
    const name = changed('content/sources/report.yml', 'title: The report', `title: "${whole}"`);
    expect(found(copiedWords, story(`We read ${whole}.`), { 'seeds/more.txt': `${whole}\n` }, name)).toEqual([]);
    expect(found(copiedWords, story(`We read ${whole} once a year.`), { 'seeds/more.txt': `${whole} once a year\n` }, name)).toEqual([]);
  });
});

describe('a count', () => {
  it('of what the record counts is not typed', () => {
    for (const words of ['93 findings', '1,322 passages', '57 asks', '12 coded passages', '3 further findings', '40 single passages'])
      expect(found(typedCount, story(`It has ${words} now.`)), words).toEqual([
        `story 7:8 "${words}" is a number that the record counts by itself, and typed it holds only until the next change.`,
      ]);
  });
  it('is none of other things, of a year, or of facts that a court found', () => {
    for (const words of [
      '93 children',
      'In 2014 findings were made',
      '12 findings of fact',
      'section 1.2 findings',
      'many findings',
      '12 new findings',
      'A12 findings',
    ])
      expect(isFound(typedCount, `It has ${words} now.`), words).toBe(false);
    expect(isFound(typedCount, 'It has 2,014 findings.')).toBe(true);
  });
  it('may be told of an event, where somebody else counted', () => {
    expect(found(typedCount, changed('content/milestones/2001-a.mdx', 'Words.', 'The inquiry made 12 findings.'))).toEqual([]);
    expect(found(typedCount, changed('content/inspections/2003-review.mdx', 'Words.', 'It made 12 findings.'))).toHaveLength(1);
  });
});

describe('a grade of a year', () => {
  const frameworks = changed(
    'content/frameworks.yml',
    'grades: [{ word: Poor, rung: 1 }], headings: [All]',
    'grades: [{ word: Poor, rung: 1 }, { word: Good, rung: 2 }, { word: Fine, rung: 3 }, { word: Fine enough, rung: 4 }], headings: [All, Homes]',
  );
  const graded = changed(
    'content/inspections/2003-review.mdx',
    'group: overall, source: report }',
    'group: overall, source: report }\n  - { id: homes, heading: Homes, grade: Good, source: report }',
  );
  const claimed = (words: string, ...files: Files[]): boolean => isFound(gradeClaimed, words, frameworks, graded, ...files);
  it('is one that the record has of that year', () => {
    for (const words of ['It was rated Poor in 2003.', 'Good in 2003.', 'In 2003 it was judged to be good.', 'Poor again in 2003.'])
      expect(claimed(words), words).toBe(false);
    expect(found(gradeClaimed, story('It was Fine in 2003.'), frameworks, graded)).toEqual([
      'story 7:8 The text gives the grade "Fine" for 2003, but of that year the record has: poor and good.',
    ]);
    for (const words of [
      'Fine overall in 2003.',
      'Fine, again in 2003.',
      'In 2003 it was rated Fine.',
      'In 2003 plans were graded very fine.',
      'In 2003 inspectors judged their plans, it is told, Fine.',
    ])
      expect(claimed(words), words).toBe(true);
  });
  it('of the services as a whole is the overall one', () => {
    for (const words of ['The council was rated Good in 2003.', "Children's services were Good in 2003.", 'In 2003 the authority was judged good.'])
      expect(claimed(words), words).toBe(true);
    for (const words of [
      'The council was rated Poor in 2003.',
      "The council's help was Good in 2003.",
      'In 2003 some of the council was judged good.',
      'Good in 2003.',
    ])
      expect(claimed(words), words).toBe(false);
  });
  it('may be shortened to its first words', () => {
    const long = changed('content/inspections/2003-review.mdx', 'grade: Poor', 'grade: Fine enough');
    expect([claimed('It was rated Fine in 2003.', long), claimed('In 2003 the council was rated Good.', long)]).toEqual([false, true]);
  });
  it('is known by the year of the visit and by that of its report, and by what is said of an event', () => {
    const spanning = changed('content/inspections/2003-review.mdx', 'visit: "2003-01-02/2003-01-09"', 'visit: "2002-12-30/2003-01-09"');
    expect([claimed('It was Fine in 2002.', spanning), claimed('It was Poor in 2002.', spanning), claimed('It was Fine in 2002.')]).toEqual([
      true,
      false,
      false,
    ]);
    const event = changed('content/milestones/2001-a.mdx', 'date: "2001"', 'date: "2003"\ngrades: Fine in part');
    expect([claimed('It was Fine in 2003.', event), claimed('It was Fine in 2003.')]).toEqual([false, true]);
  });
  it('is no claim where it is denied or hoped for, of others, of several years or of a year that was not graded', () => {
    for (const words of [
      'It was not Fine in 2003.',
      'It hoped to be Fine in 2003.',
      'Schools were Fine in 2003.',
      'In England it was Fine in 2003.',
      'From 2003 to 2005 it was rated Fine.',
      'It was Fine in 2004.',
      'In 2003 the weather was fine.',
      'It was Finest in 2003.',
      'Better than Fine in 2003.',
    ])
      expect(claimed(words), words).toBe(false);
    // Each sentence is read by itself.
    expect(claimed('It was not Poor. It was Fine in 2003.')).toBe(true);
    expect(claimed('It was rated Fine. That was in 2003.')).toBe(false);
  });
  it('of the services is theirs in whatever words, and that of a part is its own', () => {
    for (const words of [
      "The council's children's social care was Good in 2003.",
      'The council’s children’s social care was Good in 2003.',
      'The service was Good in 2003.',
    ])
      expect(claimed(words), words).toBe(true);
    const parts =
      'care leaver leavers adoption leader leaders leadership board help protection looked part parts area areas judgment judgement judgments judgements impact experiences progress every all some most work';
    for (const part of parts.split(' ')) expect(claimed(`The council had ${part} that was Good in 2003.`), part).toBe(false);
    // Where no grade is that of the whole, any of the year may be meant.
    const none = changed(
      'content/inspections/2003-review.mdx',
      'group: overall, source: report }',
      'source: report }\n  - { id: homes, heading: Homes, grade: Good, source: report }',
    );
    expect([claimed('The council was rated Good in 2003.', none), claimed('The council was rated Fine in 2003.', none)]).toEqual([false, true]);
  });
  it('is no claim beside a word that turns it, nor beside one for others', () => {
    const turning =
      'not never no nor neither than until before after since unless if would could might may should expect expects expected hope hopes hoping aim aims aimed itself themself themselves except';
    for (const word of [...turning.split(' '), 'but for', 'all but']) expect(claimed(`It ${word} was Fine in 2003.`), word).toBe(false);
    const others =
      "school schools academy academies college colleges nursery nurseries hospital hospitals trust trusts CQC Commission home homes children's~homes agency agencies police probation youth SEND region regions regional neighbour neighbours neighbouring other others another elsewhere national nationally England";
    for (const word of others.split(' ')) expect(claimed(`It was, ${word.replace('~', ' ')}, Fine in 2003.`), word).toBe(false);
  });
  it('is told at its place, with the longest grade that stands there', () => {
    expect(found(gradeClaimed, story('It is so.  It was Fine in 2003.'), frameworks, graded)).toEqual([expect.stringMatching(/^story 7:19 /)]);
    expect(found(gradeClaimed, story('In 2003 it was rated Fine enough.'), frameworks, graded)).toEqual([
      expect.stringContaining('gives the grade "Fine enough"'),
    ]);
  });
  it('is of no year beyond those of its visit', () => {
    const dated = (visit: string, published: string): Files =>
      changed('content/inspections/2003-review.mdx', 'visit: "2003-01-02/2003-01-09"', visit, ['published: "2003-04-05"', published]);
    for (const files of [dated('visit: "2003"', 'published: "2003"'), dated('no_visit: Why.', 'published: "[..2003-12-31]"')])
      expect(['2002', '2003', '2004'].map((year) => claimed(`It was Fine in ${year}.`, files))).toEqual([false, true, false]);
    expect(claimed('It was Fine in 2003.', dated('no_visit: Why.', 'no_published: Why.'))).toBe(false);
  });
  it('is looked for in the fields that readers see, too', () => {
    expect(found(gradeClaimed, changed('content/glossary.yml', 'says: A plan.', 'says: It was Fine in 2003.'), frameworks, graded)).toHaveLength(1);
    expect(found(gradeClaimed, story('Words.', 'It was Fine in 2003.'), frameworks, graded)).toHaveLength(1);
    expect(found(gradeClaimed, theme('It was Fine in 2003.'), frameworks, graded)).toHaveLength(1);
    expect(
      found(gradeClaimed, changed('content/inspections/2002-lost.mdx', 'scope: Something.', 'scope: It was Fine in 2003.'), frameworks, graded),
    ).toHaveLength(1);
    expect(found(gradeClaimed, changed('content/inspections/2002-lost.mdx', 'no_lead: Nobody.', 'no_lead: It was Fine in 2003.'), frameworks, graded)).toEqual(
      [],
    );
  });
  it('is left alone while grades are themselves in doubt, and where there is none', () => {
    const doubted = changed('content/inspections/2003-review.mdx', 'grade: Poor', 'grade: Awful');
    expect([claimed('It was Fine in 2003.', doubted), isFound(gradeClaimed, 'It was Fine in 2003.')]).toEqual([false, false]);
    const better = changed(
      'content/inspections/2003-review.mdx',
      'grade: Poor, group: overall, source: report }',
      'grade: Good, group: overall, source: report }\n  - { id: homes, heading: Homes, grade: Poor, source: report }\n  - { id: all, heading: All homes, grade: Poor, source: report }',
    );
    const short = changed('content/inspections/2003-review.mdx', 'framework: full', 'framework: short');
    expect([claimed('It was Fine in 2003.', better), claimed('It was Fine in 2003.', short)]).toEqual([false, false]);
  });
  it('is left alone where a file that gives grades could not be read', () => {
    const all = { ...story('It was Fine in 2003.'), ...frameworks, ...graded };
    const without = (path: string): number => gradeClaimed(readFiles({ ...all, [path]: 'no front matter' }).draft, []).length;
    expect(['content/sources/lost.yml', 'content/milestones/2001-a.mdx', 'content/inspections/2001-visit.mdx'].map(without)).toEqual([1, 0, 0]);
  });
});

describe('the day up to which the record knows what was published', () => {
  const until = (day: string, ...files: Files[]): string[] =>
    found(knownUntil, changed('content/site.yml', 'council: Nowhere', `known_until: "${day}"\ncouncil: Nowhere`), ...files).map((line) =>
      line.replace(/^\S+ \S+ /, ''),
    );
  it('is no later than its last check, and no document came out after it', () => {
    expect([until('2030-01-01'), until('2003-04-05'), found(knownUntil)]).toEqual([[], [], []]);
    expect(until('2030-01-02')).toEqual([
      'The record knows what was published up to 2030-01-02, which lies after 2030-01-01, the day on which it was last checked.',
    ]);
    expect(until('2003-04-04')).toEqual([
      'The record says that it knows what was published up to 4 April 2003, and it has "The review of 2003" of 5 April 2003.',
    ]);
  });
  it('is held to the latest of the documents and visits', () => {
    const later = changed('content/sources/article.yml', 'date: "2001-02"', 'date: "2009-05-06"');
    expect(until('2001-01-01', later)).toEqual([
      'The record says that it knows what was published up to 1 January 2001, and it has "The article" of 6 May 2009.',
    ]);
  });
  it('may lie in a month or a year of which no day is known', () => {
    const month = changed('content/sources/article.yml', 'date: "2001-02"', 'date: "2009-05"');
    expect([until('2009-05-01', month), until('2009-04-30', month).length]).toEqual([[], 1]);
  });
});
