// Every page and embed is sound HTML (https://html-validate.org, its recommended rules).
import { readFileSync } from 'node:fs';
import { HtmlValidate, type RuleConfig } from 'html-validate/node';
import { expect, it } from 'vitest';
import { atLeast, dist, files } from './site.ts';

const rules: RuleConfig = {
  // How the source is laid out is the compiler's matter.
  'doctype-style': 'off',
  'void-style': 'off',
  'attr-quotes': 'off',
  'no-trailing-whitespace': 'off',
  // Identifiers begin with the year; HTML allows it.
  'valid-id': ['error', { relaxed: true }],
  // A title carries the first words of a passage or the whole headline of a chart.
  'long-title': 'off',
  // A box that scrolls is a region with a name, and no section of the text.
  'prefer-native-element': ['error', { exclude: ['region'] }],
};

const validator = new HtmlValidate({ root: true, extends: ['html-validate:recommended'], rules });
// The page in which the snippets stand as they are offered: filters of other systems keep a width of 100 per cent and strip a style.
const example = new HtmlValidate({ root: true, extends: ['html-validate:recommended'], rules: { ...rules, 'attribute-allowed-values': 'off' } });

const html = files.filter((file) => file.endsWith('.html') && !file.startsWith('frozen/'));

it('every page and embed is sound', async () => {
  expect(html.length).toBeGreaterThan(atLeast(900));
  const found: string[] = [];
  for (const file of html) {
    const { results } = await (file === 'about/embed/example/index.html' ? example : validator).validateString(readFileSync(`${dist}/${file}`, 'utf8'), file);
    for (const { messages } of results) found.push(...messages.map(({ ruleId, message, line, column }) => `${file}:${line}:${column} ${ruleId}: ${message}`));
  }
  expect(found.slice(0, 20)).toEqual([]);
}, 300_000);

it('and a fault in one is found', async () => {
  const { valid } = await validator.validateString(
    '<!doctype html><html lang="en"><head><title>A</title></head><body><p id="a">One</p><p id="a">Two</p></body></html>',
  );
  expect(valid).toBe(false);
});
