// The files of what is new, in the record of a few files: every field in its place, what is known written, what is not left empty with a word on what belongs there, and why a file is not written. `authoring.test.ts` and `facts.test.ts` try the same from a command and a form.
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { citedDocument, knownVisit, newMilestone } from '../../src/model/authoring/knownVisit.ts';
import { emptyFindings, findingsFile, furnitureIn, inspectionFile, sourceFile, textByHand, type Visit } from '../../src/model/authoring/newEntries.ts';
import { planned, type Handed, type Request } from '../../src/model/authoring/newVisit.ts';
import type { TakenIn } from '../../src/model/authoring/takenIn.ts';
import { prepare } from '../../src/model/evidence/preparedText.ts';
import { changed, readFiles } from '../fixtures/files.ts';

const { draft } = readFiles();
const SHA = 'f'.repeat(64);
const visit = (more: Partial<Visit> = {}): Visit => ({ id: '2031-visit', source: '2031-body-visit', framework: 'short', publisher: 'A body', date: '2031-02-03', published: '2031-03', title: 'A letter', seed: { name: '2031-body-visit.txt', sha256: SHA }, ...more }); // prettier-ignore
/** The facts of a file, and its lines that are empty but for a remark or nothing. */
const factsOf = (text: string): Record<string, unknown> => parse(text.startsWith('---\n') ? (text.split('---\n')[1] ?? '') : text) as Record<string, unknown>;
const emptyOf = (text: string): string[] => text.split('\n').flatMap((line) => /^[ -]*(\w+):(?: ""| *$)?(?: # .{8}|$)/.exec(line)?.[0] ?? []);

describe('the source of a new visit', () => {
  it('has each field in its order, and what is known in quotation marks', () => {
    const facts = factsOf(sourceFile(visit(), textByHand('Plans are late.', visit().seed)));
    expect(Object.entries(facts).filter(([, value]) => value !== null)).toEqual([
      ['title', 'A letter'],
      ['publisher', 'A body'],
      ['date', '2031-03'],
      ['address', ''],
      ['text', { state: null, seed: '2031-body-visit.txt', sha256: SHA }],
    ]);
    expect(Object.keys(facts)).toEqual(['title', 'publisher', 'kind', 'date', 'address', 'seen', 'terms', 'licence', 'text', 'supports']);
  });
  it('says beside each empty field what belongs there', () => {
    const text = sourceFile(visit({ title: undefined, published: undefined }), textByHand('Plans are late.', visit().seed));
    const named = ['title', 'kind', 'date', 'address', 'seen', 'terms', 'licence', 'text', 'state', 'supports'];
    expect(emptyOf(text).map((line) => /\w+/.exec(line)?.[0])).toEqual(named);
    expect(emptyOf(text).filter((line) => !line.includes(' # '))).toEqual(['text:']);
    expect(text).toMatch(/^# What the document "2031-body-visit" is\. .*\n/);
    expect(text).toContain('kind: # one of report, ');
    expect(text.endsWith('\n')).toBe(true);
  });
});

describe('the entry of a new visit', () => {
  const ORDER = ['title', 'short', 'label', 'framework', 'visit', 'visit_basis', 'published', 'published_basis', 'coverage', 'text', 'checked', 'scope', 'declared', 'not_looked_at', 'scope_basis', 'sources']; // prettier-ignore
  it('has each field in its order, rests on its text and names it as its source', () => {
    const facts = factsOf(inspectionFile(visit()));
    expect(Object.keys(facts)).toEqual(ORDER);
    expect(Object.entries(facts).filter(([, value]) => value !== null)).toEqual([
      ['title', 'A letter'],
      ['framework', 'short'],
      ['visit', '2031-02-03'],
      ['published', '2031-03'],
      ['text', '2031-body-visit'],
      ['sources', [{ source: '2031-body-visit', supports: null }]],
    ]);
  });
  it('says beside each empty field what belongs there, and asks for no basis of a date that is not known', () => {
    const text = inspectionFile(visit({ title: undefined, date: undefined, published: undefined }));
    expect(Object.keys(factsOf(text))).toEqual(ORDER.filter((name) => name !== 'visit_basis'));
    expect(emptyOf(text).filter((line) => !line.includes(' # '))).toEqual(['sources:']);
    expect(emptyOf(text)).toHaveLength(14);
  });
  it('has a heading for each part of its account, and nothing below them', () => {
    expect(inspectionFile(visit()).split('---\n')[2]).toBe('\n## What inspectors came to see\n\n## What they found\n\n## What this source cannot tell us\n');
  });
});

describe('the findings of a new visit', () => {
  it('are of its text, and none', () => {
    expect(emptyFindings(visit())).toBe('inspection: 2031-visit\nsource: 2031-body-visit\ncoded:\n\nfindings:\n\nasks:\n\nstatements:\n\nleft_out:\n');
  });
  const raw = `# A heading\n\n1. Plans are late in the north. Homes are warm.\n\n2. Plans are late in the south. Plans are late in the north. So.\n\n## ${'Words of no sentence '.repeat(8).trim()}\n\nVisits are rare here.\n\nOne\nTwo\n`;
  // Made within each test: what is worked out before the tests begin is charged to all of them when the code is broken on purpose.
  const findings = (): ReturnType<typeof findingsFile> => findingsFile(visit(), prepare(raw, { state: 'clean' }), draft.themes.data.themes);
  it('list each sentence by its line, under the next number, with its place and with the words before it where it stands twice', () => {
    const made = findings();
    const block = (id: string): string => made.text.split('\n\n').find((part) => part.includes(`id: ${id}`)) ?? '';
    expect(block('2031-visit-f001').replace(/^[^]*?(?= {2}# line)/, '')).toBe(
      ['  # line 3 of the text', '  # - id: 2031-visit-f001', '  #   quote: "Plans are late in the north."', '  #   prefix: "heading 1."', '  #   voice:', '  #   theme:', '  #   stance:', '  #   locator: "A heading, item 1"'].join('\n'), // prettier-ignore
    );
    expect(block('2031-visit-f002')).toContain('quote: "Homes are warm."\n  #   voice:');
    expect(block('2031-visit-f004')).toContain('prefix: "the south."');
    expect(made.candidates).toBe(5);
  });
  it('list each stretch without a sentence by its lines, the beginning of a long one, and what is too short', () => {
    const made = findings();
    expect(made.others).toBe(3);
    expect(made.text).toContain('  # # A heading\n  # - { lines: 1, why: }');
    expect(made.text).toContain(`  # ## ${'Words of no sentence '.repeat(8).slice(0, 97)} …\n  # - { lines: 7, why: }`);
    expect(made.text).toContain('  # One Two\n  # - { lines: 11-12, why: }');
    expect(made.text).toContain('  # Too short to be quoted alone: line 5.\n');
  });
  it('say how it is done, in remarks alone, with each theme by its id and name', () => {
    const made = findings();
    const [head = ''] = made.text.split('inspection:');
    for (const line of head.trim().split('\n')) expect(line).toMatch(/^#(?:$| .)/);
    expect(head).toContain('# theme:\n#   plans: The plans\n#   staff: The staff\n#   homes: The homes\n');
    for (const words of ['# voice: direct, quoted, reported', '# stance: concern, progress, strength', '2031-visit-a01, without stance, with', '# why: heading, letterhead']) expect(made.text).toContain(words); // prettier-ignore
  });
});

it('the lines that every page has are known by the pages, and marked by their numbers', () => {
  const word = (number: number): string => [...String(number)].map((digit) => 'abcdefghij'.charAt(Number(digit))).join('');
  const page = (number: number): string =>
    `The report\n\n${Array.from({ length: 30 }, (_, i) => `The word ${word(100 * number + i)} stands here alone.`).join('\n')}\n${number}\n`;
  expect(furnitureIn([1, 2, 3].map(page).join('\f'))).toEqual([1, 33, 34, 66, 67, 99]);
  expect(furnitureIn('Plans are late.\n\nHomes are warm.\n')).toEqual([]);
});

describe('a visit that is known without its report', () => {
  const known = { framework: 'full', visit: '2009-05-06', published: '2009-07', source: 'report' };
  it('has each field in its order, empty where nothing is known of it', () => {
    const made = knownVisit(draft, known);
    if ('why' in made) throw new Error(made.why);
    const [file] = made.files;
    expect([made.id, file?.path]).toEqual(['2009-review', 'content/inspections/2009-review.mdx']);
    expect(file?.content).toBe(
      '---\ntitle:\nshort:\nlabel:\nframework: full\nvisit: "2009-05-06"\nvisit_basis:\npublished: "2009-07"\npublished_basis:\nchecked:\nno_lead:\nscope:\ndeclared: []\nnot_looked_at: []\nsources:\n  - source: report\n    supports:\n---\n\n## What is known\n',
    );
    const undated = knownVisit(draft, { ...known, published: undefined });
    expect('files' in undated && undated.files[0]?.content).toContain('\nvisit_basis:\nno_published:\n');
  });
  it('is not written where something is missing or there already, or its name is none', () => {
    const why = (more: Partial<typeof known> & { apart?: string }): string => {
      const made = knownVisit(draft, { ...known, ...more });
      return 'why' in made ? made.why : made.id;
    };
    expect(why({ framework: 'none' })).toBe('Choose the rules under which the visit was made.');
    expect(why({ visit: 'May' })).toBe('Give the day of the visit, or the day of publication: a month or a year is enough.');
    expect(why({ source: 'none' })).toBe('Choose the document that tells of the visit.');
    expect(why({ visit: '2003' })).toBe('There is already an entry of the name "2003-review". Add a word that tells the two apart.');
    expect(why({ visit: '2003', apart: ' É, Late summer! ' })).toBe('2003-review-e-late-summer');
  });
});

describe('a document that is cited, and an event', () => {
  const cited = { publisher: ' The Gazette ', subject: 'A letter', year: '2009', date: '2009-05' };
  it('have each field in its order', () => {
    const made = citedDocument(draft, cited);
    expect('files' in made && made.files).toEqual([
      {
        path: 'content/sources/2009-the-gazette-a-letter.yml',
        content: 'title:\npublisher: "The Gazette"\nkind:\ndate: "2009-05"\naddress: ""\nseen:\nterms:\nlicence:\ntext:\n  state: none\nsupports:\n',
      },
    ]);
    const undated = citedDocument(draft, { ...cited, date: undefined });
    expect('files' in undated && undated.files[0]?.content).toContain('\nkind:\ndate:\naddress');
    const event = newMilestone(draft, { date: '2009-05', subject: 'New head', text: ' One came.\n\nTwo. ' });
    expect('files' in event && event.files).toEqual([
      {
        path: 'content/milestones/2009-05-new-head.mdx',
        content: '---\ntitle:\ndate: "2009-05"\nbasis:\nkind:\nconfidence:\nsources: []\n---\n\nOne came.\n\nTwo.\n',
      },
    ]);
  });
  it('are not written where something is missing', () => {
    const why = (made: ReturnType<typeof citedDocument>): string => ('why' in made ? made.why : made.id);
    expect(why(citedDocument(draft, { ...cited, publisher: ' ' }))).toBe('Say who published the document.');
    expect(why(citedDocument(draft, { ...cited, subject: '–' }))).toBe('Give two or three words that say what the document is about.');
    expect(why(citedDocument(draft, { ...cited, publisher: '–' }))).toBe('"2009--a-letter" is no name for a file: use short words of letters and figures.');
    expect(['12009', '209', '20091', 'x2009'].map((year) => why(citedDocument(draft, { ...cited, year })))).toEqual(Array(4).fill('Give the year of the document in four figures.')); // prettier-ignore
    const event = (more: object): string => why(newMilestone(draft, { date: '2009-05-06', subject: 'New head', text: 'Words.', ...more }));
    expect(['2009', '2009-05', '2009-05-06'].map((date) => event({ date }))).toEqual(['2009-new-head', '2009-05-new-head', '2009-05-06-new-head']);
    expect(['2009-05-06/2009-05-07', '[..2009]', '2009-13', ''].map((date) => event({ date }))).toEqual(Array(4).fill('Give the date, with the year first: 2027-05-11, 2027-05 or 2027.')); // prettier-ignore
    expect(event({ subject: '…' })).toBe('Give two to four words that name the event.');
    expect(event({ text: ' \n' })).toBe('Say in a few sentences what happened.');
  });
});

describe('a new visit', () => {
  const WORDS = 'Plans are weak and late.\n';
  const handed = (words = WORDS, sha256 = SHA): Handed => ({ bytes: new TextEncoder().encode(words), sha256 });
  const request: Request = { text: 'x.txt', date: '2031-02-03', framework: 'short', publisher: 'The Body, of "all"' };
  const plan = (more: Partial<Request> = {}, taken?: TakenIn, given: Handed | undefined = handed(), of = draft) =>
    planned(of, { ...request, ...more }, given, taken);
  const paths = (made: ReturnType<typeof plan>): string[] => made.files.map(({ path }) => path);
  it('is named by its year, its kind and its publisher', () => {
    expect(paths(plan())).toEqual(['seeds/2031-the-body-of-all-visit.txt', 'content/sources/2031-the-body-of-all-visit.yml', 'content/inspections/2031-visit.mdx', 'content/findings/2031-visit.yml']); // prettier-ignore
    expect(paths(plan({ date: undefined, published: '2032', kind: 'summer-look', publisher: 'Body' }))[0]).toBe('seeds/2032-body-summer-look.txt');
    expect(plan().files.map(({ says }) => says)).toEqual([
      'the text, byte for byte',
      'what the document is',
      'the facts of the visit, and its account in plain English',
      '1 sentences to code, none of them coded, and 0 stretches that hold no sentence',
    ]);
  });
  it('that was taken in at the desk has its document beside its text, where that is kept, and lists no sentence', () => {
    const made = { text: WORDS, marks: [], footnotes: [], places: [], lines: new Map<never, never>() };
    const taken: TakenIn = { ending: 'pdf', bytes: new Uint8Array([1]), sha256: 'a'.repeat(64), pages: 1, notKept: undefined, made, done: [] };
    const kept = plan({}, taken);
    expect(kept.files.map(({ path, says }) => [path, says])).toEqual([
      ['seeds/2031-the-body-of-all-visit.pdf', 'the document as it was received, byte for byte'],
      ['seeds/2031-the-body-of-all-visit.txt', 'the text that was made of it'],
      ['content/sources/2031-the-body-of-all-visit.yml', 'what the document is'],
      ['content/inspections/2031-visit.mdx', 'the facts of the visit, and its account in plain English'],
      ['content/findings/2031-visit.yml', 'what is coded of it: nothing yet'],
    ]);
    expect(kept.files[0]?.content).toBe(taken.bytes);
    expect(paths(plan({}, { ...taken, notKept: 'No.' }))).toHaveLength(4);
    const held = changed('content/sources/lost.yml', 'text: { state: none }', `text: { state: none, received: { not_kept: No., sha256: ${'a'.repeat(64)} } }`);
    expect(plan({}, taken, handed(), readFiles(held).draft).reasons).toEqual(['--text: this document is held already: see content/sources/lost.yml.']);
  });
  it('is refused with each reason', () => {
    const reasons = (...args: Parameters<typeof plan>): string[] => plan(...args).reasons;
    const [known] = ['One of: short (Short visit); full (Full review).'];
    expect(planned(draft, {}, undefined).reasons).toEqual([
      '--text is missing: the file that holds the words of the document, as plain text.',
      '--date is missing: the day or days of the visit, like 2026-03-10/2026-03-11. Where they are not known, give --published, the day of publication.',
      `--framework is missing: the rules under which the visit was made. ${known}`,
      '--publisher is missing: who published the document, like "The Inspectorate".',
    ]);
    expect(reasons({ date: '2031-02-30', published: 'soon' })).toEqual(['date', 'published'].map((name, i) => `--${name}: "${['2031-02-30', 'soon'][i]}" is no date. Write it like 2026-03-10, 2026-03 or 2026-03-10/2026-03-11.`)); // prettier-ignore
    expect(reasons({ kind: 'Summer' })).toContain('"content/inspections/2031-Summer.mdx" is no name for a file: --kind and --publisher must give lower-case words joined by hyphens.'); // prettier-ignore
    expect(reasons({ publisher: '…' })).toHaveLength(4);
    expect(reasons({ date: '2003', publisher: 'X', framework: 'full' })).toEqual([
      'content/inspections/2003-review.mdx is there already, and nothing is ever overwritten.',
      'content/findings/2003-review.yml is there already, and nothing is ever overwritten.',
      'For a further visit of that kind in the same year add, for example, --kind review-summer.',
    ]);
  });
  it.each([
    ['', '--text: the file is empty.'],
    ['a\0b', '--text: the file is not plain text (a PDF, a Word file or the like). Open the document, copy its words into a plain text file, save that as UTF-8, and name that file.'], // prettier-ignore
    ['\uFEFFPlans', '--text: the file begins with a byte-order mark. Save it as "UTF-8", not as "UTF-8 with BOM".'],
    ['x'.repeat(3_000_000), /^--text: the file has more than [\d,]+ bytes; a text of that length is no letter and no report\.$/],
  ])('is refused for its text', (words, why) => {
    const { reasons } = plan({}, undefined, handed(words));
    expect(reasons).toHaveLength(1);
    if (typeof why === 'string') expect(reasons).toEqual([why]);
    else expect(reasons[0]).toMatch(why);
  });
  it('goes on only where the files that are there are its own to the letter', () => {
    const written = Object.fromEntries(plan().files.map(({ path, content }) => [path, typeof content === 'string' ? content : WORDS]));
    const seed = 'seeds/2031-the-body-of-all-visit.txt';
    const again = (changes: Record<string, string>) => plan({}, undefined, handed(), readFiles({ ...written, ...changes }).draft);
    expect(again({}).files.every(({ isThere }) => isThere)).toBe(true);
    for (const text of ['Plans are weak and lare.\n', 'Plans are weak and late.\n\n', 'Plans'])
      expect(again({ [seed]: text }).reasons[0]).toBe(`${seed} is there already, and nothing is ever overwritten.`);
  });
});
