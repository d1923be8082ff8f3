// The file system: names, case, links, pipes, folders, endings, sizes.
import type { Case } from '../copy.ts';

const PRIVACY = 'content/about/privacy.mdx';
const entry = '---\ntitle: "A page"\nsummary: "A page that is only here for a test."\nchecked: "2026-11-21"\n---\nWords.\n';
const page = (name: string, rule: string, file: string): Case => ({ name, rule, change: { file, text: entry } });

export const files: readonly Case[] = [
  { name: 'a link in place of an entry', rule: 'symbolic-link', change: { file: PRIVACY, link: '../story.mdx' } },
  { name: 'a link out of the record', rule: 'symbolic-link', change: { file: 'content/about/extra.mdx', link: '../../../etc/hostname' } },
  { name: 'a link to nothing', rule: 'symbolic-link', change: { file: 'content/about/extra.mdx', link: 'nothing.mdx' } },
  { name: 'a link to a folder', rule: 'symbolic-link', change: { file: 'content/more', link: 'about' } },
  { name: 'a link in place of a list', rule: 'symbolic-link', change: { file: 'content/glossary.yml', link: 'themes.yml' } },
  { name: 'a pipe in place of an entry', rule: 'not-a-file', change: { file: 'content/about/extra.mdx', as: 'pipe' } },
  { name: 'a pipe in place of a seed', rule: 'not-a-file', change: { file: 'seeds/extra.txt', as: 'pipe' } },
  { name: 'a folder in place of an entry', rule: 'not-a-file', change: { file: 'content/about/extra.mdx', as: 'folder' } },
  { name: 'a folder in place of a list', rule: 'not-a-file', change: { file: 'content/wording.yml', as: 'folder' } },
  page('a name with a space', 'file-name', 'content/about/a page.mdx'),
  page('a name with a capital', 'file-name', 'content/about/Page.mdx'),
  page('a name with an accent', 'file-name', 'content/about/café.mdx'),
  page('a name with an underscore', 'file-name', 'content/about/a_page.mdx'),
  page('a name with two hyphens', 'file-name', 'content/about/a--page.mdx'),
  page('a name that begins with a hyphen', 'file-name', 'content/about/-page.mdx'),
  page('a name with two endings', 'file-name', 'content/about/page.old.mdx'),
  page('a name that a system keeps for a device', 'file-name', 'content/about/con.mdx'),
  page('an ending in capitals', 'file-name', 'content/about/page.MDX'),
  page('a name with a sign of the shell', 'file-name', 'content/about/$(date).mdx'),
  page('a name with a line break', 'file-name', 'content/about/a\npage.mdx'),
  page('a name with a sign of addresses', 'file-name', 'content/about/page#1.mdx'),
  page('two names that differ in case', 'case-clash', 'content/about/Privacy.mdx'),
  page('two names that differ in the case of an ending', 'case-clash', 'content/about/privacy.Mdx'),
  page('an entry of the wrong ending', 'unexpected-file', 'content/about/page.md'),
  { ...page('an entry in a folder of a folder', 'unexpected-file', 'content/about/more/page.mdx'), where: { file: 'content/about/more' } },
  { ...page('an entry in an unknown folder', 'unexpected-file', 'content/visits/page.mdx'), where: { file: 'content/visits' } },
  page('an entry beside the lists', 'unexpected-file', 'content/page.mdx'),
  page('a left-over copy', 'unexpected-file', 'content/about/privacy.mdx.orig'),
  page('a list of the other ending', 'unexpected-file', 'content/people.yaml'),
  page('a YAML file among entries of prose', 'unexpected-file', 'content/about/page.yml'),
  page('a script among entries', 'unexpected-file', 'content/about/page.js'),
  page('a frozen chart with a name that says nothing', 'unexpected-file', 'content/frozen/2026-11-21/chart.html'),
  page('a seed that is no text', 'unexpected-file', 'seeds/report.odt'),
  { name: 'a list that is gone', rule: 'missing-file', change: { file: 'content/wording.yml', as: 'gone' } },
  { name: 'a story that is gone', rule: 'missing-file', change: { file: 'content/story.mdx', as: 'gone' } },
  { name: 'a site that is gone', rule: 'missing-file', change: { file: 'content/site.yml', as: 'gone' } },
  { name: 'a file of more than a megabyte', rule: 'file-size', change: { file: PRIVACY, text: entry + 'Words.\n'.repeat(150_000) } },
  { name: 'a seed of more than a megabyte', rule: 'file-size', change: { file: 'seeds/extra.txt', text: 'Words.\n'.repeat(150_000) } },
  { name: 'an empty entry', rule: 'file-size', change: { file: 'content/about/extra.mdx', text: '' } },
  { name: 'an empty list', rule: 'file-size', change: { file: 'content/people.yml', text: '' } },
];
