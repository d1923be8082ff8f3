// How a coding is shown: every paragraph once and in order, every passage begun once, and a rule beside each choice.
import { expect, it } from 'vitest';
import { listsOf } from '../../src/model/authoring/coding/items.ts';
import { layoutOf, shownOf } from '../../src/model/authoring/coding/layout.ts';
import { STANCE_NAMES } from '../../src/model/authoring/coding/names.ts';
import { passagesOf } from '../../src/model/authoring/coding/passages.ts';
import { RULES } from '../../src/model/authoring/coding/rules.ts';
import { prepare } from '../../src/model/evidence/preparedText.ts';

const TEXT = '# Findings\n\n1. Plans are late. Staff know\nchildren well.\n\n2. Visits are regular.\n';
const FILE =
  'inspection: 2031-visit\nsource: s\nfindings:\n  - id: 2031-visit-f001\n    quote: "Plans are late."\n    voice: direct\n    theme: planning\n    stance: concern\n    locator: "1"\nasks:\nleft_out:\n  - { lines: 6, why: scope }\n';

const text = prepare(TEXT, { state: 'clean' });
// Worked out within each test, so that a break of the code is charged to those that see it.
const passagesIn = () => passagesOf({ text, isLimited: false, lists: listsOf(FILE) });

it('shows each passage once, in the order of the text', () => {
  const passages = passagesIn();
  const begun = layoutOf(text, passages).flatMap((row) =>
    row.kind === 'told' ? [row.passage] : row.pieces.flatMap(({ isFirst, passage }) => (isFirst ? [passage] : [])),
  );
  expect(begun).toEqual(passages.map((_, i) => i));
});

it('has each entry on the line and in the paragraph where its words begin, unless it says otherwise, and lines that are left out in their own', () => {
  const long = prepare('# Findings\n\n1. Plans are late. Staff know\nchildren well.\n\n2. Visits are regular. Homes are warm.\n', { state: 'clean' });
  const entries = [
    'findings:',
    '  - { quote: "Staff know children well." }',
    '  - { quote: "Plans are late.", locator: "Here" }',
    '  - { quote: "Nowhere is this said." }',
    'asks:',
    '  - { says: "Told.", paragraph: "8" }',
    '  - { quote: "Plans are late." }',
    'left_out:',
    '  - { lines: 6 }',
    '  - { quote: "Homes are warm." }',
    '  - { lines: 3-4 }',
  ];
  const passages = passagesOf({ text: long, isLimited: false, lists: listsOf(`${entries.join('\n')}\n`) });
  expect(passages.flatMap(({ key, entry, words, line, locator }) => (entry ? [[key, words, line, locator]] : []))).toEqual([
    ['asks 0', 'Told.', undefined, '8'],
    ['left_out 2', '1. Plans are late. Staff know children well.', 3, 'Findings, item 1'],
    ['findings 1', 'Plans are late.', 3, 'Here'],
    ['asks 1', 'Plans are late.', 3, 'Findings, item 1'],
    ['findings 2', 'Nowhere is this said.', undefined, undefined],
    ['findings 0', 'Staff know children well.', 3, 'Findings, item 1'],
    ['left_out 0', '2. Visits are regular. Homes are warm.', 6, 'Findings, item 2'],
    ['left_out 1', 'Homes are warm.', 6, 'Findings, item 2'],
  ]);
});

it('has short sentences in a row that nobody decided on as ones to decide on, a few words alone as slight, and signs alone as nothing', () => {
  const open = (raw: string, quotes: readonly string[]): unknown[] => {
    const lists = listsOf(`findings:\n${quotes.map((quote) => `  - { quote: "${quote}" }\n`).join('')}`);
    return passagesOf({ text: prepare(raw, { state: 'clean' }), isLimited: false, lists }).flatMap(({ entry, words, isSlight }) =>
      entry ? [] : [[words, isSlight]],
    );
  };
  expect(open('Plans are late. They go. We do. Staff know it – and so.\n', ['Plans are late.', 'Staff know it'])).toEqual([
    ['They go.', false],
    ['We do.', false],
    ['– and so.', true],
  ]);
  expect(open('Staff know it – and they stay here.\n', ['Staff know it', 'and they stay here.'])).toEqual([]);
});

it('shows the words with single spaces, and leads back to their places', () => {
  const start = TEXT.indexOf('Staff');
  const { shown, offsets } = shownOf(text, { start, end: TEXT.indexOf('well.') + 5 });
  expect(shown).toBe('Staff know children well.');
  expect(
    offsets
      .map((at) => TEXT[at])
      .join('')
      .replace('\n', ' '),
  ).toBe(shown);
});

it('lists what is told in our words where there is no text', () => {
  const told = passagesOf({ text: undefined, isLimited: false, lists: listsOf(FILE) });
  expect(layoutOf(undefined, told)).toEqual(told.map((_, passage) => ({ kind: 'told', passage })));
});

it('has a rule for each thing that inspectors do', () => {
  for (const name of Object.values(STANCE_NAMES)) expect(RULES.filter((one) => one.name === name && one.rule.length > 20)).toHaveLength(1);
});
