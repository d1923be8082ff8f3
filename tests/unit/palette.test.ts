// Colours stand in the tokens alone: whoever changes one there changes it everywhere.
import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { lightColour, lightTokens } from '../../src/charts/palette.ts';

/** A colour written as such; not an id after a name ("homes#2031"), nor a character by its number. */
const COLOUR = /(?<![\w/&])#(?:[\da-f]{8}|[\da-f]{6}|[\da-f]{3,4})\b/gi;
const TOKENS = ['src/styles/tokens.css', 'src/styles/dark.css'];
/** Files that name colours themselves, with the reason; only light ones of the tokens. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  'public/icon.svg': 'A browser reads the icon by itself, without our styles, and it is served as it stands.',
};

const read = (file: string): string => readFileSync(file, 'utf8');
const coloursOf = (file: string): string[] => read(file).match(COLOUR) ?? [];
const files = globSync('{src,public}/**/*.{ts,js,mjs,astro,css,svg,html,json}').map((file) => file.replaceAll('\\', '/'));

it('no colour stands outside the tokens', () => {
  expect(files).toEqual(expect.arrayContaining([...TOKENS, ...Object.keys(EXCEPTIONS)]));
  const known = [...TOKENS, ...Object.keys(EXCEPTIONS)];
  expect(files.filter((file) => coloursOf(file).length > 0 && !known.includes(file))).toEqual([]);
});

it('an exception is needed, and names light colours of the tokens alone', () => {
  const light = [...lightTokens(read('src/styles/tokens.css')).values()];
  for (const file of Object.keys(EXCEPTIONS)) {
    expect(coloursOf(file).length, file).toBeGreaterThan(0);
    for (const colour of coloursOf(file)) expect(light, file).toContain(colour);
  }
});

it('what is light has its dark counterpart, once', () => {
  const names = (text: string): string[] => [...text.matchAll(/(--[\w-]+):\s*#/g)].map(([, name = '']) => name);
  const light = [...lightTokens(read('src/styles/tokens.css'))].flatMap(([name, value]) => (value.startsWith('#') ? [name] : []));
  expect(names(read('src/styles/dark.css'))).toEqual(light);
});

it('a colour is read by its name, and one that is not there is told', () => {
  const tokens = ':root {\n --paper: #fff;\n}\n.dark {\n --paper: #000;\n --ink: #eee;\n}';
  expect(lightColour(tokens, 'paper')).toBe('#fff');
  expect(() => lightColour(tokens, 'ink')).toThrow('--ink');
});
