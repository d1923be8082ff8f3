// A kind of chart is added by its files and its place in the lists alone: built from a copy of the project that has one more, of a made-up record.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, expect, it } from 'vitest';

const MARKS = `// How many findings each visit has.
import { addresses } from '../../model/record/addresses.ts';
import type { InspectionRecord } from '../../model/record/record.ts';
import type { Drawn, Size } from '../frame.ts';
import { pathMark } from '../key.ts';
import type { Kind } from '../kind.ts';
import { recounted } from '../changed.ts';

interface Bars extends Size { bars: { label: string; href: string; y: number; width: number }[] }
export interface LengthsChart extends Drawn { wide: Bars; narrow: Bars }

function drawing({ inspections }: InspectionRecord, width: number): Bars {
  const bars = inspections.map(({ id, short, findings }, i) => ({ label: \`\${short}: \${findings.length} findings\`, href: addresses.inspection(id), y: i * 20, width: findings.length * 9 }));
  return { width, height: bars.length * 20, fontSize: 14, bars };
}

export const lengths: Kind<LengthsChart> = {
  name: 'Lengths',
  group: 'Themes through all visits',
  charts: (record) => [{
    id: 'lengths', name: 'Lengths', question: 'How long is each?', headline: 'A made-up headline', summary: ['A made-up summary.'], sources: 'Made up.',
    table: { caption: 'Findings by visit.', columns: ['Visit', 'Findings'], rows: record.inspections.map(({ short, findings }) => [{ text: short }, { text: String(findings.length) }]) },
    wide: drawing(record, 680), narrow: drawing(record, 320),
  }],
  key: () => [[pathMark([0, 0, 20, 14], 'ink', 'M3 2h10v10H3z', 'a made-up bar')]],
  picks: ['theme'],
  themes: ({ themes }) => themes,
  countsVisits: true,
  counts: ({ kind }) => kind === 'finding',
  changedBy: (correction, record) => recounted(record, correction)?.what === 'removed',
};
`;
const DRAWING = `---
// Draws a bar for each visit.
import type { Form } from '../frame.ts';
import { links } from '../links.ts';
import type { LengthsChart } from './Lengths.marks.ts';

interface Props { chart: LengthsChart; form: Form }
const { chart, form } = Astro.props;
const { to } = links(Astro.locals);
---

{chart[form].bars.map(({ label, href, y, width }) => (
  <a {...to(href)} aria-label={label}><rect class="ink" x="0" y={y} width={width} height="14" /></a>
))}
`;

const root = mkdtempSync(join(tmpdir(), 'kind-'));
const read = (path: string): string => readFileSync(join(root, 'dist', path), 'utf8');
const page = (path: string): Document => parseHTML(read(`${path}index.html`)).document;

/** The visits of that record: a mark for each. */
const VISITS = readdirSync('tests/fixtures/second-council/content/inspections').length;

/** A file of the copy with one more line, put before another. */
function withLine(file: string, before: string, line: string): void {
  const text = readFileSync(join(root, file), 'utf8');
  expect(text, file).toContain(before);
  writeFileSync(join(root, file), text.replace(before, line + before));
}

beforeAll(() => {
  for (const part of ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json']) cpSync(part, join(root, part), { recursive: true });
  cpSync('tests/fixtures/second-council', root, { recursive: true });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
  writeFileSync(join(root, 'src/charts/kinds/Lengths.marks.ts'), MARKS);
  writeFileSync(join(root, 'src/charts/kinds/Lengths.astro'), DRAWING);
  withLine('src/charts/charts.ts', "import { statistic } from './kinds/Statistic.marks.ts';\n", "import { lengths } from './kinds/Lengths.marks.ts';\n");
  withLine('src/charts/charts.ts', 'theme, statistic];', 'lengths, ');
  withLine('src/model/counts/permalinks.ts', "'asks'];", "'lengths', ");
  const built = spawnSync(process.execPath, ['src/commands/build.ts'], { cwd: root, encoding: 'utf8' });
  expect(built.status, built.stdout + built.stderr).toBe(0);
}, 240_000);
afterAll(() => rmSync(root, { recursive: true }));

it('has its page, with picture, key, table and downloads', () => {
  const document = page('charts/lengths/');
  expect(document.querySelector('h1')?.textContent).toBe('A made-up headline');
  expect([...document.querySelectorAll('figure svg.chart')].map((svg) => svg.querySelectorAll('a rect').length)).toEqual([VISITS, VISITS]);
  expect(document.querySelector('.keys')?.textContent.trim()).toBe('a made-up bar');
  expect(document.querySelectorAll('select[name=theme]')).toHaveLength(1);
  expect(read('charts/lengths/lengths.csv')).toContain('Visit,Findings');
  for (const ending of ['.json', '-1200.png', '-2400.png', '-narrow.png', '-slide.png'])
    expect(existsSync(join(root, `dist/charts/lengths/lengths${ending}`)), ending).toBe(true);
});

it('has its embeds, whose links lead out of the frame, and the heights of its frames', () => {
  for (const scheme of ['', 'dark/'])
    for (const link of page(`embed/lengths/${scheme}`).querySelectorAll('svg a'))
      expect([link.getAttribute('target'), link.getAttribute('href')?.startsWith('https://')]).toEqual(['_top', true]);
  expect((JSON.parse(read('oembed/lengths.json')) as { height: number }).height).toBeGreaterThan(150);
});

it('has a picture that stands alone, with its marks, its key and full links', () => {
  const svg = read('charts/lengths/lengths.svg');
  expect(svg).toMatch(/<text[^>]*>a made-up bar<\/text>/);
  expect(svg.match(/<rect [^>]*height="14"/g)).toHaveLength(VISITS);
  expect(svg).not.toContain('href="/');
});

it('is among the charts, in the sitemap, and where a finding says in which charts it is counted', () => {
  expect(
    [...page('charts/').querySelectorAll('main a')].map((link) => link.getAttribute('href')).filter((href) => href?.endsWith('/charts/lengths/')),
  ).toHaveLength(1);
  expect(read('sitemap.xml')).toContain('/charts/lengths/');
  expect(read('sources/2021-arolygaeth-mor-whole-service/index.html')).toMatch(/counted in[\s\S]*\/charts\/lengths\//);
});

it('publishes no drawing on its own', () => {
  expect(existsSync(join(root, 'dist/drawings'))).toBe(false);
});
