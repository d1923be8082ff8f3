// Questions that the open tables answer by themselves, worked from start to end: the steps, a query, and the answer counted from the same rows.
import { cautions } from '../counts/comparisons.ts';
import { dateOf, yearOf } from '../written/dates.ts';
import type { Inspection, InspectionRecord } from '../record/record.ts';
import { listed, numberWord } from '../words/english.ts';
import type { Value } from './columns.ts';
import type { DataTable } from './tables.ts';
import { hasText } from '../record/lookups.ts';

type Row = Record<string, Value>;

interface Question {
  id: string;
  asks: string;
  /** The files that it needs. */
  files: string[];
  /** What to do in a spreadsheet. */
  steps: string[];
  /** The same as SQLite would be asked, on the CSV files as they are. */
  sql: string;
  /** What the query returns; ids of several visits in one cell are separated by ;. */
  result: { columns: string[]; rows: Value[][] };
  /** The answer in sentences. */
  answer: string[];
  /** How the answer is to be read, and what it does not show. */
  cautions: string[];
}

const PARTIAL = 'The text of some visits is held only in part. A theme that is missing from such a text was not counted; that says nothing of the theme.';

function rowsOf(all: readonly DataTable[], id: string): Row[] {
  const table = all.find((one) => one.id === id);
  if (!table) throw new RangeError(`there is no table ${id}`);
  return table.rows;
}

/** Ids of visits begin with their year. */
function yearIn(id: Value | undefined): number {
  return Number(String(id).slice(0, 4));
}

function visitsIn(rows: readonly Row[]): string | null {
  const ids = new Set(rows.map(({ inspection }) => String(inspection)));
  return ids.size === 0 ? null : [...ids].sort().join(';');
}

function cameUpAgain(all: readonly DataTable[], { inspections }: InspectionRecord, first: Inspection): Question {
  const year = yearOf(first.ordered);
  const asks = rowsOf(all, 'asks');
  const isLater = ({ inspection }: Row): boolean => yearIn(inspection) > year;
  const concerns = rowsOf(all, 'findings').filter((row) => row['stance'] === 'concern' && isLater(row));
  const own = asks.filter(({ inspection }) => inspection === first.id);
  const placed = own.filter(({ theme }) => theme !== null);
  const traced = placed.map((ask) => ({
    ask,
    concern: visitsIn(concerns.filter(({ theme }) => theme === ask['theme'])),
    again: visitsIn(asks.filter((later) => isLater(later) && later['theme'] === ask['theme'])),
  }));
  const up = traced.filter(({ concern, again }) => concern !== null || again !== null);
  const silent = [...new Set(traced.filter((one) => !up.includes(one)).map(({ ask }) => String(ask['theme'])))].sort();
  return {
    id: 'asks-again',
    asks: `Which asks of ${year} are on a theme that came up again?`,
    files: ['asks.csv', 'findings.csv'],
    steps: [
      `Open asks.csv. Filter inspection to ${first.id} and leave out the rows with an empty theme. These are the asks to follow.`,
      `In the same file, take the asks of every later year. Copy their columns inspection and theme to a new sheet, and remove duplicate rows.`,
      `Open findings.csv. Filter stance to concern and keep the visits after ${year}. Copy inspection and theme as well, and remove duplicate rows.`,
      `Beside each ask of ${year}, count the rows of both lists that have its theme (COUNTIF). Where a count is above 0, its theme came up again.`,
    ],
    sql: `WITH later AS (
  SELECT theme, inspection, 'concern' AS what FROM findings
  WHERE stance = 'concern' AND substr(inspection, 1, 4) > '${year}'
  UNION
  SELECT theme, inspection, 'ask' FROM asks WHERE substr(inspection, 1, 4) > '${year}')
SELECT asks.id AS ask, asks.theme,
  group_concat(CASE what WHEN 'concern' THEN later.inspection END, ';') AS concern_at,
  group_concat(CASE what WHEN 'ask' THEN later.inspection END, ';') AS asked_again_at
FROM asks JOIN later ON later.theme = asks.theme
WHERE asks.inspection = '${first.id}' AND asks.theme <> ''
GROUP BY asks.id ORDER BY asks.id;`,
    result: {
      columns: ['ask', 'theme', 'concern_at', 'asked_again_at'],
      rows: up
        .map(({ ask, concern, again }) => [ask['id'] ?? null, ask['theme'] ?? null, concern, again])
        .sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1)),
    },
    answer: [
      `${up.length} of the ${placed.length} asks of ${year} with a theme are on one that came up again${silent.length === 0 && placed.length > 0 ? ', so this count tells none of them from another' : ''}.`,
      ...(silent.length > 0 ? [`Of the later concerns and asks that we hold, none has ${listed(silent).replace(' and ', ' or ')} as its main theme.`] : []),
      ...(own.length > placed.length
        ? [
            `${numberWord(own.length - placed.length, true)} more ${own.length - placed.length === 1 ? 'is a fragment without a theme, so it' : 'are fragments without a theme, so they'} cannot be followed.`,
          ]
        : []),
    ],
    cautions: [
      'A theme "came up again" where a later text has a concern on it as its main theme, or a later visit asked for something on it.',
      'That does not say whether an ask was met. Nor does it say that the later point is the same one: a theme is wide.',
      PARTIAL,
      ...(inspections.some((one) => !hasText(one) && one.asks.length > 0)
        ? ['Of a report whose text we do not hold, only what it asked for is known here, told in our words.']
        : []),
    ],
  };
}

function alwaysAConcern(all: readonly DataTable[]): Question {
  const held = rowsOf(all, 'scope').filter((row) => row['looked_at'] !== 'not-analysed');
  const visits = new Set(held.map(({ inspection }) => inspection)).size;
  const found = [...new Set(held.map(({ theme }) => String(theme)))].sort().flatMap((theme) => {
    const own = held.filter((row) => row['theme'] === theme);
    const counted = own.filter(({ concern }) => concern !== null);
    const always = counted.length > 1 && counted.every(({ concern }) => concern !== 0);
    return always ? [{ theme, counted: counted.length, not: own.length - counted.length, at: visitsIn(counted) }] : [];
  });
  const everywhere = found.filter(({ counted }) => counted === visits).map(({ theme }) => theme);
  return {
    id: 'always-a-concern',
    asks: 'Which themes drew a concern every time that they were counted?',
    files: ['scope.csv'],
    steps: [
      'Open scope.csv. Leave out the rows where looked_at is not-analysed: there we hold no text.',
      'For each theme, count the rows in which concern is filled (a pivot table does it), and those in which it is empty.',
      'Keep the themes with two filled rows or more, none of which is 0.',
    ],
    sql: `SELECT theme, sum(concern <> '') AS counted, sum(concern = '') AS not_counted,
  group_concat(CASE WHEN concern <> '' THEN inspection END, ';') AS counted_at
FROM scope
WHERE looked_at <> 'not-analysed'
GROUP BY theme
HAVING counted > 1 AND sum(concern = '0') = 0
ORDER BY theme;`,
    result: {
      columns: ['theme', 'counted', 'not_counted', 'counted_at'],
      rows: found.map(({ theme, counted, not, at }) => [theme, counted, not, at]),
    },
    answer: [
      everywhere.length === 0
        ? `No theme drew a concern at all ${numberWord(visits)} visits whose text is analysed here.`
        : `At all ${numberWord(visits)} visits whose text is analysed here, there was a concern on ${listed(everywhere)}.`,
      ...(found.length > 0
        ? [`Where a theme was counted at two visits or more, these drew a concern each time: ${listed(found.map(({ theme }) => theme))}.`]
        : []),
    ],
    cautions: [
      'An empty cell is not 0. The visit did not look at the theme, or the text does not tell.',
      'A partial text shows a theme only where it reports on it. So "each time" means each time that we can see.',
      'Reports whose text we do not hold are not in this count.',
    ],
  };
}

function shareOfStrengths(all: readonly DataTable[], inspectorate: string, earlier: Inspection, later: Inspection): Question {
  const shareAt = ({ id, ordered }: Inspection): Share => {
    const own = rowsOf(all, 'findings').filter(({ inspection }) => inspection === id);
    const strengths = own.filter(({ stance }) => stance === 'strength').length;
    return { id, year: yearOf(ordered), findings: own.length, strengths, percent: Math.round((1000 * strengths) / own.length) / 10 };
  };
  const [a, b] = [shareAt(earlier), shareAt(later)];
  return {
    id: 'share-of-strengths',
    asks: `What share of the findings of ${b.year} were strengths?`,
    files: ['findings.csv'],
    steps: [
      `Open findings.csv. Filter inspection to ${b.id}, and count the rows.`,
      'Filter stance to strength as well, and count again. Divide the second number by the first.',
      `Do the same for ${a.id}. Before you print the two side by side, read what stands below.`,
    ],
    sql: `SELECT inspection, count(*) AS findings, sum(stance = 'strength') AS strengths,
  round(100.0 * sum(stance = 'strength') / count(*), 1) AS percent
FROM findings
WHERE inspection IN ('${a.id}', '${b.id}')
GROUP BY inspection
ORDER BY inspection;`,
    result: { columns: ['inspection', 'findings', 'strengths', 'percent'], rows: [a, b].map((one) => [one.id, one.findings, one.strengths, one.percent]) },
    answer: [
      `${b.strengths} of the ${b.findings} findings of ${b.year} were strengths: ${b.percent}%.`,
      `Of the ${a.findings} findings of ${a.year}, it was ${a.strengths}: ${a.percent}%.`,
    ],
    cautions: [
      `The share of ${b.year} must not be set beside that of ${a.year} without saying what differs.`,
      ...cautions({ earlier, later }, inspectorate),
      `${lengthOf(earlier)} ${lengthOf(later)}`,
      'A finding is one passage. A share of passages says how the text is made up, not how good a service is.',
    ],
  };
}

interface Share {
  id: string;
  year: number;
  findings: number;
  strengths: number;
  percent: number;
}

function lengthOf({ visit, ordered, framework }: Inspection): string {
  const kind = framework.visit === 'inspection' ? 'an inspection' : `a ${framework.visit}`;
  const span = visit === undefined ? undefined : dateOf(visit);
  const days = span?.from === undefined ? undefined : Math.round((span.to - span.from) / 86_400_000);
  return `${yearOf(ordered)} was ${kind}${days === undefined ? '' : `, from first day to last ${days} days`}.`;
}

/** The worked questions that this record can answer; another record may have fewer. */
export function questions(record: InspectionRecord, all: readonly DataTable[]): Question[] {
  const held = record.inspections.filter(hasText);
  const first = held.find(({ asks }) => asks.length > 0);
  const full = held.filter(({ coverage }) => coverage === 'full');
  const [earlier, later] = [full[0], full.at(-1)];
  return [
    ...(first ? [cameUpAgain(all, record, first)] : []),
    ...(held.length > 1 ? [alwaysAConcern(all)] : []),
    ...(earlier && later && earlier !== later ? [shareOfStrengths(all, record.site.inspectorate, earlier, later)] : []),
  ];
}
