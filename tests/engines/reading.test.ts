// A person who reads the site, in each engine: every type of page, and the ways through it.
import { expect, it } from 'vitest';
import { site } from '../browser/hosts/published.ts';
import { inEachEngine, openFramed, until, widen } from './each.ts';
import { PAGES } from './types.ts';

/** The page as it shows: its heading, its styles, its way round, and by how much it scrolls sideways. */
function readPage(): { heading: string; title: string; styled: boolean; ways: string[]; over: number; broken: string[] } {
  const main = document.querySelector('#main');
  return {
    heading: document.querySelector('h1')?.innerText ?? '',
    title: document.title,
    // Without our styles the ground is white or none at all.
    styled: !['rgb(255, 255, 255)', 'rgba(0, 0, 0, 0)'].includes(getComputedStyle(document.body).backgroundColor) && main !== null,
    ways: [...document.querySelectorAll<HTMLAnchorElement>('nav[aria-label="Main"] a')].filter((link) => link.offsetHeight > 0).map((link) => link.innerText),
    over: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    broken: [...document.images].filter((image) => image.complete && image.naturalWidth === 0).map((image) => image.src),
  };
}

inEachEngine((seat) => {
  it.each(PAGES)('%s opens with its styles, stops at no policy, and does not scroll sideways down to 280 pixels', async (path) => {
    const { reader, frameable } = seat;
    await openFramed(seat, path, 1200);
    for (const width of [1200, 320, 280]) {
      await widen(reader, width);
      const page = await reader.run(readPage, [], [0]);
      expect(page, `at ${width}`).toMatchObject({ styled: true, over: 0, broken: [], ways: ['Story', 'Timeline', 'Themes', 'Data', 'Search'] });
      expect(page.heading).not.toBe('');
      expect(page.title).not.toBe('');
    }
    expect(frameable.stopped()).toEqual([]);
  });

  it('what a policy stops is heard of', async () => {
    await openFramed(seat, '/timeline/', 900);
    await seat.reader.run(() => void document.body.append(Object.assign(new Image(), { src: 'http://elsewhere.invalid/image.png' })), [], [0]);
    await until(
      async () => seat.frameable.stopped(),
      (told) => told.some((one) => one.includes('elsewhere.invalid')),
      'the policy was not heard of',
    );
  });

  it('an old address leads on', async () => {
    await seat.reader.open(`${site()}/2014/`);
    await until(
      () => seat.reader.run(() => location.pathname, []),
      (path) => path === '/inspections/2014-inspection/',
      'it does not lead on',
    );
  });

  it('the main navigation leads round by keyboard, from the skip link on', async () => {
    const { reader } = seat;
    await reader.open(`${site()}/`);
    await reader.press('Tab');
    expect(await reader.run(() => document.activeElement?.className, [])).toBe('skip');
    for (const [name, path] of [
      ['Timeline', '/timeline/'],
      ['Themes', '/themes/'],
      ['Data', '/data/'],
      ['Search', '/search/'],
      ['Story', '/'],
    ] as const) {
      // A page that has just come may still take the focus away.
      await until(
        () =>
          reader.run(
            (words) => {
              [...document.querySelectorAll<HTMLElement>('nav[aria-label="Main"] a')].find((link) => link.innerText === words)?.focus();
              return getComputedStyle(document.activeElement ?? document.body).outlineStyle;
            },
            [name],
          ),
        (outline) => outline !== 'none',
        `the focus on ${name} does not show`,
      );
      await reader.press('Enter');
      await until(
        () => reader.run(() => [location.pathname, document.readyState], []),
        ([now, state]) => now === path && state === 'complete',
        `${name} does not lead to ${path}`,
      );
    }
  });

  it('the search finds, filters and leads to a passage by keyboard', async () => {
    const { reader } = seat;
    await reader.open(`${site()}/search/`);
    const count = (): Promise<number> => reader.run(() => Number.parseInt(document.querySelector<HTMLElement>('[role="status"]')?.innerText ?? '', 10), []);
    await reader.run(() => document.querySelector<HTMLElement>('form.search input')?.focus(), []);
    await reader.press('plans');
    const all = await until(count, (number) => number > 20, 'nothing is found');
    await reader.run(() => {
      const year = [...document.querySelectorAll('form.search select')].find((one) => one instanceof HTMLSelectElement && one.name === 'Year');
      if (!(year instanceof HTMLSelectElement)) throw new RangeError('no choice of a year');
      year.value = '2020';
      year.dispatchEvent(new Event('input', { bubbles: true }));
    }, []);
    await until(count, (number) => number > 0 && number < all, 'the filter leaves as many');
    await until(
      () => reader.run(() => [...document.querySelectorAll<HTMLElement>('#results li')].map((one) => one.innerText), []),
      (found) => found.length > 0 && found.every((words) => words.includes('2020')),
      'the list stays as it was',
    );
    await reader.run(() => document.querySelector<HTMLElement>('#results a')?.focus(), []);
    await reader.press('Enter');
    await until(
      () => reader.run(() => location.pathname, []),
      (path) => !path.startsWith('/search/'),
      'a result does not lead on',
    );
  });

  it('a theme is picked out in the charts, and stands in the address', async () => {
    const { reader } = seat;
    await reader.open(`${site()}/themes/`);
    await reader.run(() => {
      const select = document.querySelector<HTMLSelectElement>('fieldset.pick select[name="theme"]');
      if (select === null || select.offsetHeight === 0) throw new RangeError('no choice of a theme');
      select.value = 'planning';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    }, []);
    const picked = (): Promise<[string, number, boolean]> =>
      reader.run(() => {
        const marks = (theme: string): Element[] => [...document.querySelectorAll(`.chart td a[data-theme="${theme}"]`)];
        const faded = (theme: string): number => marks(theme).filter((mark) => Number(getComputedStyle(mark).opacity) < 1).length;
        return [location.search, faded('planning'), marks('health').length > 0 && faded('health') === marks('health').length];
      }, []);
    expect(await picked()).toEqual(['?theme=planning', 0, true]);
    await reader.open(`${site()}/themes/?theme=planning`);
    expect(await picked()).toEqual(['?theme=planning', 0, true]);
  });

  it('a mark shows its passages in place, arrow keys walk the marks, Escape lets go', async () => {
    const { reader } = seat;
    await reader.open(`${site()}/charts/themes/`);
    await reader.run(() => document.querySelector<HTMLElement>('.chart a[aria-label^="Plans and reviews, 2020"]')?.focus(), []);
    const detail = (): Promise<string> => reader.run(() => document.querySelector<HTMLElement>('.detail:not([hidden])')?.innerText ?? '', []);
    expect(await detail()).toMatch(/^Plans and reviews, 2020: \d+ criticism[^]*“/);
    await reader.press('ArrowRight');
    expect(await reader.run(() => document.activeElement?.getAttribute('aria-label'), [])).toMatch(/^Plans and reviews, 2022/);
    await reader.press('Escape');
    expect(await detail()).toBe('');
  });

  it('a table opens by keyboard', async () => {
    const { reader } = seat;
    await reader.open(`${site()}/embed/themes/`);
    const height = (): Promise<number> => reader.run(() => document.querySelector<HTMLElement>('details table')?.offsetHeight ?? 0, []);
    const open = (): Promise<boolean> => reader.run(() => document.querySelector('details table')?.closest('details')?.open ?? false, []);
    expect(await open()).toBe(false);
    await reader.run(() => document.querySelector('summary')?.focus(), []);
    await reader.press('Enter');
    await until(open, (now) => now, 'the table does not open');
    expect(await height()).toBeGreaterThan(100);
  });

  it.each([true, false])('a button copies the words or, where the browser refuses (allowed: %s), leaves them selected', async (allowed) => {
    const { reader } = seat;
    await reader.open(`${site()}/findings/2020-focused-visit-f020/`);
    if (!allowed)
      await reader.run(() => void Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('no')) } }), []);
    const before = await reader.run(() => {
      const button = document.querySelector<HTMLElement>('button.copy');
      button?.focus();
      return button?.innerText ?? '';
    }, []);
    expect(before).toContain('Copy');
    await reader.press('Enter');
    const after = await until(
      () => reader.run(() => document.querySelector<HTMLElement>('button.copy')?.innerText ?? '', []),
      (words) => words !== before,
      'the button says nothing',
    );
    expect(after).toMatch(allowed ? /^(?:Copied|Selected)/ : /^Selected/);
    expect(
      await reader.run(() => {
        const field = document.getElementById(document.querySelector<HTMLElement>('button.copy')?.dataset['copies'] ?? '');
        return field instanceof HTMLTextAreaElement && field.selectionStart === 0 && field.selectionEnd === field.value.length;
      }, []),
    ).toBe(true);
  });

  it('a permanent link is followed where the browser refuses to copy it', async () => {
    const { reader } = seat;
    await reader.open(`${site()}/themes/planning/`);
    await reader.run(() => {
      Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('no')) } });
      document.querySelector<HTMLElement>('a.permalink[href*="/findings/2020-focused-visit-f020/"]')?.focus();
    }, []);
    await reader.press('Enter');
    await until(
      () => reader.run(() => location.pathname, []),
      (path) => path === '/findings/2020-focused-visit-f020/',
      'the link is dead',
    );
  });
});
