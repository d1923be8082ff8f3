// Every chart, on its page and as an embed, in each engine: the picture is there and whole, its words can be read, and its table says the same.
import { csvParseRows } from 'd3';
import { expect, it } from 'vitest';
import { ABSENCE_WORDS } from '../../src/model/counts/scope.ts';
import { site } from '../browser/hosts/published.ts';
import { inEachEngine, openFramed, widen } from './each.ts';
import { lookInside } from './look.ts';
import { CHARTS, EMBEDS } from './types.ts';

/** Width, and the least height of words in pixels. Below 320, the narrowest that WCAG asks for, a chart becomes smaller with its page. */
const WIDTHS = [
  [1200, 12],
  [320, 12],
  [280, 10.5],
] as const;

/** The table as it shows once it is open, and what the marks of the picture say and where they lead. */
function readTable(nothing: readonly string[]): { cells: string[][]; links: string[]; marks: { label: string; href: string; drawn: boolean }[] } {
  const table = document.querySelector<HTMLTableElement>('figure table:not(.chart), main#embed table:not(.chart)');
  const details = table?.closest('details');
  if (details) details.open = true;
  const words = (one: HTMLElement): string => (one.getBoundingClientRect().height > 0 ? one.innerText : '(not shown)').replace(/\s+/g, ' ').trim();
  const path = (link: Element): string => (link.getAttribute('href') ?? '').replace(/^https?:\/\/[^/]+/, '');
  const picture = [...document.querySelectorAll('.chart')].find((one) => one.getBoundingClientRect().width > 0);
  return {
    cells: [...(table?.rows ?? [])].map(({ cells }) => [...cells].map(words)),
    // What is counted under another theme is drawn there.
    links: [...(table?.querySelectorAll('td a') ?? [])]
      .filter((link) => !link.textContent.startsWith('counted under another theme'))
      // Where nothing was counted a picture that is a table has a sign, and no mark.
      .filter((link) => picture?.localName !== 'table' || !nothing.includes(link.textContent.trim()))
      .map(path),
    marks: [...(picture?.querySelectorAll('a') ?? [])].map((mark) => {
      const { width, height } = mark.getBoundingClientRect();
      return { label: mark.getAttribute('aria-label') ?? mark.textContent, href: path(mark), drawn: width + height > 2 };
    }),
  };
}

/** The numbers of words; a year in two figures (’14) is none of its own, since the words say it in four as well. */
const numbers = (words: string): string[] => words.replace(/’\d\d\b/g, '').match(/\d[\d,.]*\d|\d/g) ?? [];
/** The numbers of a cell, and what they add up to: a mark may stand for all that a cell tells apart. */
const numbersOf = (cell: string): string[] => [...numbers(cell), String(numbers(cell).reduce((sum, number) => sum + Number(number), 0))];
/** Marks from elsewhere, as the event between two visits, the official series below a theme and the inspections on a series: their table stands on the page they lead to. */
const isGuest = ({ href }: { href: string }, path: string): boolean =>
  (/^\/(?:milestones|statistics)\//.test(href) && !path.includes('/statistic-')) || (/^\/inspections\//.test(href) && path.includes('/statistic-'));

inEachEngine((seat) => {
  it.each([...CHARTS.map((id) => `/charts/${id}/`), ...EMBEDS.filter((path) => path !== '/embed/404/')])('%s', async (path) => {
    const { reader } = seat;
    await openFramed(seat, path, WIDTHS[0][0]);
    for (const [width, least] of WIDTHS) {
      await widen(reader, width);
      const inside = await reader.run(lookInside, [least], [0]);
      expect(inside, `at ${width}`).toMatchObject({ heading: true, pictures: 1, over: 0, wrong: [] });
    }
    const { cells, links, marks } = await reader.run(readTable, [Object.values(ABSENCE_WORDS)], [0]);
    const id = path.split('/')[2] ?? '';
    const published = csvParseRows(await (await fetch(`${site()}/charts/${id}/${id}.csv`)).text());
    // After the columns of the table a file has its numbers alone.
    const read = cells[0]?.length ?? 0;
    expect(cells).toEqual(published.map((row) => row.slice(0, read).map((cell) => cell.replace(/\s+/g, ' ').trim())));
    expect(marks.length).toBeGreaterThan(2);
    expect(marks.filter(({ drawn }) => !drawn)).toEqual([]);
    // The picture says no number that the table does not say, and shows each thing that the table leads to.
    const sums = cells.map((row) => String(row.reduce((sum, cell) => sum + (/^\d+$/.test(cell) ? Number(cell) : 0), 0)));
    const said = new Set([...cells.flat().flatMap(numbersOf), ...sums]);
    expect(
      marks.filter((mark) => !isGuest(mark, path) && numbers(mark.label).some((number) => !said.has(number))).map(({ label }) => label),
      'numbers that the table lacks',
    ).toEqual([]);
    const leads = new Set(marks.map(({ href }) => href));
    expect(
      links.filter((href) => href.includes('#') && !leads.has(href)),
      'cells without a mark',
    ).toEqual([]);
    expect(seat.frameable.stopped()).toEqual([]);
  });
});
