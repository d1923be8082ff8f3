// What a picture draws is what its marks say, and what they say is the published data.
import type { Page } from '@playwright/test';
import type { Finding } from './finding.ts';
import { compare } from './numbers.ts';
import { published } from './published.ts';

/** A mark as it is drawn. */
interface Mark {
  label: string;
  theme: string | undefined;
  href: string;
  /** Each text drawn in it. */
  texts: string[];
  /** How often each stance or absence is drawn in it. */
  drawn: Record<string, number>;
  /** The stances that are drawn as parts of a bar, whose length stands for their number. */
  bars: string[];
  /** Width of its bar, in units of the drawing. */
  width: number;
  /** In a cell of a table: how long the bar of each stance is, in findings, and how long one finding is on the screen. */
  findings: { long: Record<string, number>; one: number } | undefined;
}

export interface Picture {
  id: string;
  marks: Mark[];
  /** The points of a line: what each says, and how high it stands. */
  points: { words: string; y: number }[];
  /** The rows of a chart that is a table: what each place says, as often as its column has visits. */
  rows: { label: string; says: string }[][];
}

/** The charts that are shown on a page. */
function shown(): Picture[] {
  const KINDS = ['concern', 'progress', 'strength', 'unclear', 'not-looked-at', 'nothing-recorded', 'not-analysed'];
  const text = (element: Element | null): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
  /** The words that a mark shows. */
  const shownIn = (mark: Element): string[] => {
    const words = mark.closest('svg') ? [...mark.querySelectorAll('text')] : [...mark.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
    return words.map((node) => (node.textContent ?? '').replace(/\s+/g, ' ').trim()).filter((one) => one !== '');
  };
  const findingsIn = (mark: Element): Mark['findings'] => {
    const drawing = mark.querySelector<SVGSVGElement>('svg.findings');
    if (!drawing) return undefined;
    const longOf = (stance: string): number => [...drawing.querySelectorAll(`rect.${stance}`)].reduce((sum, bar) => sum + Number(bar.getAttribute('width')), 0);
    return {
      long: Object.fromEntries(['concern', 'progress', 'strength'].map((stance) => [stance, longOf(stance)])),
      one: drawing.getBoundingClientRect().width / drawing.viewBox.baseVal.width,
    };
  };
  return [...document.querySelectorAll('.chart')]
    .filter((drawing) => drawing.getBoundingClientRect().width > 0)
    .flatMap((drawing) => {
      const frame = drawing.closest('main#embed[data-chart], figure[id^="chart-"]');
      if (!frame) return [];
      const marks = [...drawing.querySelectorAll('a')].map((mark) => ({
        label: mark.getAttribute('aria-label') ?? '',
        theme: mark.getAttribute('data-theme') ?? undefined,
        href: mark.getAttribute('href') ?? '',
        texts: shownIn(mark),
        drawn: Object.fromEntries(KINDS.map((kind) => [kind, mark.querySelectorAll(`path.${kind}, circle.${kind}, rect.${kind}`).length])),
        bars: KINDS.filter((kind) => mark.querySelector(`rect.${kind}`)),
        width: Number(mark.querySelector('rect')?.getAttribute('width') ?? 0),
        findings: findingsIn(mark),
      }));
      const visits = [...drawing.querySelectorAll('thead th')].slice(1).map((head) => head.querySelectorAll('a').length);
      const rows = [...drawing.querySelectorAll('tbody tr')].map((row) =>
        [...row.querySelectorAll('td')].flatMap((place, i) => {
          const label = place.querySelector('a')?.getAttribute('aria-label') ?? '';
          return Array.from({ length: visits[i] ?? 1 }, () => ({ label, says: text(place.querySelector('.off')) }));
        }),
      );
      const points = [...drawing.querySelectorAll('a circle')].flatMap((circle) => {
        const words = text(circle.parentElement?.querySelector('title') ?? null);
        return words ? [{ words, y: Number(circle.getAttribute('cy')) }] : [];
      });
      return [{ id: frame.getAttribute('data-chart') ?? frame.id.replace('chart-', ''), marks, points, rows }];
    });
}

/** The stances by the words that readers meet, and by those of classes and data. */
const STANCE: Readonly<Record<string, string>> = { criticism: 'concern', praise: 'strength' };

const SAID: Readonly<Record<string, RegExp>> = {
  concern: /\bcriticism\b(?! on record$)|inspectors criticised/,
  progress: /\bprogress\b/,
  strength: /\bpraise\b/,
  unclear: /: unclear/,
  'not-looked-at': /: not looked at/,
  'nothing-recorded': /: nothing recorded/,
  'not-analysed': /: report not analysed here/,
};

/** A bar in a cell: each stance as long as its number, and the number of criticism beside it. */
function inCell(label: string, texts: readonly string[], long: Readonly<Record<string, number>>): string[] {
  const said = new Map(
    [...(/: .*/.exec(label)?.[0] ?? '').matchAll(/(\d+) (criticism|progress|praise)/g)].map(([, count = '', word = '']) => [STANCE[word] ?? word, count]),
  );
  const shows = said.get('concern');
  return [
    ...Object.entries(long).flatMap(([kind, findings]) => (findings === Number(said.get(kind) ?? 0) ? [] : [`draws ${findings} ${kind}, and says "${label}"`])),
    ...(texts.join(' ') === (shows ?? '') ? [] : [`shows "${texts.join(' ')}", and says "${label}"`]),
  ];
}

/** What one mark draws, against what it says. */
function inItself({ label, texts, drawn, findings, bars }: Mark): string[] {
  const wrong: string[] = [];
  if (label === '') return wrong;
  // Who speaks to a computer says what stands there (WCAG 2.2, 2.5.3).
  const said = label.toLowerCase();
  for (const text of texts) if (!said.includes(text.toLowerCase())) wrong.push(`shows "${text}", and "${label}" does not say it`);
  if (findings) return [...wrong, ...inCell(label, texts, findings.long)];
  // What follows the colon is what the mark stands for; a theme's name may hold any word.
  const value = /: .*/.exec(label)?.[0] ?? '';
  const counts = [...value.matchAll(/(\d+) (criticism|progress|praise)\b/g)];
  for (const [, count = '', word = ''] of counts) {
    const kind = STANCE[word] ?? word;
    // Of a bar the number of criticism stands beside it; the others are lengths.
    if (!texts.includes(count) && (kind === 'concern' || !bars.includes(kind))) wrong.push(`says ${count} ${kind}, and does not show it`);
    if (drawn[kind] !== 1) wrong.push(`says ${kind}, and draws it ${drawn[kind] ?? 0} times`);
  }
  for (const [kind, times] of Object.entries(drawn))
    if (times > 0 && kind !== 'unclear' && SAID[kind]?.test(value) === false) wrong.push(`draws ${kind}, and "${label}" does not say so`);
  for (const kind of ['not-looked-at', 'nothing-recorded', 'not-analysed', 'unclear'])
    if (SAID[kind]?.test(value) && drawn[kind] !== 1 && !texts.some((text) => SAID[kind]?.test(`: ${text}`)))
      wrong.push(`says "${label}", and does not draw it`);
  return wrong;
}

/** Each picture of a page: its marks within themselves, and against the published data. */
export async function pictures(page: Page): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const picture of await page.evaluate(shown)) {
    const { id, marks } = picture;
    const say = (what: string): void => void found.push({ check: 'pictures', where: id, what });
    marks.flatMap(inItself).forEach(say);
    const scale = marks.flatMap(({ findings }) => (findings ? [findings.one] : []));
    if (Math.max(...scale) > Math.min(...scale) * 1.03) say(`a finding is ${Math.min(...scale).toFixed(2)} to ${Math.max(...scale).toFixed(2)} pixels long`);
    const data = await published(id);
    if (data) compare(picture, data).forEach(say);
  }
  return found;
}
