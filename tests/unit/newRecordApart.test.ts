// An empty record beside this one: nothing of this one is in it.
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { starter } from '../../src/commands/starter.ts';
import { newRecord } from '../../src/model/authoring/newRecord.ts';
import { loadRecord } from '../../src/record.ts';

const made = newRecord({ council: 'Kent', inspectorate: 'The inspectorate', presets: [] }, starter(), '2031-05-06');

describe('the files of an empty record', () => {
  it('name neither the council of this record nor anything that only it has', () => {
    const { site, people, inspections } = loadRecord();
    const all = made.files.map(({ content }) => content.toLowerCase()).join('\n');
    for (const name of [site.council, ...people.map((one) => one.name), ...inspections.map((one) => one.title)]) expect(all).not.toContain(name.toLowerCase());
  });

  it('share no sentence with this record', () => {
    const plain = (text: string): string => text.toLowerCase().replace(/[^a-z]+/g, ' ');
    const own = plain(
      globSync('content/**/*.{mdx,yml}')
        .map((file) => readFileSync(file, 'utf8'))
        .join(' '),
    );
    const sentences = made.files.flatMap(({ content }) => content.split(/[.:?!"]\s|\n\n|\n {4}/).map(plain)).map((one) => one.trim());
    const long = sentences.filter((one) => one.split(' ').length >= 6);
    expect(long.length).toBeGreaterThan(100);
    expect(long.filter((one) => own.includes(one))).toEqual([]);
  });
});
