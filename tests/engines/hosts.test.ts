// Each kind of host page in each engine: the chart is whole, or falls back as it is said that it does.
import { afterAll, expect, it } from 'vitest';
import { HOSTS, type HostCase, type Outcome } from '../browser/hosts/matrix.ts';
import { chartPage } from '../browser/hosts/published.ts';
import { inEachEngine, throughout, until, type Seat } from './each.ts';
import { lookAround, lookInside, makeColumn, type Inside } from './look.ts';
import { ENGINES, type Engine } from './reader.ts';

const WIDTHS = [900, 280];
/** The narrowest frame here has some 260 pixels, where a chart is drawn smaller rather than cut. */
const LEAST = 10;

const result = new Map<string, Partial<Record<Engine, string>>>();
const SAID: Readonly<Record<Outcome['kind'], string>> = {
  sized: 'sized',
  still: 'whole, unscripted',
  link: 'link stays',
  plain: 'plain HTML',
  refused: 'refused',
  missing: 'says so',
};

/** The picture and the table are there, no word is cut off, and neither embed nor host scrolls sideways. */
function expectWhole(inside: Inside, around: { over: number }, width: number): void {
  expect(inside, `at ${width}`).toMatchObject({ heading: true, pictures: 1, over: 0, wrong: [] });
  expect(inside.rows).toBeGreaterThan(2);
  expect(around.over, `sideways scrolling of the host at ${width}`).toBeLessThanOrEqual(0);
}

async function meet({ reader }: Seat, { outcome, way = [0] }: HostCase): Promise<void> {
  const [around, place] = [way.slice(0, -1), way.at(-1) ?? 0];
  switch (outcome.kind) {
    case 'sized': {
      const { limits: [least, most] = [0, Infinity], frames = 1 } = outcome;
      for (const width of frames > 1 ? [700] : WIDTHS) {
        await reader.run(makeColumn, [width], around);
        for (let frame = place; frame < place + frames; frame += 1) {
          await reader.run((at) => void (at > 0 && document.querySelectorAll('iframe')[at]?.scrollIntoView()), [frame], around);
          const look = async (): Promise<[Inside, ReturnType<typeof lookAround>]> => [
            await reader.run(lookInside, [LEAST], [...around, frame]),
            await reader.run(lookAround, [frame], around),
          ];
          const [inside, outside] = await until(
            look,
            ([within, without]) =>
              within.width === without.width && Math.abs(without.height - Math.min(most, Math.max(least, within.height))) <= 2 && without.shown,
            `the frame is not as high as its content at ${width}`,
          );
          expectWhole(inside, outside, width);
        }
      }
      return;
    }
    case 'still':
      for (const width of [900, outcome.from]) {
        await reader.run(makeColumn, [width]);
        const inside = await until(
          () => reader.run(lookInside, [LEAST], way),
          (one) => one.width === width && one.pictures === 1 && one.rows > 0,
          `the frame does not show the chart at ${width}`,
        );
        const outside = await reader.run(lookAround, [place]);
        expectWhole(inside, outside, width);
        expect(inside.height, `height at ${width}`).toBeLessThanOrEqual(outside.height);
      }
      return;
    case 'missing':
      expect(await reader.run(() => [document.querySelector('h1')?.innerText ?? '', document.querySelectorAll('.chart').length], [], way)).toEqual([
        expect.stringContaining('No chart'),
        0,
      ]);
      return;
    case 'refused':
      await throughout(
        () => reader.run(() => document.querySelector('#main') === null && document.querySelector('.chart') === null, [], way),
        'a page of ours shows in a frame',
      );
      return;
    case 'link':
      await throughout(() => reader.run(() => document.querySelector('main#embed') === null, [], way), 'the chart shows in the frame');
      expect(await reader.run((href) => (document.querySelector<HTMLElement>(`a[href="${href}"]`)?.offsetHeight ?? 0) > 10, [chartPage('themes')])).toBe(true);
      return;
    case 'plain': {
      const picture = (): Promise<[number, number, boolean]> =>
        reader.run(() => {
          const image = document.querySelector('img');
          const table = document.querySelector('table');
          return [image?.naturalWidth ?? 0, table?.rows.length ?? 0, (table?.caption?.offsetHeight ?? 0) > 10];
        }, []);
      const [width, rows, captioned] = await until(picture, ([natural]) => natural > 0, 'no picture');
      expect(width).toBeGreaterThan(300);
      expect(rows).toBeGreaterThan(5);
      expect(captioned).toBe(true);
      expect(await reader.run(() => document.body.innerText.replace(/\s+/g, ' '), [])).toMatch(/Chart: .+, CC BY 4\.0\. /);
    }
  }
}

inEachEngine((seat) => {
  it.each(HOSTS)('$name', async (host) => {
    const row = result.get(host.name) ?? {};
    result.set(host.name, { ...row, [seat.engine]: 'FAILED' });
    await seat.reader.open(await host.address(seat.host));
    await meet(seat, host);
    result.set(host.name, { ...row, [seat.engine]: SAID[host.outcome.kind] });
  });
});

afterAll(() => {
  const line = (name: string, cells: readonly string[]): string => `${name.padEnd(64)}${cells.map((cell) => cell.padEnd(19)).join('')}`;
  console.log(
    [
      line(`${HOSTS.length} hosts`, ENGINES),
      ...HOSTS.map(({ name }) =>
        line(
          name,
          ENGINES.map((engine) => result.get(name)?.[engine] ?? 'not tested'),
        ),
      ),
    ].join('\n'),
  );
});
