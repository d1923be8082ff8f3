// How far two codings of the same passages agreed, in tables.
import { format } from 'd3';
import { DRAWS, type Confusion, type Published } from '../model/counts/agreement.ts';
import type { InspectionRecord } from '../model/record/record.ts';
import { STANCE_NOUNS } from '../model/words/stances.ts';
import { STANCES } from '../model/written/schemas.ts';
import { KINDS, percent, scopeName, withInterval } from './agreementWords.ts';
import type { Table } from './frame.ts';

/** The figures of all comparisons. */
export function figuresTable(record: InspectionRecord, compared: readonly Published[]): Table {
  return {
    caption: `Agreement of the two codings before anything was settled. Beside each kappa stands its 95% interval, from ${format(',')(DRAWS)} bootstrap draws of the findings in both.`,
    columns: ['Text', 'Findings, first and second', 'In both', 'Coverage, first and second', 'Same theme', 'Kappa, theme', 'Same stance', 'Kappa, stance'],
    rows: compared.flatMap((one) =>
      one.figures.map(({ scope, first, second, pairs, coverage, theme, stance }) => {
        const bounded = one.dropped !== undefined && scope !== 'all';
        return [
          { text: scopeName(record, one, scope) },
          { text: `${bounded ? 'at least ' : ''}${first} and ${second}` },
          { text: String(pairs) },
          { text: `${bounded ? 'at most ' : ''}${percent(coverage.first)} and ${percent(coverage.second)}` },
          { text: percent(theme.agreement.value) },
          { text: withInterval(theme.kappa) },
          { text: percent(stance.agreement.value) },
          { text: withInterval(stance.kappa) },
        ];
      }),
    ),
  };
}

/** Where two codings gave one theme, and which others the second gave. */
export function themesTable({ themes }: InspectionRecord, { texts, confusion: { theme: cells } }: Published): Table {
  const short = (id: string): string => themes.find((theme) => theme.id === id)?.short ?? id;
  const sum = (some: readonly Confusion[]): number => some.reduce((total, { pairs }) => total + pairs, 0);
  return {
    caption: `${KINDS[texts].title}: findings in both codings by the theme that the first coding gave, and the themes of the second where they differ.`,
    columns: ['Theme in the first coding', 'Findings', 'Same in the second', 'Other in the second'],
    rows: themes.map(({ id, name }) => {
      const mine = cells.filter(({ first }) => first === id);
      const other = mine.filter(({ second }) => second !== id);
      return [
        { text: name, href: `/themes/${id}/` },
        { text: String(sum(mine)) },
        { text: String(sum(mine) - sum(other)) },
        { text: other.map(({ second, pairs }) => `${pairs} ${short(second)}`).join(', ') || 'none' },
      ];
    }),
  };
}

/** The stances of two codings. */
export function stancesTable({ texts, confusion: { stance: cells } }: Published): Table {
  const count = (first: string, second: string): number => cells.find((cell) => cell.first === first && cell.second === second)?.pairs ?? 0;
  return {
    caption: `${KINDS[texts].title}: findings in both codings by stance. Rows are the first coding, columns the second.`,
    columns: ['First coding', ...STANCES.map((stance) => `Second: ${STANCE_NOUNS[stance]}`)],
    rows: STANCES.map((first) => [{ text: STANCE_NOUNS[first] }, ...STANCES.map((second) => ({ text: String(count(first, second)) }))]),
  };
}
