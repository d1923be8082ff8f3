// Every page and embed is without a finding of the Nu HTML checker, the one that the W3C runs.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { expect, it } from 'vitest';
import { files } from '../published/site.ts';
import { hasJava, nu } from './nu.ts';

it.skipIf(!hasJava())('Nu finds nothing on any page', () => {
  expect(files.filter((file) => file.endsWith('.html')).length).toBeGreaterThan(900);
  expect(nu(['dist']).map(({ file, line, message }) => `${file.replace(/^.*\/dist\//, '')}:${line} ${message}`)).toEqual([]);
});

it.skipIf(!hasJava())('and a fault in a page is found, with its place', () => {
  const folder = mkdtempSync(`${tmpdir()}/nu-`);
  writeFileSync(`${folder}/bad.html`, '<!doctype html>\n<html lang="en"><head><title>A</title></head>\n<body><p><div>One</div></p></body></html>\n');
  const found = nu([folder]);
  rmSync(folder, { recursive: true });
  expect(found[0]).toMatchObject({ line: 3, message: expect.stringContaining('No “p” element in scope') as string });
  expect(found[0]?.file).toMatch(/bad\.html$/);
});
