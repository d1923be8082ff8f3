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

async function leadOn(place: HTMLElement): Promise<void> {
  const { pathname, search, hash } = location;
  // A host that answers every address with this page says nothing about any of them.
  if (await stands(location.href)) return;
  const { sure, maybe } = likely(pathname, place.dataset['base'] ?? '/');
  for (const address of sure) if (await stands(address)) return location.replace(address + search + hash);
  const there = await Promise.all(maybe.map(stands));
  const found = maybe.filter((_, i) => there[i]).slice(0, SHOWN);
  if (found.length === 0) return;
  const list = document.createElement('ul');
  for (const address of found) {
    const link = document.createElement('a');
    link.href = address;
    link.textContent = decodeURI(address);
    const item = document.createElement('li');
    item.append(link);
    list.append(item);
  }
  place.append('This may be what you are looking for:', list);
}

const place = document.querySelector<HTMLElement>('#likely');
if (place) void leadOn(place);
