import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ContentError } from '../../src/model/problems.ts';
import { loadRecord } from '../../src/record.ts';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'record-'));
  cpSync('content', join(root, 'content'), { recursive: true });
  cpSync('seeds', join(root, 'seeds'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

/** Changes a file of the copy; throws where the words to change do not stand in it. */
function change(file: string, from: string | RegExp, to: string): number {
  const text = readFileSync(join(root, file), 'utf8');
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`${String(from)} does not stand in ${file}`);
  writeFileSync(join(root, file), changed);
  const at = typeof from === 'string' ? text.indexOf(from) : text.search(from);
  return text.slice(0, at).split('\n').length;
}

function problems(): string {
  try {
    loadRecord(root);
  } catch (error) {
    if (error instanceof ContentError) return error.message;
    throw error;
  }
  return '';
}

it('finds nothing wrong with the content as it stands', () => {
  expect(problems()).toBe('');
});

const LETTER = 'content/findings/2020-focused-visit.yml';
const FOCUSED = 'content/inspections/2020-focused-visit.mdx';

describe('stops the build on', () => {
  it('a quote with a word left out, and shows the nearest passage', () => {
    const line = change(LETTER, "quality of children's plans is not consistent", "quality of children's plans is consistent");
    expect(problems()).toMatch(
      new RegExp(`${LETTER}:${line} 2020-focused-visit-f\\d+ \\[quote\\][\\s\\S]*nearest passage[\\s\\S]*is not consistent for all children`),
    );
  });
  it('a finding without a quote', () => {
    const line = change(LETTER, /^ {4}quote: .*\n/m, '');
    expect(problems()).toContain(`${LETTER}:${line - 1} [schema]\n  "findings.0.quote"`);
  });
  it('an unknown theme', () => {
    const line = change(LETTER, 'theme: workforce', 'theme: staffing');
    expect(problems()).toMatch(new RegExp(`${LETTER}:${line} .*\\[unknown-theme\\]\\n {2}The theme "staffing" is not in content/themes.yml`));
  });
  it('a duplicate id', () => {
    const line = change(LETTER, '2020-focused-visit-f002', '2020-focused-visit-f001');
    expect(problems()).toContain(`${LETTER}:${line} 2020-focused-visit-f001 [duplicate-id]`);
  });
  it('a focused visit with a grade', () => {
    const line = change(
      FOCUSED,
      'sources:\n',
      'judgements:\n  - { id: overall, heading: Overall effectiveness, grade: Good, source: 2020-ofsted-focused-visit-letter }\nsources:\n',
    );
    expect(problems()).toContain(`${FOCUSED}:${line + 1} overall [grade]\n  A focused visit has no grade`);
  });
  it('a grade that its framework does not have', () => {
    change('content/inspections/2014-inspection.mdx', 'grade: Requires improvement', 'grade: Adequate');
    expect(problems()).toContain('[grade]\n  "Adequate" is no grade of Single inspection framework (SIF).');
  });
  it('a publication before its visit', () => {
    const line = change(FOCUSED, 'published: "2020-12-04"', 'published: "2020-10-04"');
    expect(problems()).toContain(`${FOCUSED}:${line} 2020-focused-visit [date]\n  It was published (2020-10-04) before its visit began`);
  });
  it('a date that is no day', () => {
    const line = change(FOCUSED, 'published: "2020-12-04"', 'published: "2020-02-30"');
    expect(problems()).toContain(`${FOCUSED}:${line} [schema]`);
  });
  it('a date without a basis', () => {
    change(FOCUSED, 'visit_basis: document\n', '');
    expect(problems()).toContain('[date]\n  The date of the visit has no basis.');
  });
  it('a reference to a document that does not exist', () => {
    const line = change('content/milestones/2014-08-26-jay-report.mdx', /source: [\w-]+/, 'source: 2014-nobody-nothing');
    expect(problems()).toContain(`content/milestones/2014-08-26-jay-report.mdx:${line} 2014-08-26-jay-report [reference]`);
  });
  it('a changed seed', () => {
    const seed = readFileSync(join(root, 'content/sources/2020-ofsted-focused-visit-letter.yml'), 'utf8').match(/seed: (\S+)/)?.[1] ?? '';
    change(`seeds/${seed}`, 'Dear Ms Joyner', 'Dear  Ms Joyner');
    expect(problems()).toContain(`[seed-changed]\n  seeds/${seed} has changed`);
  });
  it('a misspelt key', () => {
    const line = change(FOCUSED, 'no_lead:', 'lead_unknown:');
    expect(problems()).toContain(`${FOCUSED}:${line} [schema]`);
  });
  it('a press quote over 20 words', () => {
    change('content/sources/2016-cypnow-monitoring-visit.yml', 'words: 20', 'words: 6');
    expect(problems()).toMatch(/2016-monitoring-visit-f\d+ \[quotation-limits\]\n {2}The quote has \d+ words; at most 6/);
  });
  it('more of an article than may be published', () => {
    change('content/sources/2019-willispalmer-focused-visit.yml', 'share: 0.45', 'share: 0.3');
    expect(problems()).toMatch(/\[quotation-limits\]\n {2}All quotes together are \d\d\.\d % of the article/);
  });
  it("a reporter's words marked as Ofsted's own", () => {
    change('content/findings/2016-monitoring-visit.yml', 'voice: reported', 'voice: direct');
    expect(problems()).toContain("[voice]\n  The document is not Ofsted's own");
  });
  it('a passage that is counted twice', () => {
    const text = readFileSync(join(root, LETTER), 'utf8');
    const quote = /quote: (".*")/.exec(text)?.[1] ?? '';
    change(LETTER, /(f002\n {4}quote: )".*"/, `$1${quote}`);
    expect(problems()).toContain('2020-focused-visit-f002 [counted-twice]');
  });
  it('code in an entry', () => {
    const line = change(FOCUSED, '## What they found', '{process.exit(0)}\n\n## What they found');
    expect(problems()).toContain(`${FOCUSED}:${line} 2020-focused-visit [prose]`);
  });
  it('a fact of low confidence', () => {
    change('content/milestones/2014-08-26-jay-report.mdx', 'confidence: high', 'confidence: low');
    expect(problems()).toContain('a fact of low confidence is not published');
  });
});

describe('stops the build on what the story leans on:', () => {
  it('wording that blames children or sensationalises, in our own prose', () => {
    const line = change(FOCUSED, '## What they found', 'This was a shocking scandal.\n\n## What they found');
    expect(problems()).toMatch(new RegExp(`${FOCUSED}:${line} 2020-focused-visit \\[wording\\]\\n {2}"shocking"`));
  });
  it('but leaves quotations alone', () => {
    change('content/site.yml', 'version: 0.1.0', 'version: 0.1.1');
    expect(problems()).toBe('');
    expect(readFileSync(join(root, LETTER), 'utf8')).toMatch(/quote: .*robust/);
  });
  it('a help entry that nobody has checked for a year', () => {
    change('content/site.yml', 'checked: "2026-11-22"', 'checked: "2028-01-02"');
    expect(problems()).toMatch(/content\/support.yml:\d+ nspcc \[support\]\n {2}The entry was last checked on/);
  });
  it('a chart or a passage that does not exist', () => {
    change('content/story.mdx', /<Chart id="[^"]*"/, '<Chart id="theme-nothing"');
    change('content/story.mdx', /<Finding id="[^"]*"/, '<Finding id="2014-inspection-f999"');
    expect(problems()).toContain('<Chart id="theme-nothing" /> names no chart.');
    expect(problems()).toContain('<Finding id="2014-inspection-f999" /> names no entry');
  });
  it('a year that stands twice in a series, or a break before no value', () => {
    change('content/statistics/caseload.yml', 'period: "2018"', 'period: "2017"');
    change('content/statistics/children-looked-after.yml', 'before: "2018"', 'before: "1999"');
    expect(problems()).toContain('[statistic]\n  2017 does not come after 2017.');
    expect(problems()).toContain('[statistic]\n  The break is before 1999, which has no value.');
  });
  it('a disagreement about a passage or a page that does not exist', () => {
    change('content/disagreements.yml', 'pages: [inspections/2014-inspection', 'pages: [inspections/2013-inspection');
    expect(problems()).toContain('[further-reference]\n  "inspections/2013-inspection" does not exist.');
  });
});

it('leaves the last good site as it was when the content is wrong', () => {
  change(LETTER, 'theme: workforce', 'theme: staffing');
  mkdirSync(join(root, 'dist'));
  writeFileSync(join(root, 'dist/index.html'), 'the last good site');
  const built = spawnSync(process.execPath, [resolve('src/commands/build.ts')], { cwd: root, encoding: 'utf8' });
  expect(built.status).toBe(1);
  expect(built.stderr).toContain('[unknown-theme]');
  expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toBe('the last good site');
});

it('names all problems at once, in the order of files and lines', () => {
  change(LETTER, 'theme: workforce', 'theme: staffing');
  change(FOCUSED, 'published: "2020-12-04"', 'published: "2020-10-04"');
  change('content/milestones/2014-08-26-jay-report.mdx', /source: [\w-]+/, 'source: 2014-nobody-nothing');
  const text = problems();
  expect(text).toContain('3 problems in the content. Nothing was built.');
  expect(text.indexOf('content/findings')).toBeLessThan(text.indexOf('content/inspections'));
  expect(text.indexOf('content/inspections')).toBeLessThan(text.indexOf('content/milestones'));
});
