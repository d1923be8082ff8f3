// The guides lead to what is there, and call the desk's buttons, links and steps by the names that they have.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const GUIDES = ['CONTRIBUTING.md', 'README.md', 'src/README.md', 'tests/README.md'];
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Bytes above which four pictures make the guide slow to open. */
const HEAVY = 80_000;

const walk = readFileSync('CONTRIBUTING.md', 'utf8');
const atTheDesk = /^## At the desk\n([^]*?)^## /m.exec(walk)?.[1] ?? '';
const pictures = [...walk.matchAll(/!\[([^\]]*)\]\(([^)\s]+)\)/g)].map(([, says = '', path = '']) => ({ says, path }));
/** The code of the desk with each run of white space as one space, as a browser shows it. */
const desk = globSync('src/desk/**/*.tsx')
  .map((file) => readFileSync(file, 'utf8').replace(/\s+/g, ' '))
  .join('\n');

/** Links of a guide to files beside it, without the part behind "#". Code holds none, but may be what a link shows: of it, a letter stays. */
function linked(guide: string): string[] {
  const prose = readFileSync(guide, 'utf8')
    .replace(/^```[^]*?^```/gm, '')
    .replace(/`[^`\n]+`/g, 'x');
  return [...prose.matchAll(/\]\(([^)\s#]+)[^)\s]*\)/g)].flatMap(([, to = '']) => (/^[a-z]+:/.test(to) ? [] : [to]));
}

/** Whether the desk shows these words as a whole: between tags, in quotation marks, or as a label. */
function shows(words: string): boolean {
  const literal = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?:>|['"\`}])\\s?${literal}\\s?(?:[<'"\`{])`).test(desk);
}

describe('CONTRIBUTING.md', () => {
  it('has pictures, each of them a PNG that is light and says what it shows', () => {
    expect(pictures).not.toEqual([]);
    for (const { says, path } of pictures) {
      expect(says, path).not.toBe('');
      const bytes = readFileSync(path);
      expect(bytes.subarray(0, PNG.length).equals(PNG), path).toBe(true);
      expect(bytes.length, path).toBeLessThan(HEAVY);
    }
  });

  it('shows every picture that was taken', () => {
    expect(pictures.map(({ path }) => path).sort()).toEqual(globSync('tests/desk/pictures/*').sort());
  });

  const bold = [...atTheDesk.matchAll(/\*\*([^*]+)\*\*/g)].map(([, words = '']) => words.replace(/\.$/, ''));
  it('names something of the desk', () => expect(bold).not.toEqual([]));
  it.each(bold)('calls "%s" as the desk does', (words) => expect(shows(words)).toBe(true));
});

it.each(GUIDES)('each link of %s leads to a file that is there', (guide) => {
  const links = linked(guide);
  expect(links).not.toEqual([]);
  expect(links.filter((to) => !existsSync(join(dirname(guide), to)))).toEqual([]);
});
