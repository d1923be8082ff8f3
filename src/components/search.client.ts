// The search: writes what is found into the page as somebody types. What a search needs is loaded with the first one.
import { litUp, shownOf, typedRanges, type Piece } from '../model/sharing/searchMarks.ts';
import type { Unit } from '../model/sharing/searchQuery.ts';
import type { Forms } from '../model/sharing/searchWords.ts';
import { chosen, load, look, type Found, type Fragment, type Loaded } from './searchLook.ts';
import { saidOf, type Said } from './searchSaid.ts';

const STEP = 20;
/** Milliseconds after a letter until it is searched, and until the address has it: browsers refuse an address that changes too often. */
const [TYPED, ADDRESSED] = [60, 500];
const NOTHING_TO_SAY: Said = { changed: [], unheld: [], missing: [], partly: 0 };
const form = document.querySelector<HTMLFormElement>('form.search');
const status = document.querySelector<HTMLElement>('#found');
const list = document.querySelector<HTMLOListElement>('#results');
const more = document.querySelector<HTMLButtonElement>('#more');

function written(tag: 'a' | 'p', pieces: readonly Piece[]): HTMLElement {
  const element = document.createElement(tag);
  for (const { text, lit } of pieces) {
    const part = lit ? document.createElement('mark') : undefined;
    if (part) part.textContent = text;
    element.append(part ?? text);
  }
  return element;
}

function entry({ url, meta, content }: Fragment, words: readonly number[], units: readonly Unit[], forms: Forms): HTMLLIElement {
  const item = document.createElement('li');
  const { title, excerpt } = shownOf(content, words, units, forms);
  const link = written('a', title);
  link.setAttribute('href', url);
  const line = meta['line'] ?? '';
  const under = written('p', litUp(line, typedRanges(line, units, forms)));
  under.className = 'meta';
  item.append(link, under);
  if (excerpt.length > 0) {
    const says = written('p', meta['ours'] === undefined ? excerpt : [{ text: `${meta['ours']} `, lit: false }, ...excerpt]);
    says.className = 'says';
    item.append(says);
  }
  return item;
}

if (form && status && list && more) {
  const base = form.dataset['base'] ?? '/';
  const kinds = (form.dataset['kinds'] ?? '').split(' ');
  let loaded: Promise<Loaded> | undefined;
  let asked = 0;
  /** What is found and not shown yet, and by which units. */
  let rest: readonly Found[] = [];
  let units: readonly Unit[] = [];

  const show = async (): Promise<HTMLLIElement[]> => {
    const { forms } = await (loaded ??= load(base, kinds));
    const turn = asked;
    const next = rest.slice(0, STEP);
    const found = await Promise.all(next.map(async ({ result, words }) => entry(await result.data(), words, units, forms)));
    if (turn !== asked) return [];
    rest = rest.slice(STEP);
    more.hidden = rest.length === 0;
    list.append(...found);
    return found;
  };

  const search = async (): Promise<void> => {
    const wanted = new FormData(form);
    // The form has no field for files: its entries are words.
    const words = String((wanted.get('q') as string | null) ?? '').trim();
    const picked = [...wanted].filter(([name, value]) => name !== 'q' && value !== '');
    const filters = Object.fromEntries(picked.map(([name, value]) => [`${name}: ${String(value as string)}`, 'yes']));
    const isFiltered = picked.length > 0;
    const turn = (asked += 1);
    list.ariaBusy = 'true';
    if (words === '' && !isFiltered) {
      list.ariaBusy = 'false';
      list.replaceChildren();
      more.hidden = true;
      status.textContent = '';
      return;
    }
    try {
      if (!loaded) status.textContent = 'Searching …';
      const ready = await (loaded ??= load(base, kinds));
      const allowed = isFiltered ? await chosen(ready, filters) : [];
      const answer =
        words === '' ? { found: allowed.map((result) => ({ result, words: result.words })), units: [], said: NOTHING_TO_SAY } : await look(ready, words);
      if (turn !== asked) return;
      const ids = new Set(allowed.map(({ id }) => id));
      units = answer.units;
      rest = isFiltered ? answer.found.filter(({ result }) => ids.has(result.id)) : answer.found;
      list.replaceChildren();
      status.textContent = saidOf(answer.said, rest.length);
      await show();
      if (turn === asked) list.ariaBusy = 'false';
    } catch {
      if (turn !== asked) return;
      loaded = undefined;
      list.ariaBusy = 'false';
      status.textContent = 'The search did not load. The lists below lead to everything.';
    }
  };
  const address = (): void => {
    const query = new URLSearchParams(
      [...new FormData(form)].flatMap(([name, value]) => (value === '' ? [] : [[name, String(value as string).trim()]])),
    ).toString();
    history.replaceState(null, '', query === '' ? location.pathname : `?${query}`);
  };

  for (const [name, value] of new URLSearchParams(location.search)) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value;
  }
  form.hidden = false;
  let [waiting, settling]: (ReturnType<typeof setTimeout> | undefined)[] = [];
  form.addEventListener('input', () => {
    clearTimeout(waiting);
    clearTimeout(settling);
    waiting = setTimeout(search, TYPED);
    settling = setTimeout(address, ADDRESSED);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    clearTimeout(settling);
    address();
    void search();
  });
  let isShowing = false;
  more.addEventListener('click', async () => {
    // A second click before the first was answered would show the same entries twice.
    if (isShowing) return;
    isShowing = true;
    const [first] = await show().finally(() => (isShowing = false));
    first?.querySelector('a')?.focus();
  });
  if (location.search !== '') void search();
}
