// Another council's record is another content/ and seeds/: nothing that this one is about is named in the code.
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ABOUT, idOf } from '../../src/model/written/files.ts';
import { loadRecord } from '../../src/record.ts';

const { site, sources, inspections, milestones, people, statistics, themes, frameworks, groups, pages } = loadRecord();
// The words with which a record of another council begins are content: a codebook, and the bodies that inspect. The README walks through an example.
const files = globSync('{src,public}/**/*', { withFileTypes: true })
  .filter((entry) => entry.isFile() && !entry.name.endsWith('.woff2'))
  .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/'))
  .filter((file) => !file.startsWith('src/starter/') && file !== 'src/README.md')
  .map((file) => ({ file, text: readFileSync(file, 'utf8') }));

/** Where one of the words stands, whatever its case. */
function named(words: readonly string[]): string[] {
  return files.flatMap(({ file, text }) => words.filter((word) => text.toLowerCase().includes(word.toLowerCase())).map((word) => `${file}: ${word}`));
}

describe('the code names nothing of this record', () => {
  it('reads the code', () => expect(files.length).toBeGreaterThan(100));
  it('not the council or who inspects it', () => expect(named([site.council, site.inspectorate])).toEqual([]));
  it('no document, visit, event, series or person', () => {
    expect(named([...sources, ...inspections, ...milestones, ...statistics].map(({ id }) => id))).toEqual([]);
    expect(named([...people.map(({ name }) => name), ...sources.map(({ title }) => title)])).toEqual([]);
  });
  it('no page that not every record has', () => {
    const everywhere = ABOUT.map(idOf);
    // Such an id may be an ordinary word: as a value, as a key or as an address it would name the page.
    const own = pages.filter(({ id }) => !everywhere.includes(id)).map(({ id }) => ({ id, form: new RegExp(`(?:^\\s*|['"\`]|/about/)${id}['"\`:/#]`, 'm') }));
    expect(files.flatMap(({ file, text }) => own.filter(({ form }) => form.test(text)).map(({ id }) => `${file}: ${id}`))).toEqual([]);
  });
  it('no theme, framework or group of judgements', () => {
    expect(named(themes.map(({ name }) => name))).toEqual([]);
    // Ids of themes are ordinary words: as a value, as part of an address or as a class they would name the theme.
    const ids = [...themes, ...frameworks, ...groups].map(({ id }) => id).filter((id) => id !== 'overall');
    expect(files.flatMap(({ file, text }) => ids.filter((id) => new RegExp(`['"\`/.#]${id}['"\`/#\\s{]`).test(text)).map((id) => `${file}: ${id}`))).toEqual(
      [],
    );
  });
  it('no part of a name, title or grade, which it would add or cut off', () => {
    const graded = frameworks.flatMap(({ grades, headings }) => [...grades.map(({ word }) => word), ...headings.map(({ heading }) => heading)]);
    const names = [...graded, ...frameworks.flatMap(({ name, short, visit }) => [name, short, visit]), ...themes.flatMap(({ name, short }) => [name, short])]
      .concat(
        groups.map(({ name }) => name),
        statistics.map(({ title }) => title),
      )
      .map((name) => ` ${name.toLowerCase()} `);
    // What a visit is called is free text: of that, a part with a capital letter is a name, and the others are words that anybody may use.
    const called = inspections.flatMap(({ title, short, label }) => [title, short, label]).map((name) => ` ${name} `);
    const isCalled = (words: string): boolean =>
      called.some((name) => {
        const at = name.toLowerCase().indexOf(` ${words} `);
        return at >= 0 && /\p{Lu}/u.test(name.slice(at, at + words.length + 2));
      });
    const parts = files.flatMap(({ file, text }) =>
      [...text.replace(/^\s*(?:\/\/|\/?\*).*$/gm, '').matchAll(/'([^'\n]+)'|"([^"\n]+)"|`([^`\n$]+)`|>([^<>{}\n]+)</g)]
        .map(([, ...found]) => found.join('').trim().toLowerCase())
        // What every such record is about.
        .filter((words) => words !== "children's services" && /\w\s+\w/.test(words) && (names.some((name) => name.includes(` ${words} `)) || isCalled(words)))
        .map((words) => `${file}: ${words}`),
    );
    expect(parts).toEqual([]);
  });
  it('no number that one record happens to have: in a heading, or as the end of a scale', () => {
    const numbers = '\\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve';
    const heading = new RegExp(`<h[1-6][^>]*>\\s*(?:${numbers})\\b[^<]*`, 'gi');
    const scale = /\bscale(?:Sqrt|Linear|Pow|Log)\(\[(?:[^\]]*,)?\s*(?![01]\s*[,\]])[\d.]+\s*[,\]]/g;
    expect(files.flatMap(({ file, text }) => [heading, scale].flatMap((form) => (text.match(form) ?? []).map((found) => `${file}: ${found}`)))).toEqual([]);
  });
});
