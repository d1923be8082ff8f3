// What VS Code is told of the content: schemas that are up to date, that the content keeps, and that refuse what is wrong.
import { Ajv } from 'ajv';
import formatsPlugin from 'ajv-formats';
import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { EDITOR_SCHEMAS, editorSchemas } from '../../src/model/written/editorSchemas.ts';
import { partsOf } from '../../src/model/written/frontMatter.ts';
import { report } from '../../src/model/written/problems.ts';
import { CONTENT } from '../../src/model/written/reading.ts';
import { readDraft } from '../../src/record.ts';

const ajv = new Ajv({ allErrors: true, strict: false });
// The types of this library do not say what it exports under Node.
(formatsPlugin as unknown as (ajv: Ajv) => void)(ajv);
const json = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const types = Object.entries(CONTENT).filter(([type]) => type !== 'agreement');
const validator = (type: string) => ajv.compile(json(`${EDITOR_SCHEMAS}/${type}.json`) as object);
const dataOf = (file: string): unknown => parse(partsOf(file, readFileSync(file, 'utf8'))?.yaml ?? '');

it('is up to date; otherwise run "npm run schemas"', () => {
  const schemas = editorSchemas(readDraft().draft);
  expect(globSync('*', { cwd: EDITOR_SCHEMAS }).sort()).toEqual([...schemas.keys()].sort());
  for (const [name, text] of schemas) expect(readFileSync(`${EDITOR_SCHEMAS}/${name}`, 'utf8'), name).toBe(text);
});

it.each(types)('%s: every file of the content keeps its schema', (type, [files]) => {
  const valid = validator(type);
  const found = globSync(files);
  // Nobody need have reviewed anything.
  if (type !== 'reviews') expect(found.length).toBeGreaterThan(0);
  for (const file of found) expect(valid(dataOf(file)) ? [] : valid.errors, file).toEqual([]);
});

it('refuses a stance, a theme, a voice and a field that there is not', () => {
  const valid = validator('findings');
  const file = globSync('content/findings/*.yml')[0] ?? '';
  const changed = (change: Record<string, unknown>): boolean => {
    const data = dataOf(file) as { findings: Record<string, unknown>[] };
    Object.assign(data.findings[0] ?? {}, change);
    return valid(data);
  };
  expect(changed({})).toBe(true);
  for (const change of [{ stance: 'bad' }, { theme: 'no-such-theme' }, { voice: null }, { mood: 'good' }, { also: ['no-such-theme'] }])
    expect(changed(change), JSON.stringify(change)).toBe(false);
});

it('offers the themes by their names', () => {
  const { themes } = readDraft().draft.themes.data;
  const text = readFileSync(`${EDITOR_SCHEMAS}/findings.json`, 'utf8');
  for (const { id, name } of themes) for (const words of [id, name]) expect(text).toContain(JSON.stringify(words));
});

it('is told which file keeps which schema: every YAML file of the content, and no other', () => {
  const settings = json('.vscode/settings.json') as { 'yaml.schemas': Record<string, string> };
  const yaml = types.filter(([, [files]]) => files.endsWith('.yml')).map(([type, [files]]) => [`${EDITOR_SCHEMAS}/${type}.json`, files]);
  expect(settings['yaml.schemas']).toEqual(Object.fromEntries(yaml));
});

it('reads each problem that the check prints: its file, line, column, rule and words', () => {
  const { tasks } = json('.vscode/tasks.json') as { tasks: { script: string; problemMatcher: { pattern: { regexp: string }[] } }[] };
  const [first, second] = tasks.find(({ script }) => script === 'check')?.problemMatcher.pattern.map(({ regexp }) => new RegExp(regexp)) ?? [];
  const place = { line: 7, column: 12, what: '"stance" is empty.', todo: 'Write what belongs there.' };
  const said = report([
    { rule: 'empty-field', file: 'content/findings/a b.yml', id: '2020-x-f001', ...place },
    { rule: 'seed-unused', file: 'seeds/a.txt', ...place },
  ]).split('\n');
  expect(first?.exec(said[0] ?? '')?.slice(1)).toEqual(['content/findings/a b.yml', '7', '12', 'empty-field']);
  expect(second?.exec(said[1] ?? '')?.slice(1)).toEqual([place.what]);
  expect(first?.exec(said[4] ?? '')?.slice(1)).toEqual(['seeds/a.txt', '7', '12', 'seed-unused']);
});
