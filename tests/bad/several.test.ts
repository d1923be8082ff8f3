// Several faults of one file are all told, each at its own place; and a fault that stands in thousands of places is not told thousands of times.
import { expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { parse } from '../../src/model/written/parse.ts';
import { siteSchema, inspectionSchema } from '../../src/model/written/schemas.ts';

const FILE = 'content/inspections/2020-focused-visit.mdx';
const SITE = 'content/site.yml';

/** The front matter of a visit in which five things are wrong. */
function wrong(): string {
  const changes: [string, string][] = [
    ['label: "Covid visit"', 'label: 3'],
    ['published: "2020-12-04"', 'published: "2020-13-04"'],
    ['remote: true', 'remote: perhaps\nmood: good'],
    ['not_looked_at: []', 'not_looked_at: planning'],
  ];
  return changes.reduce(
    (text, [from, to]) => {
      expect(text).toContain(from);
      return text.replace(from, to);
    },
    readFileSync(FILE, 'utf8'),
  );
}

const told = (text: string): string[] =>
  parse(FILE, text, inspectionSchema).problems.map(({ rule, line }) => `${text.split('\n')[line - 1]?.split(':')[0] ?? ''} ${rule}`);
const FIVE = ['label field-type', 'mood unknown-field', 'not_looked_at field-type', 'published date-form', 'remote field-value'];

it('tells three wrong fields, a date that does not exist and an unknown field at once', () => {
  expect(told(wrong()).sort()).toEqual(FIVE);
});

it('tells them too where the spelling breaks off below them', () => {
  const text = wrong().replace('\n---\n\n##', '\nmore: @words\n---\n\n##');
  expect(told(text).sort()).toEqual([...FIVE, 'more yaml'].sort());
});

it('tells them too where a value is named, repeated or tagged', () => {
  for (const mark of ['&name ', '!!str ', '*name #']) {
    const found = told(wrong().replace('short: ', `short: ${mark}`)).sort();
    expect(found, mark).toEqual([...FIVE, mark.startsWith('!') ? 'short yaml-tag' : 'short yaml-anchor'].sort());
  }
});

it('blames no field for what a quotation mark above it has swallowed', () => {
  const site = readFileSync(SITE, 'utf8');
  expect(parse(SITE, site.replace('council: ', 'council: "'), siteSchema).problems.map(({ rule }) => rule)).toEqual(['yaml']);
});

it('tells the first hundred of sixty thousand unknown fields, and how many follow', () => {
  const text = `${readFileSync(SITE, 'utf8')}${Array.from({ length: 60_000 }, (_, i) => `field${i}: 1`).join('\n')}\n`;
  const { problems } = parse(SITE, text, siteSchema);
  expect(problems.length).toBe(100);
  expect(problems.at(-1)?.what).toContain('59900 more faults');
});
