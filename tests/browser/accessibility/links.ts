// Links, buttons and fields say what they do or where they lead, by themselves.
import { inPage, type Found } from './finding.ts';

export const links = inPage('links', () => {
  const { look } = window;
  const found: Found[] = [];
  const VAGUE =
    /^(?:(?:click|tap|press)? ?here|(?:read|see|find out|learn)? ?more|link|this(?: page| link)?|details|continue|go|page|all|next|previous|download|pdf|…|›)[.…]?$/i;
  const wordsOf = (element: Element): string => (element.getAttribute('aria-label') ?? element.textContent).replace(/\s+/g, ' ').trim();
  const targets = new Map<string, string>();
  for (const link of document.querySelectorAll('a[href]')) {
    const words = wordsOf(link);
    const image = link.querySelector('img[alt]')?.getAttribute('alt') ?? '';
    if (words === '' && image === '' && link.querySelector('title') === null)
      found.push([look.name(link), `leads to ${link.getAttribute('href')} and says nothing`]);
    if (VAGUE.test(words)) found.push([look.name(link), 'does not say where it leads']);
    if (/^https?:\/\/\S+\/\S+$/.test(words) && words.length > 120) found.push([look.name(link), 'is an address and no words']);
    // Two links of one name in one list of ways lead to one place.
    const list = link.closest('nav, ul.keys');
    if (!list) continue;
    const href = link.getAttribute('href') ?? '';
    const key = `${list.getAttribute('aria-label')}: ${words}`;
    if ((targets.get(key) ?? href) !== href) found.push([look.name(link), `leads to ${href}, and another of this name to ${targets.get(key)}`]);
    targets.set(key, href);
  }
  for (const control of document.querySelectorAll<HTMLInputElement>('button, input:not([type=hidden]), select, textarea')) {
    const label = [...(control.labels ?? [])].map(wordsOf).join(' ') || wordsOf(control) || control.getAttribute('title') || '';
    const own =
      control.localName === 'textarea' || control.localName === 'select'
        ? [...(control.labels ?? [])].map(wordsOf).join(' ') || control.getAttribute('aria-label')
        : label;
    if (!own) found.push([look.name(control), 'has no label']);
    const shown = (control.localName === 'button' ? control.textContent : '').trim();
    if (shown !== '' && !wordsOf(control).toLowerCase().includes(shown.toLowerCase()))
      found.push([look.name(control), `is called something else than the "${shown}" that it shows`]);
  }
  for (const element of document.querySelectorAll<HTMLElement>('[onclick], [role="button"], [role="link"]'))
    if (element.tabIndex < 0 && look.isDrawn(element)) found.push([look.name(element), 'can be pressed, and the keyboard does not reach it']);
  return found;
});
