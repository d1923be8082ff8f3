// What a screen reader says of each kind of chart and of a passage, phrase by phrase, as it was when somebody last listened to it: of a record that never changes.
// Heard anew: UPDATE_PHRASES=1 RECORD_DIR=tests/fixtures/second-council DIST=node_modules/.cache/second-council/dist npx playwright test --config tests/another/playwright.config.ts speech.spec.ts;
// then read the difference aloud.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { KINDS } from '../../src/charts/charts.ts';
import { record } from '../../src/record.ts';
import { listenTo } from '../browser/reader.ts';

const site = (): string => process.env['TEST_SITE'] ?? '';
const firsts = KINDS.flatMap((kind) =>
  kind
    .charts(record())
    .slice(0, 1)
    .map(({ id }) => id),
);
const HEARD: readonly { name: string; path: string; part: string }[] = [
  ...firsts.map((id) => ({ name: id, path: `/charts/${id}/`, part: 'figure' })),
  { name: 'embed', path: `/embed/${firsts[0] ?? ''}/`, part: 'main' },
  { name: 'finding', path: `/findings/${record().findings[0]?.id ?? ''}/`, part: 'main' },
];

for (const { name, path, part } of HEARD)
  test(`${name} is read as it was when somebody last listened`, async ({ page }) => {
    const phrases = await listenTo(page, site() + path, part);
    expect(phrases.length).toBeGreaterThan(20);
    const text = `${phrases.join('\n')}\n`;
    const file = fileURLToPath(new URL(`phrases/${name}.txt`, import.meta.url));
    if (process.env['UPDATE_PHRASES'] !== undefined) writeFileSync(file, text);
    expect(text).toBe(existsSync(file) ? readFileSync(file, 'utf8') : '');
  });
