// Picks out a theme or a stance: in every chart the other marks fade, of the passages of the page the others go, and a line that stays in sight says so. The address holds what is picked.
const form = document.querySelector<HTMLFieldSetElement>('fieldset.pick');
const line = document.querySelector<HTMLElement>('.picked');
const NAMES = ['theme', 'stance'] as const;

/** The rules that fade marks: one a filter, rather than a class on each of a thousand marks, since a filter has to answer on a slow phone too. */
// The last style sheet of every page is ours, inlined. The first has the fonts: a browser that met a new rule there would look at them anew.
const sheet = [...document.styleSheets].at(-1) as CSSStyleSheet;
const unfaded = sheet.cssRules.length;

interface Picked {
  name: (typeof NAMES)[number];
  value: string;
  /** As the reader chose it. */
  words: string;
}

/** What the address picks, of all that this page offers. */
function picked(): Picked[] {
  const query = new URLSearchParams(location.search);
  return NAMES.flatMap((name): Picked[] => {
    const select = form?.elements.namedItem(name);
    if (!(select instanceof HTMLSelectElement)) return [];
    select.value = query.get(name) ?? '';
    const [chosen] = select.selectedOptions;
    // What is offered nowhere picks nothing.
    if (!chosen) select.value = '';
    return chosen && chosen.value !== '' ? [{ name, value: chosen.value, words: chosen.text }] : [];
  });
}

function fade(picks: readonly Picked[]): void {
  while (sheet.cssRules.length > unfaded) sheet.deleteRule(unfaded);
  for (const { name, value } of picks) {
    const other = `[data-${name}]:not([data-${name}=${CSS.escape(value)}])`;
    // Inherited by what is drawn, and cheaper than an opacity, which makes a layer of each mark.
    const drawn = [`svg.chart ${other}`, `table.chart a:not([data-${name}]) ${other}`];
    sheet.insertRule(`${drawn.join()}{fill-opacity:.18;stroke-opacity:.18}`, unfaded);
    // The number in a cell is that of its criticism.
    if (name === 'stance' && value !== 'concern')
      sheet.insertRule('table.chart td a:has(>svg [data-stance=concern]){color:color-mix(in srgb,var(--concern) 30%,transparent)}', unfaded);
    // In a table marks are few, and hold words too.
    sheet.insertRule(`table.chart a${other},table.chart tr${other}>th{opacity:.3}`, unfaded);
  }
}

/** Hides the passages that are not of what is picked, but never the one that the address names. Gives how many of those that could be picked are left. */
function filter(picks: readonly Picked[]): { shown: number; all: number } {
  let [shown, all] = [0, 0];
  for (const item of document.querySelectorAll<HTMLElement>('.passages > li')) {
    const { dataset } = item.querySelector<HTMLElement>(':scope > .passage') ?? item;
    const fits = picks.every(({ name, value }) => (dataset[name] ?? value) === value);
    item.hidden = !fits && !item.matches(':target, :has(:target)');
    if (picks.some(({ name }) => dataset[name] === undefined)) continue;
    all += 1;
    if (!item.hidden) shown += 1;
  }
  for (const group of document.querySelectorAll<HTMLElement>('section.by-theme')) group.hidden = !group.querySelector('li:not([hidden])');
  return { shown, all };
}

function pick(): void {
  const picks = picked();
  fade(picks);
  const { shown, all } = filter(picks);
  const words = line?.querySelector('span');
  if (!line || !words) return;
  line.hidden = picks.length === 0;
  words.textContent = `Picked out: ${picks.map((one) => one.words).join(', ')}. ${all > 0 ? `Shown here: ${shown} of ${all} passages. ` : ''}`;
}

function choose(name: string, value: string): void {
  const url = new URL(location.href);
  if (value) url.searchParams.set(name, value);
  else url.searchParams.delete(name);
  history.replaceState(null, '', url);
  pick();
}

function showAll(): void {
  for (const name of NAMES) choose(name, '');
}

if (form) {
  form.hidden = false;
  form.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLSelectElement) choose(target.name, target.value);
  });
}
line?.querySelector('button')?.addEventListener('click', () => {
  showAll();
  // The button is gone: the reader goes on where the choice was made.
  form?.querySelector('select')?.focus();
});
document.addEventListener('keydown', ({ key, target }) => {
  if (key === 'Escape' && target instanceof Element && target.closest('figure')) showAll();
});
pick();
