// No page and no embed asks another host for anything, sets a cookie or keeps something: seen from the browser, from a proxy, and from the servers.
import { expect, it } from 'vitest';
import { hostPage, iframe } from '../browser/hosts/page.ts';
import { site } from '../browser/hosts/published.ts';
import { inEachEngine, until, type Seat } from './each.ts';
import { EMBEDS, PAGES } from './types.ts';

interface Kept {
  cookie: string;
  stored: number;
  databases: number;
  caches: number;
  workers: number;
  /** Whatever the page says that it has asked of another origin. */
  strange: string[];
}

/** What a page has kept and asked for, as the browser knows it. */
async function readKept(): Promise<Kept> {
  const { pathname, origin } = location;
  // In a frame of another site a browser may refuse to keep anything at all.
  const held = (store: () => Storage): number => {
    try {
      return store().length;
    } catch {
      return 0;
    }
  };
  const asked = [...performance.getEntriesByType('resource'), ...performance.getEntriesByType('navigation')].map(({ name }) => name);
  return {
    cookie: document.cookie,
    stored: held(() => localStorage) + held(() => sessionStorage),
    databases: (await indexedDB.databases().catch(() => [])).length,
    caches: 'caches' in globalThis ? (await caches.keys().catch(() => [])).length : 0,
    workers: 'serviceWorker' in navigator ? (await navigator.serviceWorker.getRegistrations().catch(() => [])).length : 0,
    strange: asked.filter((name) => name !== pathname && !name.startsWith(origin) && !name.startsWith('data:')),
  };
}

const NOTHING: Kept = { cookie: '', stored: 0, databases: 0, caches: 0, workers: 0, strange: [] };

/** What was asked of another server than the site's, or than the host's that shows an embed. */
function strangers({ proxy }: Seat, ...known: string[]): string[] {
  return [...proxy.strange(), ...proxy.asked().filter((address) => ![site(), ...known].some((origin) => address.startsWith(`${origin}/`)))];
}

inEachEngine((seat) => {
  it.each([...PAGES, ...EMBEDS])('%s asks nothing of another host and keeps nothing', async (path) => {
    const { reader } = seat;
    strangers(seat);
    await reader.open(site() + path);
    expect(await reader.run(readKept, [])).toEqual(NOTHING);
    expect(await reader.cookies()).toBe(0);
    expect(strangers(seat)).toEqual([]);
  });

  it('neither does a reader who searches, picks out a theme and opens a mark', async () => {
    const { reader } = seat;
    strangers(seat);
    await reader.open(`${site()}/search/?q=plans`);
    await until(
      () => reader.run(() => document.querySelectorAll('#results a').length, []),
      (found) => found > 5,
      'nothing is found',
    );
    expect(await reader.run(readKept, [])).toEqual(NOTHING);
    await reader.open(`${site()}/themes/?theme=planning`);
    await reader.run(() => document.querySelector<HTMLElement>('.chart a[aria-label^="Plans and reviews, 2020"]')?.focus(), []);
    expect(await reader.run(readKept, [])).toEqual(NOTHING);
    expect(await reader.cookies()).toBe(0);
    expect(strangers(seat)).toEqual([]);
  });

  it('every embed on one page of another site asks for itself alone, and keeps nothing', async () => {
    const { reader, host } = seat;
    const light = EMBEDS.filter((path) => !path.endsWith('/dark/'));
    const page = host.serve(hostPage(`${light.map((path) => iframe(site() + path)).join('')}<script src="${site()}/embed.js"></script>`));
    strangers(seat);
    await reader.open(page);
    const asked = seat.proxy.asked().filter((address) => address !== page && !address.endsWith('/favicon.ico'));
    expect(asked.sort()).toEqual([...light.map((path) => site() + path), `${site()}/embed.js`].sort());
    expect(seat.proxy.strange()).toEqual([]);
    for (const place of light.keys()) {
      const { strange, ...kept } = await reader.run(readKept, [], [place]);
      expect({ ...kept, strange: strange.filter((name) => name !== page) }).toEqual(NOTHING);
    }
    expect(await reader.cookies()).toBe(0);
  });

  // The last test, because what is kept here stays.
  it('what a page keeps and asks for elsewhere is seen here', async () => {
    const { reader, host, proxy } = seat;
    const other = host.serve('a stranger', { 'content-type': 'text/plain' });
    const page = host.serve(
      hostPage(`<img src="http://elsewhere.invalid/a.png"/><img src="https://elsewhere.invalid/b.png"/><script>
        document.cookie = 'a=1'; localStorage.setItem('a', '1'); indexedDB.open('a'); caches.open('a');
      </script>`),
      { 'set-cookie': 'b=2; HttpOnly' },
    );
    await reader.open(page);
    await until(
      async () => reader.run(readKept, []),
      (kept) => kept.stored === 1 && kept.cookie === 'a=1' && kept.databases === 1 && kept.caches === 1 && kept.strange.length > 0,
      'what the page keeps is not seen',
    );
    expect(await reader.cookies()).toBe(2);
    expect(proxy.asked()).toContain(page);
    const strange: string[] = [];
    await until(
      async () => {
        strange.push(...proxy.strange());
        return strange;
      },
      () =>
        strange.includes('http://elsewhere.invalid/a.png') && strange.some((address) => ['https://elsewhere.invalid:443', 'https://unnamed'].includes(address)),
      'what the page asks for elsewhere is not seen',
    );
    // An address that is asked for by another server of this machine is seen too.
    await reader.run((address) => fetch(address).then(() => 0), [other]);
    expect(strangers(seat)).toEqual([other]);
  });
});
