// Prose: words, headings, lists, links and three components.
import type { Case } from '../copy.ts';

const FOCUSED = 'content/inspections/2020-focused-visit.mdx';
const STORY = 'content/story.mdx';
const SENTENCE = 'A focused visit gives no grade.';
const inLine = (name: string, rule: string, to: string): Case => ({ name, rule, change: { file: FOCUSED, from: SENTENCE, to } });
const block = (name: string, rule: string, to: string): Case => inLine(name, rule, `${SENTENCE}\n\n${to}`);
const FINDING = '<Finding id="2014-inspection-f013" />';

export const mdx: readonly Case[] = [
  block('an import', 'mdx-code', '¦import fs from "node:fs"'),
  block('an export', 'mdx-code', '¦export const total = 3'),
  block('an import that is not at the beginning', 'mdx-code', 'Words.\n\n¦import "./evil.js"\n\nMore words.'),
  block('an expression that ends the build', 'mdx-code', '¦{process.exit(0)}'),
  inLine('an expression within a line', 'mdx-code', 'A focused visit gives ¦{1 + 1} grades.'),
  inLine('an expression that is a name', 'mdx-code', 'A focused visit of ¦{year} gives no grade.'),
  inLine('braces with nothing in them', 'mdx-comment', 'A focused visit gives ¦{} no grade.'),
  block('a comment of MDX', 'mdx-comment', '¦{/* ask the editor */}'),
  inLine('a comment within a line', 'mdx-comment', 'A focused visit ¦{/* or not */} gives no grade.'),
  block('a comment of HTML', 'mdx-comment', '¦<!-- ask the editor -->'),
  block('a script', 'component', '¦<script>alert(1)</script>'),
  block('a style', 'component', '¦<style>main</style>'),
  block('a frame', 'component', '¦<iframe src="https://example.org/"></iframe>'),
  inLine('a tag of HTML within a line', 'component', 'A focused visit gives ¦<b>no</b> grade.'),
  inLine('a line break of HTML', 'component', 'A focused visit¦<br/>gives no grade.'),
  block('an unknown component', 'component', '¦<Map place="Rotherham" />'),
  block('a component of a component', 'component', '¦<Chart.Title />'),
  block('a tag without a name', 'component', '¦<>words</>'),
  block('a component named like a part of every object', 'component', '¦<constructor />'),
  { name: 'a component that holds words', rule: 'component', change: { file: STORY, from: FINDING, to: '¦<ContentNote>words</ContentNote>' } },
  { name: 'a passage within a line', rule: 'component', change: { file: STORY, from: FINDING, to: `They said ¦${FINDING} there.` } },
  {
    name: 'an unknown attribute',
    rule: 'component-attribute',
    change: { file: STORY, from: FINDING, to: '¦<Finding id="2014-inspection-f013" open="yes" />' },
  },
  { name: 'an attribute that runs a script', rule: 'component-attribute', change: { file: STORY, from: FINDING, to: '¦<ContentNote onclick="alert(1)" />' } },
  {
    name: 'an attribute from an expression',
    rule: 'component-attribute',
    change: { file: STORY, from: FINDING, to: '¦<Finding id={"2014-inspection-f013"} />' },
  },
  { name: 'attributes from an object', rule: 'component-attribute', change: { file: STORY, from: FINDING, to: '¦<Finding {...props} />' } },
  { name: 'a passage without an id', rule: 'component-attribute', change: { file: STORY, from: FINDING, to: '¦<Finding />' } },
  { name: 'an id without a value', rule: 'component-attribute', change: { file: STORY, from: FINDING, to: '¦<Finding id />' } },
  { name: 'a passage that does not exist', rule: 'component-reference', change: { file: STORY, from: FINDING, to: '¦<Finding id="2014-inspection-f999" />' } },
  { name: 'a passage with an empty id', rule: 'component-reference', change: { file: STORY, from: FINDING, to: '¦<Finding id="" />' } },
  { name: 'a chart that does not exist', rule: 'component-reference', change: { file: STORY, from: '<Chart id="judgements" />', to: '¦<Chart id="pie" />' } },
  {
    name: 'a chart of an unknown theme',
    rule: 'component-reference',
    change: { file: STORY, from: '<Chart id="judgements" />', to: '¦<Chart id="theme-nothing" />' },
  },
  {
    name: 'a chart of an unknown statistic',
    rule: 'component-reference',
    change: { file: STORY, from: '<Chart id="judgements" />', to: '¦<Chart id="statistic-none" />' },
  },
  inLine('a link that runs a script', 'link-scheme', 'A focused visit gives [no grade](¦javascript:alert(1)).'.replace('¦', '').replace('[', '¦[')),
  inLine('a link that holds its data', 'link-scheme', 'A focused visit gives ¦[no grade](data:text/html,hello).'),
  inLine('a link to a file of this machine', 'link-scheme', 'A focused visit gives ¦[no grade](file:///etc/hosts).'),
  inLine('a link in capitals that runs a script', 'link-scheme', 'A focused visit gives ¦[no grade](JaVaScRiPt:alert).'),
  inLine('a link without a scheme', 'link-scheme', 'A focused visit gives ¦[no grade](//example.org/).'),
  inLine('a link relative to the page', 'link-scheme', 'A focused visit gives ¦[no grade](../2014-inspection).'),
  inLine('a link with a password', 'link-scheme', 'A focused visit gives ¦[no grade](https://ofsted.gov.uk@example.org/).'),
  block('a script behind a reference', 'link-scheme', 'A visit gives [no grade][n].\n\n¦[n]: javascript:alert(1)'),
  inLine('a link to nowhere', 'link-scheme', 'A focused visit gives ¦[no grade]().'),
  inLine('a link without words', 'link-text', 'A focused visit ¦[](/inspections/2014-inspection/) gives no grade.'),
  block('an image', 'image', '¦![A chart](/chart.png)'),
  block('an image from elsewhere', 'image', 'See ¦![a](https://example.org/pixel.gif).'),
  block('an image by reference', 'image', '¦![A chart][c]\n\n[c]: https://example.org/c.png'),
  block('a heading of the first level', 'heading', '¦# The visit'),
  block('an underlined heading of the first level', 'heading', '¦The visit\n===='),
  block('a skipped level', 'heading', '¦#### The visit'),
  {
    name: 'an entry that begins with the third level',
    rule: 'heading',
    change: { file: FOCUSED, from: '## What inspectors came to see', to: '¦### What inspectors came to see' },
  },
  block('a heading without words', 'heading', '¦##'),
  block('a tag that is never closed', 'mdx-syntax', '¦<b>words'),
  inLine('a brace that is never closed', 'mdx-syntax', 'A focused visit ¦{ gives no grade.'),
  inLine('an address in angle brackets', 'mdx-syntax', 'See ¦<https://example.org/> for the grade.'),
  block('a component that breaks off', 'mdx-syntax', '¦<Finding id="2014-inspection-f013" /'),
  inLine('a smaller-than sign before a letter', 'mdx-syntax', 'A visit with ¦<b grades.'),
  block('lists within lists within lists', 'prose-depth', Array.from({ length: 8 }, (_, i) => `${'  '.repeat(i)}${i === 5 ? '¦' : ''}- level`).join('\n')),
];
