// Shows the passages behind a mark in place, and picks out a theme or a stance in every chart. It draws nothing: without it every mark is still a link.
import './marks.client.js';

const figures = document.querySelectorAll('figure');
const form = document.querySelector<HTMLFieldSetElement>('fieldset.pick');

function show(mark: Element): void {
  const detail = mark.closest('figure')?.querySelector<HTMLElement>('.detail');
  const label = mark.getAttribute('aria-label');
  if (!detail || !label) return;
  const words = mark.getAttribute('data-words') ?? '';
  detail.hidden = false;
  detail.textContent = `${label}. ${words} `;
  const link = document.createElement('a');
  link.href = mark.getAttribute('href') ?? '';
  link.textContent = 'All passages';
  detail.append(link);
}

/** Firefox leaves a mark that takes the focus out of sight where its drawing begins in sight. An embed is as high as its drawing and needs no such help. */
function bringIntoSight(mark: Element): void {
  const { top, bottom } = mark.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) scrollBy(0, (top + bottom - innerHeight) / 2);
}

/** The rules that fade marks: one a filter, rather than a class on each of a thousand marks, since a filter has to answer on a slow phone too. */
// The first style sheet of every page is its own, inlined.
const sheet = document.styleSheets[0] as CSSStyleSheet;
const unfaded = sheet.cssRules.length;

/** Fades every mark that is not of the theme and stance in the address. */
function pick(): void {
  const query = new URLSearchParams(location.search);
  while (sheet.cssRules.length > unfaded) sheet.deleteRule(unfaded);
  for (const name of ['theme', 'stance']) {
    const value = query.get(name) ?? '';
    const select = form?.elements.namedItem(name);
    if (select instanceof HTMLSelectElement) select.value = value;
    // Inherited by what is drawn, and cheaper than an opacity, which makes a layer of each mark.
    const faint = 'fill-opacity:.18;stroke-opacity:.18';
    const others = `svg [data-${name}]:not([data-${name}=${CSS.escape(value)}])`;
    if (value !== '') sheet.insertRule(`${others},${others} .pale{${faint}}`, sheet.cssRules.length);
  }
}

function choose(name: string, value: string): void {
  const url = new URL(location.href);
  if (value) url.searchParams.set(name, value);
  else url.searchParams.delete(name);
  history.replaceState(null, '', url);
  pick();
}

for (const figure of figures) {
  for (const event of ['pointerover', 'focusin']) {
    figure.addEventListener(event, ({ target }) => {
      const mark = target instanceof Element && target.closest('svg a[aria-label]');
      if (!mark) return;
      show(mark);
      // Not under a pointer: what moves away while it is pressed cannot be clicked.
      if (event === 'focusin' && mark.matches(':focus-visible')) bringIntoSight(mark);
    });
  }
  figure.addEventListener('keydown', (event) => {
    const detail = figure.querySelector<HTMLElement>('.detail');
    if (event.key === 'Escape') {
      if (detail) detail.hidden = true;
      choose('theme', '');
      choose('stance', '');
    }
  });
}

if (form) {
  form.hidden = false;
  form.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLSelectElement) choose(target.name, target.value);
  });
}
pick();
for (const hint of document.querySelectorAll<HTMLElement>('p.hint')) hint.hidden = false;
