// `npm run coverage`: for each text that we hold, the share that is coded and the passages that are not.
import { coverageOf, evaluativeShare } from '../model/evidence/coverage.ts';
import { readDraft } from '../record.ts';
import { run } from './command.ts';

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

await run({ use: 'npm run coverage', otherwise: 'Nothing was counted' }, () => {
  const { draft } = readDraft();
  const covered = coverageOf(draft);
  for (const coverage of covered) {
    const { source, words, coded, leftOut, uncovered } = coverage;
    console.log(`\n${source}: ${coded} of ${words} words coded, ${percent(evaluativeShare(coverage))} of the evaluative text`);
    const reasons = Object.entries(leftOut).sort(([, a], [, b]) => b - a);
    console.log(reasons.length === 0 ? '  nothing is left out' : `  left out: ${reasons.map(([reason, count]) => `${reason} ${count}`).join(', ')}`);
    console.log(uncovered.length === 0 ? '  nothing is without a code or a reason' : '  neither coded nor left out:');
    for (const { line, words: passage } of uncovered) console.log(`  line ${line}: ${passage}`);
  }
  const unknown = draft.findings.filter(({ data }) => !covered.some(({ source }) => source === data.source));
  for (const { file, data } of unknown) console.log(`\n${file}: its source, ${data.source}, or its text cannot be read yet; "npm run check" says why.`);
});
