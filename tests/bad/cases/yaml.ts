// YAML and front matter: plain facts, and nothing that means more than it says.
import { readFileSync } from 'node:fs';
import type { Case } from '../copy.ts';

const FOCUSED = 'content/inspections/2020-focused-visit.mdx';
const SITE = 'content/site.yml';
const CASELOAD = 'content/statistics/caseload.yml';
const text = readFileSync(FOCUSED, 'utf8');
const council = (to: string): Case['change'] => ({ file: SITE, from: 'council: Rotherham\n', to });
const deep = `${'{a: '.repeat(12)}1${'}'.repeat(12)}`;

export const yaml: readonly Case[] = [
  { name: 'an anchor', rule: 'yaml-anchor', change: { file: FOCUSED, from: 'label: "Covid visit"', to: 'label: ¦&name "Covid visit"' } },
  {
    name: 'an anchor on a list',
    rule: 'yaml-anchor',
    change: { file: CASELOAD, from: 'themes: [workforce]', to: 'themes: ¦&list [workforce]' },
  },
  { name: 'an alias to nothing', rule: 'yaml-anchor', change: { file: FOCUSED, from: 'label: "Covid visit"', to: 'label: ¦*name' } },
  { name: 'a tag for a script', rule: 'yaml-tag', change: { file: SITE, from: 'title: Rotherham', to: 'title: ¦!!js/function Rotherham' } },
  { name: 'a tag of our own', rule: 'yaml-tag', change: { file: SITE, from: 'title: Rotherham', to: 'title: ¦!secret Rotherham' } },
  { name: 'a tag for text', rule: 'yaml-tag', change: { file: SITE, from: 'version: 0.1.0', to: 'version: ¦!!str 0.1.0' } },
  {
    name: 'a YAML directive',
    rule: 'yaml-tag',
    change: { file: CASELOAD, from: 'title:', to: '%YAML 1.1\n---\ntitle:' },
  },
  {
    name: 'a tab for indentation',
    rule: 'yaml',
    change: { file: 'content/sources/2020-ofsted-focused-visit-letter.yml', from: '\n  seed:', to: '\n¦\tseed:' },
  },
  { name: 'an unclosed quotation mark', rule: 'yaml', change: { file: SITE, from: 'council: Rotherham\n', to: 'council: "Rotherham¦\n' } },
  { name: 'an unclosed list', rule: 'yaml', change: { file: FOCUSED, from: 'not_looked_at: []\n', to: 'not_looked_at: [\n¦' } },
  { name: 'a colon in bare words', rule: 'yaml', change: { file: SITE, from: 'title: Rotherham inspection', to: 'title: ¦Rotherham: inspection' } },
  { name: 'a bare backtick', rule: 'yaml', change: { file: SITE, from: 'council: Rotherham', to: 'council: ¦`Rotherham`' } },
  { name: 'a bare at sign', rule: 'yaml', change: { file: SITE, from: 'council: Rotherham', to: 'council: ¦@Rotherham' } },
  {
    name: 'an unknown escape',
    rule: 'yaml',
    change: { file: FOCUSED, from: 'label: "Covid visit"', to: 'label: "Covid¦\\q visit"' },
  },
  { name: 'two documents in one file', rule: 'yaml', change: { file: SITE, from: 'council: Rotherham\n', to: 'council: Rotherham\n¦---\ntitle: Another\n' } },
  { name: 'a field given twice', rule: 'duplicate-key', change: { file: SITE, from: 'council: Rotherham', to: 'council: Rotherham\n¦council: Rotherham' } },
  {
    name: 'a field given twice in front matter',
    rule: 'duplicate-key',
    change: { file: FOCUSED, from: 'remote: true', to: 'remote: true\n¦remote: true' },
  },
  {
    name: 'a field given twice in a list item',
    rule: 'duplicate-key',
    change: { file: CASELOAD, from: '{period: "2017", value: 15.1,', to: '{period: "2017", value: 15.1, ¦value: 15.1,' },
  },
  {
    name: 'a field named __proto__',
    rule: 'unsafe-key',
    change: { file: SITE, from: 'council: Rotherham', to: 'council: Rotherham\n¦__proto__: { admin: true }' },
  },
  { name: 'a field named constructor', rule: 'unsafe-key', change: { file: FOCUSED, from: 'remote: true', to: 'remote: true\n¦constructor: { name: x }' } },
  {
    name: 'a field named prototype, deep inside',
    rule: 'unsafe-key',
    change: { file: CASELOAD, from: 'value: 15.1, note', to: 'value: 15.1, ¦prototype: 1, note' },
  },
  {
    name: 'YAML in twelve levels',
    rule: 'yaml-depth',
    change: { file: SITE, from: 'council: Rotherham', to: `council: ${deep.slice(0, 28)}¦${deep.slice(28)}` },
  },
  {
    name: 'both sides of a conflict in YAML',
    rule: 'merge-marker',
    change: { file: SITE, from: 'version: 0.1.0', to: '¦<<<<<<< HEAD\nversion: 0.1.0\n=======\nversion: 0.2.0\n>>>>>>> main' },
  },
  {
    name: 'both sides of a conflict in prose',
    rule: 'merge-marker',
    change: { file: FOCUSED, from: 'A focused visit gives no grade.', to: '\n\n¦<<<<<<< HEAD\nOne.\n=======\nTwo.\n>>>>>>> main\n' },
  },
  { name: 'the end of a conflict', rule: 'merge-marker', change: { file: FOCUSED, from: '## What they found', to: '¦>>>>>>> main\n\n## What they found' } },
  { name: 'no front matter', rule: 'front-matter', change: { file: FOCUSED, text: 'The visit took three days.\n' } },
  { name: 'front matter that is never closed', rule: 'front-matter', change: { file: FOCUSED, text: text.replace('\n---\n\n##', '\n\n##') } },
  { name: 'front matter that begins on the second line', rule: 'front-matter', change: { file: FOCUSED, text: `\n${text}` } },
  {
    name: 'front matter between plus signs',
    rule: 'front-matter',
    change: { file: FOCUSED, text: text.replaceAll('\n---\n', '\n+++\n').replace('---', '+++') },
  },
  {
    name: 'front matter that is a list',
    rule: 'field-type',
    change: { file: 'content/about/privacy.mdx', text: '---\n¦- title\n- summary\n---\nWords.\n' },
  },
  { name: 'front matter that is a sentence', rule: 'field-type', change: { file: 'content/about/privacy.mdx', text: '---\n¦Just words\n---\nWords.\n' } },
  { name: 'front matter with nothing in it', rule: 'field-type', change: { file: 'content/about/privacy.mdx', text: '---\n¦\n---\nWords.\n' } },
  { name: 'ten thousand brackets in YAML', rule: 'yaml-depth', change: council(`council: ${'['.repeat(7)}¦${'['.repeat(9993)}${']'.repeat(10_000)}\n`) },
  { name: 'ten thousand brackets that nobody closes', rule: 'yaml-depth', change: council(`council: ${'['.repeat(7)}¦${'['.repeat(9993)}\n`) },
  { name: 'ten thousand braces in YAML', rule: 'yaml-depth', change: council(`council: ${'{a: '.repeat(7)}¦${'{a: '.repeat(9993)}1${'}'.repeat(10_000)}\n`) },
  { name: 'a list of lists of lists without end', rule: 'yaml-depth', change: council(`council:\n  ¦${'- '.repeat(10_000)}words\n`) },
  { name: 'names of names without end', rule: 'yaml-depth', change: council(`council:\n  ¦${'? '.repeat(10_000)}words\n`) },
  {
    name: 'a thousand steps of indentation',
    rule: 'yaml-depth',
    change: council(`council:\n${Array.from({ length: 1000 }, (_, i) => `${' '.repeat(i + 1)}${i === 7 ? '¦' : ''}a:`).join('\n')}\n`),
  },
  { name: 'a hundred thousand commas', rule: 'yaml', change: council(`council: [words¦${','.repeat(100_000)}]\n`) },
  { name: 'a list in brackets of ten thousand items', rule: 'yaml', change: council(`council: ¦[${'a, '.repeat(10_000)}a]\n`) },
  { name: 'curly marks around a value', rule: 'yaml-quote', change: { file: SITE, from: 'council: Rotherham\n', to: 'council: ¦“Rotherham”\n' } },
  {
    name: 'curly marks around a date',
    rule: 'yaml-quote',
    change: { file: 'content/milestones/2014-08-26-jay-report.mdx', from: 'date: "2014-08-26"', to: 'date: ¦“2014-08-26”' },
  },
  {
    name: 'a number after "#" that is taken for a remark',
    rule: 'yaml-comment',
    change: { file: SITE, from: 'title: Rotherham', to: 'title: ¦Record #1 of Rotherham' },
  },
  {
    name: 'spaces that do not break before a field',
    rule: 'yaml',
    change: { file: 'content/findings/2020-focused-visit.yml', from: '\n    voice: direct', to: '\n¦\u00A0\u00A0\u00A0\u00A0voice: direct' },
  },
  {
    name: 'an item of a list without its hyphen',
    rule: 'duplicate-key',
    change: { file: 'content/findings/2020-focused-visit.yml', from: '  - id: 2020-focused-visit-f002', to: '    ¦id: 2020-focused-visit-f002' },
  },
];
