// What a page keeps of its style: everything that it could use, and no more.
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { usedBy, usedStyle, usersIn, wholeOf, withUsed } from '../../src/commands/usedStyles.ts';

const folder = mkdtempSync(join(tmpdir(), 'styles-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Does so with the pages of the folder, read in two halves. Gives each new style with the one it comes from. */
function useStyles(): ReadonlyMap<string, string> {
  const files = globSync('**/*.html', { cwd: folder });
  const parts = [usersIn(folder, files.slice(1)), usersIn(folder, files.slice(0, 1))];
  const styles = usedBy(parts);
  for (const file of files) writeFileSync(join(folder, file), withUsed(file, readFileSync(join(folder, file), 'utf8'), styles));
  return wholeOf(parts, styles);
}

const used = (css: string, ...names: string[]): string => usedStyle(css, new Set(names));

it.each([
  ['an element', 'p{margin:0}', 'ul{margin:0}'],
  ['a class', '.note{margin:0}', '.notes{margin:0}'],
  ['an id', '#use{margin:0}', '#used{margin:0}'],
  ['every part of a selector', 'p>.note{margin:0}', 'ul>.note{margin:0}'],
  ['an element with a state', 'p:hover{margin:0}', 'a:hover{margin:0}'],
  ['what comes before it in words', 'p::before{content:"; a"}', 'a::before{content:"; a"}'],
])('keeps the rule of %s that stands in a page, and not one that does not', (_, kept, gone) => {
  expect(used(kept + gone, 'p', 'note', 'use')).toBe(kept);
  expect(used(gone + kept, 'p', 'note', 'use')).toBe(kept);
});

it.each([
  ['of every element', '*,:before{box-sizing:border-box}'],
  ['that names what is not there, to leave it out', 'p:not(.gone,.away){margin:0}'],
  ['with a choice of which something may be there', ':is(.gone,p:not(.away)){margin:0}'],
  ['with an attribute', 'p[data-theme="gone"]{margin:0}'],
  ['without a selector', '@page{size:A4;@bottom-center{content:counter(page)}}'],
  ['of a font', '@font-face{font-family:Gone;src:url(gone.woff2)}'],
  ['that is a statement', '@layer gone,away;'],
])('keeps a rule %s', (_, css) => {
  expect(used(css, 'p')).toBe(css);
});

it('takes what is not used out of a list of selectors, and keeps the others in their order', () => {
  expect(used('.gone,p:is(a,b),.away p,p{margin:0}', 'p')).toBe('p:is(a,b),p{margin:0}');
});

it('looks into rules for a medium, and leaves none of them empty', () => {
  expect(used('@media print{.gone{margin:0}p{margin:1px}}@media (width>=28rem){.gone{margin:0}}', 'p')).toBe('@media print{p{margin:1px}}');
});

it('takes out a value with a name that nothing has, and keeps one that a value of another name has', () => {
  expect(used(':root{--ink:#000;--sans:a,"b";--paper:var(--white);--white:#fff;--gone:calc(1px + 2px)}p{color:var(--ink);background:var(--paper)}', 'p')).toBe(
    ':root{--ink:#000;--paper:var(--white);--white:#fff;}p{color:var(--ink);background:var(--paper)}',
  );
});

it('keeps a value that another style of the page has, or its script', () => {
  const values = '<style>:root{--ink:#000;--shade:#333;--gone:#999}p{color:var(--ink)}</style>';
  writeFileSync(join(folder, 'values.html'), `${values}<style>p{background:var(--shade)}</style><p></p>`);
  useStyles();
  expect(readFileSync(join(folder, 'values.html'), 'utf8')).toContain('<style>:root{--ink:#000;--shade:#333;}p{color:var(--ink)}</style>');
});

it('keeps for all pages with one style what one of them uses, in its markup or by its script, and says where each style comes from', () => {
  const style = '<style>p{margin:0}.a{margin:1px}.b{margin:2px}li{margin:3px}.gone{margin:4px}</style>';
  mkdirSync(join(folder, 'sub'));
  writeFileSync(join(folder, 'one.html'), `${style}<p class="x a">gone</p>`);
  writeFileSync(join(folder, 'sub/two.html'), `${style}<p>.b</p><script type="module">document.createElement(\`li\`)</script>`);
  writeFileSync(join(folder, 'other.html'), '<style>.a{margin:0}i{margin:0}</style><i></i>');
  const whole = useStyles();
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
  const kept = 'p{margin:0}.a{margin:1px}li{margin:3px}';
  expect(read('one.html')).toBe(`<style>${kept}</style><p class="x a">gone</p>`);
  expect(read('sub/two.html')).toContain(`<style>${kept}</style><p>.b</p>`);
  expect(read('other.html')).toBe('<style>i{margin:0}</style><i></i>');
  expect(`<style>${whole.get(kept)}</style>`).toBe(style);
});

it('gives the page of a room that draws a chart a style to itself', () => {
  const style = '<style>p{margin:0}b{margin:1px}</style>';
  for (const room of ['timeline', 'notes']) mkdirSync(join(folder, room));
  writeFileSync(join(folder, 'timeline/index.html'), `${style}<figure><p></p></figure>`);
  writeFileSync(join(folder, 'notes/index.html'), `${style}<b></b><p></p>`);
  const whole = useStyles();
  expect(readFileSync(join(folder, 'timeline/index.html'), 'utf8')).toContain('<style>p{margin:0}</style>');
  expect(readFileSync(join(folder, 'notes/index.html'), 'utf8')).toContain(style);
  expect([whole.get('p{margin:0}'), whole.get('p{margin:0}b{margin:1px}')]).toEqual(['p{margin:0}b{margin:1px}', 'p{margin:0}b{margin:1px}']);
});

it('takes no word of data for one of a script', () => {
  writeFileSync(
    join(folder, 'data.html'),
    '<style>p{margin:0}.report{margin:1px}</style><p></p><script type="application/ld+json">{"@type":"report"}</script>',
  );
  useStyles();
  expect(readFileSync(join(folder, 'data.html'), 'utf8')).toContain('<style>p{margin:0}</style>');
});
