// An empty record: whole, and of its own council alone. `newRecordApart.test.ts` looks for anything of this record in it.
import { describe, expect, it } from 'vitest';
import { starter } from '../../src/commands/starter.ts';
import { newRecord, presetsOf } from '../../src/model/authoring/newRecord.ts';
import { independence } from '../../src/model/words/publisher.ts';

const TODAY = '2031-05-06';
const made = (): ReturnType<typeof newRecord> => newRecord({ council: 'Kent', inspectorate: 'The inspectorate', presets: [] }, starter(), TODAY);
const contentOf = (path: string): string => made().files.find((one) => one.path === path)?.content ?? '';

describe('the files of an empty record', () => {
  it('have every placeholder of the starter filled', () => {
    expect(made().reasons).toEqual([]);
    expect(
      made()
        .files.filter(({ content }) => /%\w+%/.test(content))
        .map(({ path }) => path),
    ).toEqual([]);
    expect(contentOf('content/story.mdx')).toContain("children's services in Kent");
    expect(contentOf('content/story.mdx')).toContain(`checked: "${TODAY}"`);
  });

  it('leave what nobody said as a placeholder, and take what was said', () => {
    expect(contentOf('content/site.yml')).toMatch(/^publisher: "\[/m);
    const said = newRecord({ council: 'Kent', inspectorate: 'X', publisher: 'Kent County Council', contact: 'a@b.test', presets: [] }, starter(), TODAY);
    const site = said.files.find(({ path }) => path === 'content/site.yml')?.content;
    expect(site).toContain('publisher: Kent County Council');
    expect(site).toContain('contact: a@b.test');
  });
});

describe('a preset', () => {
  const { presets } = starter();

  it('names the public page of its facts, and puts each heading into a group that it has', () => {
    expect(presets.length).toBeGreaterThan(2);
    for (const { id, source, groups, frameworks } of presets) {
      expect(source, id).toMatch(/^https:\/\//);
      const known = groups.map((group) => group.id);
      for (const { group } of frameworks.flatMap(({ headings }) => headings)) if (group !== undefined) expect(known, id).toContain(group);
    }
  });

  it('is written with its source and its inspectorate, and two of them together', () => {
    const [first, second] = presets;
    const { files } = newRecord({ council: 'Kent', presets: [first?.id ?? '', second?.id ?? ''] }, starter(), TODAY);
    const text = files.find(({ path }) => path === 'content/frameworks.yml')?.content ?? '';
    for (const one of [first, second]) {
      expect(text).toContain(one?.source);
      for (const { id } of one?.frameworks ?? []) expect(text).toContain(`- id: ${id}\n`);
    }
    expect(files.find(({ path }) => path === 'content/site.yml')?.content).toContain(`inspectorate: ${first?.inspectorate ?? ''}\n`);
  });

  it('that is misspelt stops the reading', () => {
    expect(() => presetsOf('presets:\n  - { id: a, name: A, inspectorate: B, source: https://c.test/, framework: [] }\n')).toThrow();
  });
});

describe('what cannot be a record', () => {
  const reasons = (request: Partial<Parameters<typeof newRecord>[0]>): string[] =>
    newRecord({ council: 'Kent', inspectorate: 'X', presets: [], ...request }, starter(), TODAY).reasons;

  it.each([
    ['no council', { council: undefined }, 'The council is missing'],
    ['the word council in it', { council: 'Kent County Council' }, 'without the word "council"'],
    ['a name with marks that mean something', { council: 'Kent {x}' }, 'must be a name of letters'],
    ['no inspectorate', { inspectorate: undefined }, 'The inspectorate is missing'],
    ['a contact that reaches nobody', { contact: 'me' }, 'The contact must be'],
    ['a framework that there is not', { presets: ['nowhere'] }, 'There is no framework "nowhere"'],
  ])('%s is refused in words, and nothing is written', (_name, request, words) => {
    expect(reasons(request)).toHaveLength(1);
    expect(reasons(request)[0]).toContain(words);
  });
});

it('a site is never called independent of the council that publishes it', () => {
  expect(independence({ publisher: 'Kent County Council', council: 'Kent', inspectorate: 'X' })).toBe(
    'This site is published by Kent County Council and is independent of X.',
  );
  expect(independence({ publisher: 'A charity', council: 'Kent', inspectorate: 'X' })).toBe('This site is independent of X and of Kent council.');
});
