// Each chart shows one picture, with a name and a headline, at the width and in the media of the moment; one with nothing to draw shows none.
import { inPage, type Found } from './finding.ts';

export const present = inPage('present', () => {
  const { look } = window;
  const found: Found[] = [];
  for (const frame of document.querySelectorAll('main#embed[data-chart], figure[id^="chart-"]')) {
    const drawings = [...frame.querySelectorAll('.chart')].filter((drawing) => look.isDrawn(drawing));
    const where = `${frame.localName}#${frame.id}`;
    if (drawings.length !== (frame.hasAttribute('data-empty') ? 0 : 1)) found.push([where, `shows ${drawings.length} pictures`]);
    for (const drawing of drawings) {
      if ((drawing.getAttribute('aria-label') ?? '').length < 10) found.push([where, 'its picture has no name']);
      if (drawing.closest('[aria-hidden="true"], [inert]')) found.push([where, 'its picture is kept from a screen reader']);
      if (look.opacity(drawing) < 0.9) found.push([where, 'its picture is faded']);
      for (const mark of drawing.querySelectorAll('a[href]'))
        if (mark.querySelector(':scope > title') === null && mark.textContent.trim() === '' && !mark.getAttribute('aria-label'))
          found.push([where, `the mark of ${mark.getAttribute('href')} has no name`]);
    }
  }
  return found;
});
