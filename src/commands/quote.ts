// `npm run quote -- <source> "<words>"`: says whether the words stand in a source, where, and how they would be shown.
import { preparedTexts } from '../model/draft.ts';
import { findQuote, isMatch, lineAt, nearest } from '../model/quotes.ts';
import { readDraft } from '../record.ts';

const [source, ...words] = process.argv.slice(2);
const texts = preparedTexts(readDraft().draft);
const text = texts.get(source ?? '');
if (text === undefined || words.length === 0) {
  console.error(`Use: npm run quote -- <source> "<words>"\nSources with a text: ${[...texts.keys()].join(', ')}`);
  process.exit(1);
}
const quote = words.join(' ');
const result = findQuote(text, { quote });
if (isMatch(result)) {
  console.log(
    `Found, ${result.level}: code points ${result.start} to ${result.end}, line ${lineAt(text.raw, result.start)}.\n… ${result.before} [${result.extracted}] ${result.after} …`,
  );
} else {
  const hint = nearest(text, quote);
  console.log(`Not accepted: ${result.reason}. Nearest passage, line ${hint.line}: ${hint.passage}`);
  process.exitCode = 1;
}
