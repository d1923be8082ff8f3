// On the page for an address that has nothing: leads on where only the form was wrong, and offers what else may have been meant.
import { likely } from './likely.ts';

const SHOWN = 4;

async function stands(address: string): Promise<boolean> {
  try {
    return (await fetch(address, { method: 'HEAD' })).ok;
  } catch {
    return false;
  }
}

/** Whether something on the site is called by one of these words, in its title or otherwise. */
async function areNames(base: string, words: readonly string[]): Promise<boolean> {
  try {
    // The build writes it; this is the part that is used.
    const { names } = (await (await fetch(`${base}pagefind/vocabulary.json`)).json()) as { names: readonly string[] };
    return words.some((word) => word.length > 2 && names.includes(word));
  } catch {
    return false;
  }
}

async function leadOn(place: HTMLElement): Promise<void> {
  const { pathname, search, hash } = location;
  // A host that answers every address with this page says nothing about any of them.
  if (await stands(location.href)) return;
  const { sure, maybe } = likely(pathname, place.dataset['base'] ?? '/');
  for (const address of sure) if (await stands(address)) return location.replace(address + search + hash);
  const there = await Promise.all(maybe.map(stands));
  const found = maybe.filter((_, i) => there[i]).slice(0, SHOWN);
  const base = place.dataset['base'] ?? '/';
  // What an address is made of may be words of a title: the search knows those, and other words for them.
  const words = (pathname.split('/').findLast((step) => step !== '') ?? '')
    .replace(/\.\w+$/, '')
    .replace(/[^a-z0-9]+/gi, ' ')
    .trim();
  const asked = (await areNames(base, words.toLowerCase().split(' ')))
    ? [{ href: `${base}search/?q=${encodeURIComponent(words)}`, text: `Search for \u201C${words}\u201D` }]
    : [];
  const offered = [...found.map((address) => ({ href: address, text: decodeURI(address) })), ...asked];
  if (offered.length === 0) return;
  const list = document.createElement('ul');
  for (const { href, text } of offered) {
    const link = document.createElement('a');
    link.href = href;
    link.textContent = text;
    const item = document.createElement('li');
    item.append(link);
    list.append(item);
  }
  place.append('This may be what you are looking for:', list);
}

const place = document.querySelector<HTMLElement>('#likely');
if (place) void leadOn(place);
