// The search: loads Pagefind (https://pagefind.app/docs/api/) at the first search, and writes what it finds into the page.
export {};

interface Found {
  url: string;
  meta: Record<string, string>;
}
interface Pagefind {
  options(options: { baseUrl: string }): Promise<void>;
  search(words: string | null, options: { filters: Record<string, string> }): Promise<{ results: { data(): Promise<Found> }[] }>;
}

const STEP = 20;
const form = document.querySelector<HTMLFormElement>('form.search');
const status = document.querySelector<HTMLElement>('#found');
const list = document.querySelector<HTMLOListElement>('#results');
const more = document.querySelector<HTMLButtonElement>('#more');

function entry({ url, meta }: Found): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = url;
  link.textContent = meta['title'] ?? url;
  const line = document.createElement('p');
  line.className = 'meta';
  line.textContent = meta['line'] ?? '';
  item.append(link, line);
  return item;
}

if (form && status && list && more) {
  const base = form.dataset['base'] ?? '/';
  let loaded: Promise<Pagefind> | undefined;
  let asked = 0;
  let rest: { data(): Promise<Found> }[] = [];

  const load = async (): Promise<Pagefind> => {
    // Pagefind's own script is made by the build; this is the part of it that is used.
    const pagefind = (await window.load(`${base}pagefind/pagefind.js`)) as Pagefind;
    await pagefind.options({ baseUrl: base });
    return pagefind;
  };
  const show = async (): Promise<HTMLLIElement[]> => {
    const found = await Promise.all(rest.slice(0, STEP).map((result) => result.data()));
    rest = rest.slice(STEP);
    more.hidden = rest.length === 0;
    const items = found.map(entry);
    list.append(...items);
    return items;
  };
  const search = async (): Promise<void> => {
    const wanted = new FormData(form);
    // The form has no field for files: its entries are words.
    const words = String((wanted.get('q') as string | null) ?? '').trim();
    const chosen = Object.fromEntries([...wanted].flatMap(([name, value]) => (name === 'q' || value === '' ? [] : [[name, String(value as string)]])));
    const filters = Object.fromEntries(Object.entries(chosen).map(([name, value]) => [`${name}: ${value}`, 'yes']));
    const turn = (asked += 1);
    const query = new URLSearchParams({ ...(words === '' ? {} : { q: words }), ...chosen }).toString();
    history.replaceState(null, '', query === '' ? location.pathname : `?${query}`);
    if (query === '') {
      list.replaceChildren();
      more.hidden = true;
      status.textContent = '';
      return;
    }
    status.textContent = 'Searching …';
    try {
      loaded ??= load();
      const { results } = await (await loaded).search(words === '' ? null : words, { filters });
      if (turn !== asked) return;
      list.replaceChildren();
      rest = results;
      status.textContent =
        results.length === 0 ? 'Nothing found. Try one word, or take a filter away.' : results.length === 1 ? '1 entry' : `${results.length} entries`;
      await show();
    } catch {
      loaded = undefined;
      status.textContent = 'The search did not load. The lists below lead to everything.';
    }
  };

  for (const [name, value] of new URLSearchParams(location.search)) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value;
  }
  form.hidden = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  form.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(search, 250);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    void search();
  });
  more.addEventListener('click', async () => {
    const [first] = await show();
    first?.querySelector('a')?.focus();
  });
  if (location.search !== '') void search();
}
