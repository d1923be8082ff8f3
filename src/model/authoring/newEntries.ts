// The three files of a new visit as they are written for a person to fill: what is known is there, what is not is left empty.
import { lineOf } from '../intake/line.ts';
import { runningIn } from '../intake/running.ts';
import { REASONS, SOURCE_KINDS, STANCES, TERMS, VOICES } from '../written/schemas.ts';
import type { Theme } from '../written/draft.ts';
import type { PreparedText } from '../evidence/preparedText.ts';
import { passageId } from '../record/ids.ts';
import { pasteable } from '../evidence/passages.ts';
import { sentencesOf } from '../evidence/sentences.ts';

/** What is known of a visit before anybody has read its text. */
export interface Visit {
  id: string;
  source: string;
  framework: string;
  publisher: string;
  /** Days of the visit and of publication (EDTF). */
  date: string | undefined;
  published: string | undefined;
  title: string | undefined;
  seed: { name: string; sha256: string };
}

const word = (value: string | undefined): string => (value === undefined ? '' : ` ${JSON.stringify(value)}`);
const field = (name: string, value: string | undefined, hint: string): string => `${name}:${value === undefined ? ` # ${hint}` : word(value)}`;

/** Markdown marks that are in a text; a quotation is found across them once its source lists them. */
export function marksIn(text: string): string[] {
  return [...(text.includes('**') ? ['**'] : []), ...(/^\s*###\s/m.test(text) ? ['###'] : [])];
}

/** Lines of a text, from 1, that are a head, a foot or a number of a page: a quotation goes over them once its source lists them. */
export function furnitureIn(text: string): number[] {
  let page = 1;
  const lines = text.split('\n').flatMap((raw, i) => {
    page += raw.match(/\f/g)?.length ?? 0;
    return raw.trim() === '' ? [] : [{ number: i + 1, line: lineOf(raw.trim(), page, 'open') }];
  });
  const running = runningIn(
    lines.map(({ line }) => line),
    page > 1,
  );
  return lines.flatMap(({ number }, i) => (running.has(i) ? [number] : []));
}

/** What is known of a text of which nobody has looked at the document. */
export function textByHand(words: string, { name, sha256 }: Visit['seed']): string[] {
  const [marks, furniture] = [marksIn(words), furnitureIn(words)];
  return [
    '  state: # clean; or lossy, where words or marks were lost when the text was taken out of the document',
    `  seed: ${name}`,
    `  sha256: ${sha256}`,
    ...(marks.length > 0 ? [`  marks: ${JSON.stringify(marks)} # Markdown marks that stand in the text and are no part of it`] : []),
    ...(furniture.length > 0 ? [`  furniture: ${JSON.stringify(furniture)} # lines that are a head, a foot or a number of a page; look at each`] : []),
  ];
}

/** `content/sources/<source>.yml`; `text`: the lines that say what is known of its text. */
export function sourceFile({ source, publisher, published, title }: Visit, text: readonly string[]): string {
  return [
    `# What the document "${source}" is. "npm run check" names what is still empty. Words and dates stand in quotation marks.`,
    field('title', title, "the document's own title"),
    field('publisher', publisher, ''),
    `kind: # one of ${SOURCE_KINDS.join(', ')}`,
    field('date', published, 'day on which it was published or dated; where none is known, write instead no_date: "why"'),
    'address: "" # where it stands on the web; where that is not known, write null here and below it no_address: "why"',
    'seen: # the day on which you checked these facts, like "2026-01-31"',
    `terms: # under whose terms its words stand: one of ${TERMS.join(', ')}`,
    'licence: # the licence in words, as the document gives it',
    'text:',
    ...text,
    'supports: # what the record takes from this document, in a sentence',
    '',
  ].join('\n');
}

/** `content/inspections/<id>.mdx` */
export function inspectionFile({ title, framework, date, published, source }: Visit): string {
  return [
    '---',
    field('title', title, "the document's own title"),
    'short: # a shorter title for lists, in your words',
    'label: # two or three words for the name of a column',
    `framework: ${framework}`,
    field('visit', date, 'day or days of the visit; where none is known, write instead no_visit: "why"'),
    ...(date === undefined ? [] : ['visit_basis: # what this date rests on: document, letter, council or other']),
    field('published', published, 'day of publication; where none is known, write instead no_published: "why"'),
    'published_basis: # what that date rests on: document, letter, council or other',
    'coverage: # full, where the document itself is held; partial, where another document tells a part of it',
    `text: ${source}`,
    'checked: # the day on which you checked these facts, like "2026-01-31"',
    'scope: # what inspectors came to see, in your words',
    'declared: # themes that the text itself says were looked at, like [planning]; all, for a whole inspection; [] where it names none',
    'not_looked_at: # themes that its stated subject leaves out, or []',
    'scope_basis: # on what words of the text the two lists above rest',
    'sources:',
    `  - source: ${source}`,
    '    supports: # what it is cited for, like "the letter itself"',
    '---',
    '',
    '## What inspectors came to see',
    '',
    '## What they found',
    '',
    '## What this source cannot tell us',
    '',
  ].join('\n');
}

/** A passage as a list item of a file of findings; `lead` is before each of its lines. */
function candidate(lead: string, fields: readonly (readonly [string, string | undefined])[]): string {
  return fields.map(([name, value], i) => `${lead}${i === 0 ? '- ' : '  '}${name}:${value === undefined ? '' : ` ${value}`}`).join('\n');
}

/** `content/findings/<id>.yml` with nothing in it yet. */
export function emptyFindings({ id, source }: Pick<Visit, 'id' | 'source'>): string {
  return [`inspection: ${id}`, `source: ${source}`, 'coded:', '', 'findings:', '', 'asks:', '', 'statements:', '', 'left_out:', ''].join('\n');
}

/** `content/findings/<id>.yml`: every sentence of the text as a comment to be taken out of hiding, with no theme, stance or voice. */
export function findingsFile({ id, source }: Visit, text: PreparedText, themes: readonly Theme[]): { text: string; candidates: number; others: number } {
  const { sentences, others } = sentencesOf(text);
  const ready = sentences.flatMap((sentence) => {
    const words = pasteable(text, sentence);
    return words ? [{ ...sentence, ...words }] : [];
  });
  const short = sentences.filter((sentence) => !ready.some(({ start }) => start === sentence.start)).map(({ line }) => line);
  const passages = ready.map(({ line, locator, quote, prefix }, i) =>
    [
      `  # line ${line} of the text`,
      candidate('  # ', [
        ['id', passageId(id, 'findings', i + 1)],
        ['quote', JSON.stringify(quote)],
        ...(prefix === undefined ? [] : [['prefix', JSON.stringify(prefix)] as const]),
        ['voice', undefined],
        ['theme', undefined],
        ['stance', undefined],
        ['locator', locator === undefined ? undefined : JSON.stringify(locator)],
      ]),
    ].join('\n'),
  );
  const left = others.map(
    ({ first, last, words }) =>
      `  # ${words.length > 100 ? `${words.slice(0, 100)} …` : words}\n  # - { lines: ${first === last ? first : `${first}-${last}`}, why: }`,
  );
  return {
    candidates: ready.length,
    others: others.length,
    text: [
      '# Every sentence of the text, in its order. Nothing is coded: that is for a person to do, by the codebook.',
      '# A finding: take "# " away before the lines of a sentence, and write what follows voice, theme, stance and locator.',
      `# An ask (something that inspectors want improved): move the lines below "asks:" as ${id}-a01, without stance, with`,
      '#   rank: priority or improve, and state: whole or fragment.',
      '# No finding: write it below "left_out:" as { quote: "…", why: … } or { lines: …, why: … }; reasons for "why" stand there.',
      '# Then delete the lines of each sentence that was none.',
      '#',
      `# voice: ${VOICES.join(', ')}`,
      '#   direct: the document is the own one of those who inspect; quoted: their words in quotation marks; reported: told by somebody else',
      `# stance: ${STANCES.join(', ')}`,
      '# locator: the paragraph or page as the document numbers it, else its heading',
      '# theme:',
      ...themes.map((theme) => `#   ${theme.id}: ${theme.name}`),
      `inspection: ${id}`,
      `source: ${source}`,
      '# Who codes, a person by role and day and never by name: - { by: person, role: "policy officer", on: "2026-01-31" }, or: - by: language-model',
      'coded:',
      '',
      'findings:',
      passages.join('\n\n'),
      '',
      'asks:',
      '',
      'statements:',
      '',
      '# Passages that are no finding, each with the reason; see "npm run coverage".',
      `# why: ${REASONS.join(', ')}`,
      'left_out:',
      ...left,
      ...(short.length > 0 ? [`  # Too short to be quoted alone: line ${short.join(', line ')}.`] : []),
      '',
    ].join('\n'),
  };
}
