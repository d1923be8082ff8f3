// The search: loads Pagefind (https://pagefind.app/docs/api/) and the record's words at the first search, and writes what is found into the page.
import { litUp, shownOf, typedRanges, type Piece } from '../model/sharing/searchMarks.ts';
import { holdsPhrase, isOfNow, respelt, unitsOf, wantedKind, type Unit } from '../model/sharing/searchQuery.ts';
import { placesOfKinds, rank, withFirst, type Hit, type Ranked } from '../model/sharing/searchRank.ts';
import { LATEST } from '../model/sharing/searchSame.ts';
import { isKnown, meant, type Vocabulary } from '../model/sharing/searchSpelling.ts';
import { formsOf, termToken, wordsOf, named, type Forms, type Lexicon } from '../model/sharing/searchWords.ts';
import { saidOf } from './searchSaid.ts';

interface Fragment {
  url: string;
  content: string;
  meta: Record<string, string>;
}
interface Result extends Hit {
  data(): Promise<Fragment>;
}
interface Pagefind {
  options(options: object): Promise<void>;
  search(words: string | null, options?: { filters: Record<string, string> }): Promise<{ results: Result[] }>;
}
/** What a search needs, loaded once. */
interface Ready {
  pagefind: Pagefind;
  forms: Forms;
  terms: Lexicon['terms'];
  misspelt: ReadonlyMap<string, string>;
  vocabulary: Vocabulary;
  places: ReadonlyMap<string, number>;
}
interface Shown {
  result: Result;
  words: readonly number[];
}

const STEP = 20;
/** Milliseconds after a letter until it is searched, and until the address has it: browsers refuse an address that changes too often. */
const [TYPED, ADDRESSED] = [60, 500];
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
  let loaded: Promise<Ready> | undefined;
  /** What is shown of each entry: only a phrase needs it. */
  let texts: Promise<unknown> | undefined;
  let asked = 0;
  let rest: Shown[] = [];
  let units: Unit[] = [];

  const json = async (name: string): Promise<unknown> => {
    const answer = await fetch(`${base}pagefind/${name}.json`);
    if (!answer.ok) throw new Error(`${name} did not load`);
    return answer.json();
  };
  const load = async (): Promise<Ready> => {
    // Pagefind's own script and the record's words are made by the build; these are the parts of them that are used.
    const [module, lexicon, vocabulary] = (await Promise.all([window.load(`${base}pagefind/pagefind.js`), json('lexicon'), json('vocabulary')])) as [
      Pagefind,
      Lexicon,
      Vocabulary,
    ];
    // What is shown of an entry beside its text would be found too: a visit's title by each of its passages.
    await module.options({ baseUrl: base, ranking: { metaWeights: { title: 0, line: 0, ours: 0 } } });
    const misspelt = new Map(Object.entries(lexicon.misspelt).map(([word, right]) => [word.toLowerCase(), right]));
    const look = async (words: string): Promise<readonly Result[]> => (await module.search(words)).results;
    return { pagefind: module, forms: formsOf(lexicon), terms: lexicon.terms, misspelt, vocabulary, places: await placesOfKinds(look, kinds) };
  };

  const show = async (): Promise<HTMLLIElement[]> => {
    const { forms } = await (loaded ??= load());
    const turn = asked;
    const next = rest.slice(0, STEP);
    const found = await Promise.all(next.map(async ({ result, words }) => entry(await result.data(), words, units, forms)));
    if (turn !== asked) return [];
    rest = rest.slice(STEP);
    more.hidden = rest.length === 0;
    list.append(...found);
    return found;
  };

  const look = async (ready: Ready, query: string): Promise<{ ranked: Ranked[]; results: ReadonlyMap<string, Result>; said: Parameters<typeof saidOf>[0] }> => {
    const { pagefind, forms, terms, misspelt, vocabulary, places } = ready;
    const all = [...vocabulary.names, ...vocabulary.text];
    const right = (word: string): string | undefined =>
      misspelt.get(word) ?? (isKnown(all, word) || forms.byWords.has(word) ? undefined : meant(vocabulary.text, word, [...forms.byWords.keys()]));
    const mended = respelt(query, right);
    const results = new Map<string, Result>();
    const lookUp = async (words: string): Promise<readonly Result[]> => {
      // Words that stand beside the text only have no place in it.
      const hits = (await pagefind.search(words)).results.filter((hit) => hit.words.length > 0);
      for (const hit of hits) results.set(hit.id, hit);
      return hits;
    };
    const typed = unitsOf(mended.query, forms);
    // What the build writes: what is shown of each entry.
    const shown = typed.some(({ kind }) => kind === 'phrase') ? ((await (texts ??= json('shown'))) as Record<string, string>) : {};
    const find = (wanted: readonly Unit[]): ReturnType<typeof rank> =>
      rank(wanted, lookUp, vocabulary, places, kinds.indexOf(wantedKind(query) ?? ''), (id, phrase) => holdsPhrase(shown[id] ?? '', phrase));
    const strict = await find(typed);
    // A sentence that no page has is looked for by its words: a report has some that this record does not show.
    const unheld = strict.missing.filter(({ within = [] }) => within.length > 1);
    units = unheld.length === 0 ? typed : typed.flatMap((unit) => (unheld.includes(unit) ? (unit.within ?? []) : [unit]));
    const found = unheld.length === 0 ? strict : await find(units);
    // How things are now, the newest visit says first.
    const newest = isOfNow(query) && isKnown(vocabulary.names, LATEST) ? await lookUp(named(LATEST)) : [];
    const visits = newest.flatMap(({ id }) => (places.get(id) === kinds.indexOf('inspection') ? [id] : []));
    const { ranked, missing, partly } = withFirst(found, visits);
    // A form of a term that no page has: what is shown has another.
    const otherwise = typed.flatMap(({ kind, token, shown: from }) => {
      const [, [to] = []] = Object.entries(terms).find(([id]) => termToken(id) === token) ?? [];
      return kind === 'term' && to !== undefined && !wordsOf(from).every(({ word }) => isKnown(vocabulary.text, word)) ? [{ from, to }] : [];
    });
    return {
      ranked,
      results,
      said: { changed: [...mended.changed, ...otherwise], unheld: unheld.map(({ shown }) => shown), missing: missing.map(({ shown }) => shown), partly },
    };
  };

  const search = async (): Promise<void> => {
    const wanted = new FormData(form);
    // The form has no field for files: its entries are words.
    const words = String((wanted.get('q') as string | null) ?? '').trim();
    const chosen = Object.fromEntries([...wanted].flatMap(([name, value]) => (name === 'q' || value === '' ? [] : [[name, String(value as string)]])));
    const filters = Object.fromEntries(Object.entries(chosen).map(([name, value]) => [`${name}: ${value}`, 'yes']));
    const isFiltered = Object.keys(filters).length > 0;
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
      const ready = await (loaded ??= load());
      const allowed = isFiltered ? (await ready.pagefind.search(null, { filters })).results : [];
      const { ranked, results, said } =
        words === ''
          ? { ranked: allowed, results: new Map(allowed.map((result) => [result.id, result])), said: { changed: [], unheld: [], missing: [], partly: 0 } }
          : await look(ready, words);
      if (turn !== asked) return;
      if (words === '') units = [];
      const ids = new Set(allowed.map(({ id }) => id));
      rest = ranked.flatMap(({ id, words: places }) => {
        const result = results.get(id);
        return result && (!isFiltered || ids.has(id)) ? [{ result, words: places }] : [];
      });
      list.replaceChildren();
      status.textContent = saidOf(said, rest.length);
      await show();
      if (turn === asked) list.ariaBusy = 'false';
    } catch {
      if (turn !== asked) return;
      loaded = texts = undefined;
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
  more.addEventListener('click', async () => {
    const [first] = await show();
    first?.querySelector('a')?.focus();
  });
  if (location.search !== '') void search();
}
