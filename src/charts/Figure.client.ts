// Shows the passages behind a mark in place. It draws nothing: without it every mark is still a link.
import './marks.client.js';

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
  const covered = document.querySelector<HTMLElement>('.picked:not([hidden])')?.offsetHeight ?? 0;
  if (top < covered || bottom > innerHeight) scrollBy(0, (top + bottom - innerHeight) / 2);
}

for (const figure of document.querySelectorAll('figure')) {
  for (const event of ['pointerover', 'focusin']) {
    figure.addEventListener(event, ({ target }) => {
      const mark = target instanceof Element && target.closest('.chart a[aria-label]');
      if (!mark) return;
      show(mark);
      // Not under a pointer: what moves away while it is pressed cannot be clicked.
      if (event === 'focusin' && mark.matches(':focus-visible')) bringIntoSight(mark);
    });
  }
  figure.addEventListener('keydown', ({ key }) => {
    const detail = figure.querySelector<HTMLElement>('.detail');
    if (key === 'Escape' && detail) detail.hidden = true;
  });
}
for (const hint of document.querySelectorAll<HTMLElement>('p.hint')) hint.hidden = false;
