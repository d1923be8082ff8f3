// What `npm run diff` says of a change, and that it says nothing where nothing that is counted changes.
import { expect, it } from 'vitest';
import { correctionsNeeded, differences } from '../../src/model/authoring/differences.ts';
import type { InspectionRecord } from '../../src/model/record/record.ts';
import { cellOf } from '../../src/model/counts/scope.ts';
import { loadRecord, readDraft } from '../../src/record.ts';

const before = loadRecord();
/** The record with one thing changed. */
function changed(change: (record: InspectionRecord) => void): string[] {
  const after = structuredClone(before);
  change(after);
  return differences(before, after);
}
/** The first visit that has something, in the later record. */
const visitWith = (record: InspectionRecord, has: (visit: InspectionRecord['inspections'][number]) => boolean) => {
  const visit = record.inspections.find(has);
  if (!visit) throw new Error('no such visit');
  return visit;
};

it('says nothing where nothing is changed, or nothing that is counted', () => {
  expect(changed(() => undefined)).toEqual([]);
  expect(
    changed(({ inspections, site }) => {
      site.publisher = 'Somebody else';
      for (const { findings } of inspections) for (const finding of findings) finding.note = 'Another note.';
    }),
  ).toEqual([]);
});

it('counts a finding of another stance or theme in the cells that it leaves and enters', () => {
  const visit = visitWith(before, ({ findings }) => findings.filter(({ stance }) => stance === 'concern').length > 1);
  const index = visit.findings.findIndex(({ stance, theme }) => stance === 'concern' && (cellOf(visit, theme).counts?.concern ?? 0) > 2);
  const theme = visit.findings[index]?.theme ?? '';
  const { concern = 0, strength = 0 } = cellOf(visit, theme).counts ?? {};
  const name = before.themes.find(({ id }) => id === theme)?.name;
  const stance = changed((after) => {
    const finding = visitWith(after, ({ id }) => id === visit.id).findings[index];
    if (finding) finding.stance = 'strength';
  });
  expect(stance).toHaveLength(1);
  expect(stance[0]).toMatch(new RegExp(`^${name}, \\d{4} \\(.*\\): ${concern - 1} criticism.*${strength + 1} praise instead of ${concern} criticism`));
  const moved = changed((after) => {
    const finding = visitWith(after, ({ id }) => id === visit.id).findings[index];
    if (finding) finding.theme = before.themes.find(({ id }) => id !== theme)?.id ?? '';
  });
  expect(moved).toHaveLength(2);
});

it('tells a visit that is new or gone, with all that it brings', () => {
  const visit = visitWith(before, ({ findings }) => findings.length > 0);
  const gone = changed((after) => {
    after.inspections = after.inspections.filter(({ id }) => id !== visit.id);
  });
  expect(gone[0]).toContain(`Gone: ${visit.title}`);
  const earlier = structuredClone(before);
  earlier.inspections = earlier.inspections.filter(({ id }) => id !== visit.id);
  earlier.findings = earlier.findings.filter(({ inspection }) => inspection !== visit.id);
  const told = differences(earlier, before).join('\n');
  expect(told).toContain(`with ${visit.findings.length} findings and ${visit.asks.length} ask`);
  for (const { id, name } of before.themes) if (cellOf(visit, id).findings.length > 0) expect(told).toContain(`${name}, `);
  expect(told).toContain(`Findings in all: ${before.findings.length} instead of ${earlier.findings.length}.`);
});

it('tells a change of a judgement, an ask, a milestone and an official value', () => {
  const graded = visitWith(before, ({ judgements }) => judgements.length > 0);
  const [first] = graded.judgements;
  expect(changed((after) => Object.assign(visitWith(after, ({ id }) => id === graded.id).judgements[0] ?? {}, { grade: 'Another' }))).toEqual([
    expect.stringMatching(new RegExp(`^Grade, \\d{4} \\(${graded.label}\\): "${first?.heading}: Another`)),
  ]);
  expect(changed((after) => Object.assign(after.asks[0] ?? {}, { theme: 'none' }))).toEqual([expect.stringMatching(/^Ask .*: no theme[,.]? ?/)]);
  expect(changed((after) => Object.assign(after.milestones[0] ?? {}, { date: '2008' }))).toEqual([expect.stringContaining('(2008, ')]);
  expect(changed((after) => Object.assign(after.statistics[0]?.values[0] ?? {}, { value: 0.5 }))).toEqual([expect.stringContaining('0.5 instead of ')]);
  expect(changed((after) => after.milestones.pop())).toEqual([expect.stringMatching(/^Gone milestone: /), expect.stringMatching(/^Milestones in all: /)]);
});

it('names what was published and is changed without being told', () => {
  const { draft } = readDraft();
  expect(correctionsNeeded(draft)).toEqual([]);
  const { findings, ...rest } = structuredClone({ findings: draft.findings.map(({ data }) => data), baseline: draft.baseline });
  const [finding] = findings[0]?.findings ?? [];
  if (finding) finding.stance = finding.stance === 'concern' ? 'strength' : 'concern';
  const after = { ...draft, ...rest, findings: draft.findings.map((file, i) => ({ ...file, data: findings[i] ?? file.data })) };
  expect(correctionsNeeded(after)).toEqual([
    expect.stringMatching(new RegExp(`^The stance of ${finding?.id}: published as "\\w+", now "${finding?.stance}"\\.$`)),
  ]);
});
