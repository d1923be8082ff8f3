// Prose that may have gone stale: found where it is older than what came since, and not where it is not.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { sinceRegistered, unregistered } from '../../src/model/authoring/sinceRegistered.ts';
import { staleProse } from '../../src/model/authoring/stale.ts';
import { readDraft } from '../../src/record.ts';

const root = mkdtempSync(join(tmpdir(), 'stale-'));
afterAll(() => rmSync(root, { recursive: true }));

/** What is said of the record of another council, changed in one file. */
function of<T>(ask: (draft: ReturnType<typeof readDraft>['draft']) => T, file = '', change: (text: string) => string = (text) => text): T {
  for (const folder of ['content', 'seeds']) {
    rmSync(join(root, folder), { recursive: true, force: true });
    cpSync(join('tests/fixtures/second-council', folder), join(root, folder), { recursive: true });
  }
  if (file !== '') {
    const before = readFileSync(join(root, file), 'utf8');
    const after = change(before);
    expect(after).not.toBe(before);
    writeFileSync(join(root, file), after);
  }
  return ask(readDraft(root).draft);
}

const THEMES = 'content/themes.yml';
const says = (file?: string, change?: (text: string) => string): string[] => of(staleProse, file, change).map((one) => one.says);

describe('the paragraph of a theme', () => {
  const aboutHomes = (all: readonly string[]): string[] => all.filter((one) => one.includes('Foster homes'));

  it('is stale where it rests on nothing of the newest visit with findings on the theme', () => {
    expect(aboutHomes(says())).toEqual([expect.stringContaining('rests on nothing of Second review, 2024, which has 1 finding on it')]);
  });

  it('is not stale once it rests on one of them', () => {
    const id = of(
      (draft) =>
        draft.findings.flatMap(({ data }) => (data.inspection === '2024-second-review' ? data.findings : [])).find(({ theme }) => theme === 'homes')?.id,
    );
    expect(aboutHomes(says(THEMES, (text) => text.replace('evidence: [2021-whole-service-f006]', `evidence: [2021-whole-service-f006, ${id ?? ''}]`)))).toEqual(
      [],
    );
  });

  it('that nobody has written is named as missing', () => {
    const without = (text: string): string => text.replace(/ {4}through: In 2021 inspectors found that foster homes.*\n.*\n/, '');
    expect(aboutHomes(says(THEMES, without))).toEqual([expect.stringContaining('has no paragraph')]);
  });
});

describe('a day', () => {
  const older = (text: string): string => text.replace(/^checked: .*$/m, 'checked: "2020-02-03"');
  const dated = (all: readonly string[]): string[] => all.filter((one) => one.includes('3 February 2020'));

  it('of the story or of the record before the newest visit was checked is stale', () => {
    expect(dated(says('content/story.mdx', older))).toHaveLength(1);
    expect(dated(says('content/site.yml', older))).toHaveLength(1);
  });

  it('of a page that speaks of no visit is left alone, until it does', () => {
    expect(dated(says('content/about/privacy.mdx', older))).toEqual([]);
    expect(dated(says('content/about/privacy.mdx', (text) => `${older(text)}\nIn 2021 inspectors came.\n`))).toHaveLength(1);
  });
});

describe('a count in prose', () => {
  const counts = (all: readonly string[]): string[] => all.filter((one) => one.includes('when it was last registered'));
  const grown = '  - { id: money, name: Money, short: Money, says: What is spent., belongs: Budgets., excludes: null }\n';
  const themed = (words: string): string[] => {
    const story = join(root, 'content/story.mdx');
    return counts(
      of(
        (draft) => {
          writeFileSync(story, `${readFileSync(story, 'utf8')}\n${words}\n`);
          return draft.files.length > 0 ? staleProse(readDraft(root).draft) : [];
        },
        THEMES,
        (text) => text + grown,
      ).map((one) => one.says),
    );
  };

  it('that was right when the record was registered, and is not now, is named', () => {
    expect(themed('There are four themes in all.')).toEqual([expect.stringContaining('had 4 when it was last registered, and has 5 now')]);
    expect(themed('Each has one theme out of four.')).toHaveLength(1);
    expect(themed('There are 4 themes.')).toHaveLength(1);
  });

  it('that was never the count of all is none of it', () => {
    expect(themed('Two themes drew criticism. There are five themes.')).toEqual([]);
  });

  it('is not named while nothing has changed', () => {
    expect(counts(says('content/story.mdx', (text) => `${text}\nThere are four themes.\n`))).toEqual([]);
  });
});

describe('since the last registration', () => {
  it('nothing is new, changed or gone where all was registered', () => {
    expect(of(unregistered)).toEqual([]);
    expect(of(sinceRegistered)).toEqual([]);
  });

  it('what is new is counted by its kind, what is gone and what is changed is said', () => {
    const rows = (keep: (row: string) => boolean) => (text: string) => text.split('\n').filter(keep).join('\n');
    expect(
      of(
        sinceRegistered,
        'content/published.csv',
        rows((row) => !/^themes\/(?:homes|staffing),|-f001,/.test(row)),
      ),
    ).toEqual([expect.stringMatching(/^New: \d+ findings and 2 themes\.$/)]);
    const published = (text: string): string => `${text.trimEnd()}\nthemes/gone,Gone,,,\n`;
    expect(of(sinceRegistered, 'content/published.csv', published)).toEqual(['Gone: 1 theme.']);
    const told = (draft: Parameters<typeof sinceRegistered>[0]): string[] => {
      const why = { date: '2026-11-20', id: 'themes/gone', what: 'removed' as const, old: 'Gone', new: 'Nothing', why: 'It was one theme too many.' };
      return sinceRegistered({ ...draft, corrections: { ...draft.corrections, data: { corrections: [why] } } });
    };
    expect(of(told, 'content/published.csv', published)).toEqual([]);
    expect(of(sinceRegistered, THEMES, (text) => text.replace('name: Staff\n', 'name: People\n'))).toEqual([
      expect.stringContaining('“People” instead of “Staff”'),
    ]);
  });
});
