// Shows the passages behind a mark in place, picks out a theme or a stance in every chart, and makes each chart one stop of the Tab key
// in which the arrow keys, Home and End walk the marks. It draws nothing: without it every mark is still a link and a stop.
export {};

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

/** Fades every mark that is not of the theme and stance in the address. */
function pick(): void {
  const query = new URLSearchParams(location.search);
  for (const name of ['theme', 'stance']) {
    const value = query.get(name) ?? '';
    const select = form?.elements.namedItem(name);
    if (select instanceof HTMLSelectElement) select.value = value;
    for (const mark of document.querySelectorAll(`svg [data-${name}]`)) {
      mark.classList.toggle(`no-${name}`, value !== '' && mark.getAttribute(`data-${name}`) !== value);
    }
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
      if (mark) show(mark);
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

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

function marksOf(chart: Element): SVGAElement[] {
  return [...chart.querySelectorAll<SVGAElement>('a')];
}

/** One mark of a chart can be reached by the Tab key: the one last visited, else the first. */
function stopAt(chart: Element, mark: Element | undefined): void {
  for (const one of marksOf(chart)) one.setAttribute('tabindex', one === mark ? '0' : '-1');
}

for (const chart of document.querySelectorAll('svg.chart')) {
  stopAt(chart, marksOf(chart)[0]);
  chart.setAttribute('aria-description', 'Arrow keys, Home and End move between marks. Enter follows a mark.');
}
// On the document: a drawing that listened to focus itself would become a stop of its own.
document.addEventListener('focusin', ({ target }) => {
  const mark = target instanceof Element ? target.closest('svg.chart a') : null;
  const chart = mark?.closest('svg.chart');
  if (mark && chart) stopAt(chart, mark);
});
document.addEventListener('keydown', (event) => {
  const chart = document.activeElement?.closest('svg.chart');
  if (!chart || event.altKey || event.ctrlKey || event.metaKey) return;
  const marks = marksOf(chart);
  const here = marks.findIndex((mark) => mark === document.activeElement);
  const step = STEPS[event.key];
  const mark = event.key === 'Home' ? marks[0] : event.key === 'End' ? marks.at(-1) : step === undefined ? undefined : marks[here + step];
  if (!mark) return;
  mark.focus();
  event.preventDefault();
});

if (form) {
  form.hidden = false;
  form.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLSelectElement) choose(target.name, target.value);
  });
}
pick();
