// Language, title, headings and the way past the menu: what a page is to those who do not see it.
import { inPage, type Found } from './finding.ts';

export const structure = inPage('structure', () => {
  const { look } = window;
  const found: Found[] = [];
  const say = (where: string, what: string): void => void found.push([where, what]);
  const { lang } = document.documentElement;
  if (!/^en(?:-GB)?$/.test(lang)) say('html', `lang is "${lang}" and the words are English`);

  const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter((heading) => look.isDrawn(heading));
  const first = headings.filter(({ localName }) => localName === 'h1');
  if (first.length !== 1) say('h1', `there are ${first.length}`);
  let before = 0;
  for (const heading of headings) {
    const level = Number(heading.localName.slice(1));
    if (level > before + 1) say(look.name(heading), `a heading of level ${level} follows one of level ${before}`);
    if (heading.textContent.trim() === '') say(look.name(heading), 'says nothing');
    before = level;
  }

  // A title names the page: it shares a word with its heading, and is more than the name of the site.
  const words = (text: string): string[] => (text.toLowerCase().match(/[\p{L}\d]{3,}/gu) ?? []).map((word) => word.slice(0, 5));
  const title = words(document.title);
  if (title.length < 2) say('title', `"${document.title}" says too little`);
  const isStory = document.querySelector('.story .pair, .pair .display') !== null;
  if (!isStory && !words(first[0]?.textContent ?? '').some((word) => title.includes(word)))
    say('title', `"${document.title}" is not about "${first[0]?.textContent.trim()}"`);

  const mains = document.querySelectorAll('main');
  if (mains.length !== 1) say('main', `there are ${mains.length}`);
  if (first[0] && !mains[0]?.contains(first[0])) say('h1', 'stands outside the content');
  // An embed has nothing before its content.
  if (document.querySelector('body > header, body > nav')) {
    const link = document.querySelector<HTMLAnchorElement>('a[href], button, input, select, textarea, [tabindex]');
    const href = link?.getAttribute('href') ?? '';
    const target = href.startsWith('#') ? document.getElementById(href.slice(1)) : null;
    if (!link || !target) say(link ? look.name(link) : 'body', 'the first stop does not lead past the menu');
    else if (target !== mains[0] && !mains[0]?.contains(target)) say(look.name(link), 'leads somewhere else than to the content');
    else if (link.tabIndex < 0 || !link.checkVisibility({ visibilityProperty: true })) say(look.name(link), 'cannot be reached');
  }
  return found;
});
