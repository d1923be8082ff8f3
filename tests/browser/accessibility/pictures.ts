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
  /** Width of its bar, in units of the drawing. */
  width: number;
}

export interface Picture {
  id: string;
  marks: Mark[];
  /** The points of a line: what each says, and how high it stands. */
  points: { words: string; y: number }[];
}

/** The charts that are shown on a page. */
function shown(): Picture[] {
  const KINDS = ['concern', 'progress', 'strength', 'unclear', 'not-looked-at', 'nothing-recorded', 'not-analysed'];
  const text = (element: Element | null): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
  return [...document.querySelectorAll<SVGSVGElement>('svg.chart')]
    .filter((drawing) => drawing.getBoundingClientRect().width > 0)
    .flatMap((drawing) => {
      const frame = drawing.closest('main#embed[data-chart], figure[id^="chart-"]');
      if (!frame) return [];
      const marks = [...drawing.querySelectorAll('a')].map((mark) => ({
        label: mark.getAttribute('aria-label') ?? '',
        theme: mark.getAttribute('data-theme') ?? undefined,
        href: mark.getAttribute('href') ?? '',
        texts: [...mark.querySelectorAll('text')].map(text),
        drawn: Object.fromEntries(KINDS.map((kind) => [kind, mark.querySelectorAll(`path.${kind}`).length])),
        width: Number(mark.querySelector('rect')?.getAttribute('width') ?? 0),
      }));
      const points = [...drawing.querySelectorAll('a circle')].flatMap((circle) => {
        const words = text(circle.parentElement?.querySelector('title') ?? null);
        return words ? [{ words, y: Number(circle.getAttribute('cy')) }] : [];
      });
      return [{ id: frame.getAttribute('data-chart') ?? frame.id.replace('chart-', ''), marks, points }];
    });
}

const SAID: Readonly<Record<string, RegExp>> = {
  concern: /\bconcern\b(?! on record$)/,
  progress: /\bprogress\b/,
  strength: /\bstrength\b/,
  unclear: /: unclear/,
  'not-looked-at': /: not looked at/,
  'nothing-recorded': /: nothing recorded/,
  'not-analysed': /: report not analysed here/,
};

/** What one mark draws, against what it says. */
function inItself({ label, texts, drawn }: Mark): string[] {
  const wrong: string[] = [];
  if (label === '') return wrong;
  // Who speaks to a computer says what stands there (WCAG 2.2, 2.5.3).
  const said = label.toLowerCase();
  for (const text of texts) if (!said.includes(text.toLowerCase())) wrong.push(`shows "${text}", and "${label}" does not say it`);
  // What follows the colon is what the mark stands for; a theme's name may hold any word.
  const value = /: .*/.exec(label)?.[0] ?? '';
  const counts = [...value.matchAll(/(\d+) (concern|progress|strength)/g)];
  for (const [, count = '', kind = ''] of counts) {
    if (!texts.includes(count)) wrong.push(`says ${count} ${kind}, and does not show it`);
    if (drawn[kind] !== 1) wrong.push(`says ${kind}, and draws it ${drawn[kind] ?? 0} times`);
  }
  for (const [kind, times] of Object.entries(drawn))
    if (times > 0 && kind !== 'unclear' && SAID[kind]?.test(value) === false) wrong.push(`draws ${kind}, and "${label}" does not say so`);
  for (const kind of ['not-looked-at', 'nothing-recorded', 'not-analysed', 'unclear'])
    if (SAID[kind]?.test(value) && drawn[kind] !== 1) wrong.push(`says "${label}", and does not draw it`);
  return wrong;
}

/** Each picture of a page: its marks within themselves, and against the published data. */
export async function pictures(page: Page): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const picture of await page.evaluate(shown)) {
    const { id, marks } = picture;
    const say = (what: string): void => void found.push({ check: 'pictures', where: id, what });
    marks.flatMap(inItself).forEach(say);
    const data = await published(id);
    if (data) compare(picture, data).forEach(say);
  }
  return found;
}
