// `npm run quote -- ["<source>"] "<words>"`: finds words in the texts that we hold, or what comes nearest, ready to be pasted into a file of findings.
import { evidenceOf, preparedTexts, type Evidence } from '../model/evidence/lookUp.ts';
import { passagesFor, type Passage } from '../model/evidence/passages.ts';
import { isMatch } from '../model/evidence/quotes.ts';
import { Misuse } from '../model/written/problems.ts';
import { readDraft } from '../record.ts';
import { Refused, run } from './command.ts';

const HOW: Record<Passage['how'], string> = {
  'word for word': 'These words stand in the text, word for word.',
  'punctuation restored': 'These words stand in the text; punctuation that its extraction lost is restored.',
  'among several': 'These words stand more than once. This is one of the sentences:',
  'cut short': 'These words stand in the text, but their sentence holds a word that may turn their sense. Quote it whole:',
  nearest: 'These words do not stand in any text as they are written here. The nearest passage is:',
};

function said(passage: Passage, evidence: readonly Evidence[]): string {
  const { source, line, quote, prefix, locator, start, end, how } = passage;
  const shared = evidence.filter(
    ({ file, result }) => file.data.source === source && isMatch(result) && result.parts.some((part) => part.start < end && start < part.end),
  );
  return [
    HOW[how],
    '',
    `    # source: ${source}, line ${line}`,
    `    quote: ${JSON.stringify(quote)}`,
    ...(prefix === undefined ? [] : [`    prefix: ${JSON.stringify(prefix)}`]),
    `    locator:${locator === undefined ? ' # the text names no paragraph and no heading here' : ` ${JSON.stringify(locator)}`}`,
    '',
    ...shared.map(({ id, kind }) =>
      kind === 'left_out' ? 'These words, or some of them, are left out already.' : `These words, or some of them, are used already in ${id}.`,
    ),
  ].join('\n');
}

await run(
  {
    use: 'npm run quote -- "<words>", or for one text alone: npm run quote -- <source> "<words>"',
    otherwise: 'Nothing was looked up',
    operands: { what: 'word', least: 1, most: Infinity },
  },
  ({ operands: [first = '', ...rest] }) => {
    const { draft } = readDraft();
    const texts = preparedTexts(draft);
    const only = texts.get(first);
    const words = (only ? rest : [first, ...rest]).join(' ').trim();
    if (words === '') throw new Misuse(`no words are named to look for; sources with a text: ${[...texts.keys()].join(', ')}`);
    if (process.stderr.isTTY) console.error('Looking through the texts …');
    const passages = passagesFor(only ? new Map([[first, only]]) : texts, words);
    if (passages.length === 0)
      throw new Refused(
        `no text that we hold shares a word of three letters or more with "${words}"; texts that were looked through: ${[...(only ? [first] : texts.keys())].join(', ')}`,
      );
    const evidence = evidenceOf(draft);
    console.log(passages.map((passage) => said(passage, evidence)).join('\n'));
  },
);
