// Every page and embed is without a finding of the Nu HTML checker, the one that the W3C runs.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { expect, it } from 'vitest';
import { files } from '../published/site.ts';
import { hasJava, nu } from './nu.ts';

/** What the checker's reader of CSS is too old for, each with the standard that has it; the styles are parsed by the bundler too, which refuses what is none. */
const NEWER: readonly RegExp[] = [
  // CSS Anchor Positioning, level 1.
  /^CSS: “position-(?:area|try-fallbacks)”: Property “[^”]*” doesn't exist\.$/,
  // SVG 2, 8.13.
  /^CSS: “vector-effect”: Property “vector-effect” doesn't exist\.$/,
  // CSS Conditional Rules, level 4: "@supports not selector(…)".
  /^CSS: Parse Error\.$/,
];

it.skipIf(!hasJava())('Nu finds nothing on any page', () => {
  expect(files.filter((file) => file.endsWith('.html')).length).toBeGreaterThan(900);
  const found = nu(['dist']).filter(({ message }) => !NEWER.some((known) => known.test(message)));
  expect(found.map(({ file, line, message }) => `${file.replace(/^.*\/dist\//, '')}:${line} ${message}`)).toEqual([]);
});

it.skipIf(!hasJava())('and a fault in a page is found, with its place', () => {
  const folder = mkdtempSync(`${tmpdir()}/nu-`);
  writeFileSync(`${folder}/bad.html`, '<!doctype html>\n<html lang="en"><head><title>A</title></head>\n<body><p><div>One</div></p></body></html>\n');
  const found = nu([folder]);
  rmSync(folder, { recursive: true });
  expect(found[0]).toMatchObject({ line: 3, message: expect.stringContaining('No “p” element in scope') as string });
  expect(found[0]?.file).toMatch(/bad\.html$/);
});
