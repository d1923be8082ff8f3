// Links, references and notes in prose and in fields: each leads to something that stands.
import type { Case } from '../copy.ts';

const FOCUSED = 'content/inspections/2020-focused-visit.mdx';
const SENTENCE = 'A focused visit gives no grade.';
const change = (name: string, rule: string, file: string, from: string, to: string): Case => ({ name, rule, change: { file, from, to } });
const link = (name: string, address: string): Case => change(name, 'broken-link', FOCUSED, SENTENCE, `A focused visit gives ¦[no grade](${address}).`);
const reference = (name: string, to: string): Case => change(name, 'broken-reference', FOCUSED, SENTENCE, to);
/** The address that content/site.yml gives the site. */
const SITE = 'content/site.yml';
const OWN: readonly { file: string; from: string; to: string }[] = [{ file: SITE, from: 'address: ', to: 'address: https://record.example.org # ' }];
const absolute = (name: string, address: string): Case => ({
  name,
  rule: 'broken-link',
  change: [{ file: FOCUSED, from: SENTENCE, to: `A focused visit gives ¦[no grade](${address}).` }, ...OWN],
});

export const links: readonly Case[] = [
  link('a link to a finding that there is not', '/findings/2014-inspection-f999/'),
  link('a link to an ask that there is not', '/asks/2020-focused-visit-a99/'),
  link('a link to a visit that there is not', '/inspections/2013-inspection/'),
  link('a link to a milestone that there is not', '/milestones/2014-nothing/'),
  link('a link to a document that there is not', '/sources/2014-nobody/'),
  link('a link to a theme that there is not', '/themes/weather/'),
  link('a link to a chart that there is not', '/charts/pie/'),
  link('a link to a table that there is not', '/data/children.csv'),
  link('a link to a file of the site that there is not', '/logo.svg'),
  link('a link to a frozen chart that there is not', '/frozen/2026-01-01/timeline-0123456789ab.html'),
  link('a link to a page of no kind', '/visits/2020-focused-visit/'),
  link('a link without its last slash', '/inspections/2020-focused-visit'),
  link('a link in capitals', '/Inspections/2020-Focused-Visit/'),
  link('a link to the file of an entry', '/inspections/2020-focused-visit.mdx'),
  link('a link to the file of a page', '/inspections/2020-focused-visit/index.html'),
  link('a link with a half-written sign', '/inspections/2020-focused-visit/%zz/'),
  link('a link that leaves by a backslash', '/\\\\example.org/'),
  link('a link to an anchor that another page has', '/inspections/2020-focused-visit/#use'),
  link('a link to a judgement that there is not', '/inspections/2022-inspection/#judgement-kindness'),
  link('a link to a term that there is not', '/glossary/#kindness'),
  link('a link to a year without events', '/timeline/#y1999'),
  link('a link to a heading in capitals', '#What-they-found'),
  link('a link to a heading of the same page that there is not', '#what-they-saw'),
  link('a link to a heading of another page that there is not', '/about/method/#what-they-found'),
  change('a reference to a page that there is not', 'broken-link', FOCUSED, SENTENCE, 'A visit gives [no grade][n].\n\n¦[n]: /inspections/2013-inspection/'),
  absolute('a full address of this site at which nothing stands', 'https://record.example.org/inspections/2013-inspection/'),
  absolute('a full address of this site without its last slash', 'https://record.example.org/about/method'),
  {
    name: 'a full address of this site in a list',
    rule: 'broken-link',
    change: [{ file: 'content/support.yml', from: 'web: "https://www.childline.org.uk/"', to: 'web: ¦"https://record.example.org/help/"' }, ...OWN],
  },
  {
    name: 'a full address outside of the base path',
    rule: 'broken-link',
    change: [
      { file: FOCUSED, from: SENTENCE, to: 'A focused visit gives ¦[no grade](https://record.example.org/about/method/).' },
      ...OWN,
      { file: SITE, from: 'base: /', to: 'base: /record/' },
    ],
  },
  change(
    'a link in a field of plain words',
    'broken-link',
    'content/statistics/caseload.yml',
    'reading: ',
    'reading: ¦"See [the theme](/themes/workforce/)." #',
  ),
  reference('a note without a text', 'A focused visit gives no grade.¦[^1]'),
  reference('a note whose text has another name', 'A focused visit gives no grade.¦[^1] It never did.[^2]\n\n[^2]: The framework says so.'),
  reference('a text of a note that nothing leads to', 'A focused visit gives no grade.\n\n¦[^1]: The framework says so.'),
  reference('a note with two texts', 'A focused visit gives no grade.[^1]\n\n[^1]: The framework says so.\n\n¦[^1]: The letter says so.'),
  reference('a reference that no line explains', 'A focused visit gives ¦[no grade][letter].'),
  reference('a reference to its own words that no line explains', 'A focused visit gives ¦[no grade][].'),
  reference('an image that no line explains', 'A focused visit gives no grade !¦[a chart][chart].'),
  reference('a reference that is explained twice', 'A visit gives [no grade][n].\n\n[n]: https://example.org/a\n¦[n]: https://example.org/b'),
  reference('a link with a space in its address', 'A focused visit gives ¦[no grade](/about/the method/).'),
  reference('a link with a space before its address', 'A focused visit gives ¦[no grade] (/about/method/).'),
  reference('a link that is never closed', 'A focused visit gives ¦[no grade](/about/method/ to nobody.'),
  reference('a link with its brackets the wrong way round', 'A focused visit gives ¦(no grade)[/about/method/].'),
];
