// What holds for the timeline of every record: every visit in its place with the words of its row in the table, events and interventions at their time, and a key that names what is drawn.
import { expect } from 'vitest';
import { timeline, timelineChart } from '../../../src/charts/kinds/Timeline.marks.ts';
import { overlap } from '../../../src/charts/space.ts';
import { interventions } from '../../../src/model/counts/interventions.ts';
import { gradeInWords, NO_GRADE, overallGrade } from '../../../src/model/counts/series.ts';
import { firstYear, hasText } from '../../../src/model/record/lookups.ts';
import type { Inspection, InspectionRecord } from '../../../src/model/record/record.ts';
import { byDate, inWords, middleOf, toMonths, yearOf } from '../../../src/model/written/dates.ts';
import type { Relation } from './every.ts';
import { lyingOf, numbersIn, path } from './path.ts';

const without = ({ inspections }: InspectionRecord): Inspection[] => inspections.filter((one) => overallGrade(one) === undefined);

export const timelines: readonly Relation[] = [
  ...path,
  [
    'timeline: every other visit stands in the row that says why it has no overall grade, and words that neighbours share count each once',
    (record) => {
      for (const { rows } of lyingOf(record)) {
        expect(rows.flatMap(({ visits }) => visits).length).toBe(without(record).length);
        for (const { why, round, visits, years, rule, name } of rows) {
          const own = without(record).filter((one) => gradeInWords(one) === why);
          expect(visits.map(({ inspection }) => inspection)).toEqual([...own].sort((a, b) => middleOf(a.ordered) - middleOf(b.ordered)).map(({ id }) => id));
          expect(round).toBe(why !== NO_GRADE);
          expect(name.map(({ words }) => words).join(' ')).toBe(why === NO_GRADE ? 'Visits, no grade' : why.charAt(0).toUpperCase() + why.slice(1));
          const middle = numbersIn(rule)[1] ?? NaN;
          const heights = visits.map(({ dot }) => dot.cy);
          expect((Math.min(...heights) + Math.max(...heights)) / 2).toBeCloseTo(middle, 0);
          for (const { dot, square } of visits) {
            expect(Math.abs(square.x + square.width / 2 - dot.cx)).toBeLessThan(0.11);
            expect(Math.abs(square.y + square.height / 2 - dot.cy)).toBeLessThan(0.11);
          }
          const several = years.flatMap(({ words }) => /^(\d+) (?:visit|inspection)s$/.exec(words)?.[1] ?? []).map(Number);
          const sum = several.reduce((a, b) => a + b, 0);
          // Under "3 visits" stand their years, which may be a single one.
          expect(sum + years.length - 2 * several.length).toBe(visits.length);
          for (const { y } of years) expect(y).toBeGreaterThan(Math.max(...heights));
        }
        // The reason that tells least comes last.
        expect(rows.map(({ why }) => why === NO_GRADE).lastIndexOf(true)).toBe(rows.some(({ why }) => why === NO_GRADE) ? rows.length - 1 : -1);
      }
    },
  ],
  [
    'timeline: each mark says what its row in the table says, leads where that leads, and is hollow where its text is not analysed',
    (record) => {
      const chart = timelineChart(record);
      const table = chart.table.rows.map((row) => row.map(({ text }) => text));
      for (const { ladder, rows } of lyingOf(record)) {
        const marks = new Map([...(ladder?.dots ?? []), ...rows.flatMap(({ visits }) => visits)].map((mark) => [mark.inspection, mark]));
        for (const [i, visit] of record.inspections.entries()) {
          const [when = '', published = '', what, grade = '', text = ''] = table[i] ?? [];
          const mark = marks.get(visit.id) ?? expect.fail();
          expect(mark.label).toBe(`${visit.short}, ${when}${published === 'not known' ? '' : `, published ${published}`}: ${grade}`);
          expect([what, grade, when]).toEqual([visit.framework.name, gradeInWords(visit), visit.visit === undefined ? 'days not known' : inWords(visit.visit)]);
          expect(mark.held).toBe(hasText(visit));
          expect(mark.href).toBe(chart.table.rows[i]?.[0]?.href);
          expect(text.startsWith(`${visit.findings.length} finding${visit.findings.length === 1 ? '' : 's'}, `)).toBe(hasText(visit));
        }
      }
      const entries = chart.narrow.entries.filter(({ kind }) => kind === 'visit');
      expect(new Map(entries.map(({ href, held }) => [href, held]))).toEqual(
        new Map(record.inspections.map((one) => [`/inspections/${one.id}/`, hasText(one)])),
      );
      expect(entries).toHaveLength(record.inspections.length);
      for (const { href, label, dot, why } of entries) {
        const visit = record.inspections.find(({ id }) => href === `/inspections/${id}/`) ?? expect.fail();
        expect(label.endsWith(`, ${visit.short}, ${gradeInWords(visit)}`)).toBe(true);
        expect(label.startsWith('published ')).toBe(visit.visit === undefined);
        expect(dot !== undefined).toBe(visit.framework.graded);
        expect(why.map(({ words }) => words).join(' ')).toBe(overallGrade(visit) === undefined ? gradeInWords(visit) : '');
      }
      // Everything later than the first visit is in the table; what the picture has stands there too.
      const later = record.milestones.filter(({ date }) => yearOf(date) >= firstYear(record));
      expect(table.slice(record.inspections.length).map(([when, , what]) => [when, what])).toEqual(later.map(({ date, title }) => [inWords(date), title]));
    },
  ],
  [
    'timeline: events stand in order of time, those with a name beside it; on a phone with the visits in one order',
    (record) => {
      const { narrow } = timelineChart(record);
      const first = firstYear(record);
      const drawn = record.milestones.filter(({ date, band, label }) => yearOf(date) >= first && (band === undefined || label !== undefined));
      for (const { named, events, eventRow, width } of lyingOf(record)) {
        expect(named.map(({ href }) => href).sort()).toEqual(drawn.flatMap(({ id, label }) => (label === undefined ? [] : [`/milestones/${id}/`])).sort());
        expect(events.map(({ href }) => href).sort()).toEqual(drawn.flatMap(({ id, label }) => (label === undefined ? [`/milestones/${id}/`] : [])).sort());
        expect(eventRow !== undefined).toBe(drawn.length > 0);
        const ticks = [...named, ...events].map(({ href, tick }) => ({
          date: record.milestones.find(({ id }) => href === `/milestones/${id}/`)?.date ?? '',
          x: numbersIn(tick)[0] ?? NaN,
        }));
        for (const a of ticks) for (const b of ticks) if (middleOf(a.date) < middleOf(b.date)) expect(a.x).toBeLessThanOrEqual(b.x);
        for (const { href, lines, label, anchor } of named) {
          const event = record.milestones.find(({ id }) => href === `/milestones/${id}/`) ?? expect.fail();
          const words = `${inWords(event.date, 'short')} ${event.label ?? ''}`;
          expect(
            lines
              .map((one) => one.words)
              .join(' ')
              .replaceAll(/- /g, ''),
          ).toBe(words.replaceAll(/- /g, ''));
          expect(label).toBe(`${words}: ${event.title}`);
          for (const { x } of lines) expect(anchor === 'start' ? x < width / 1.5 : x > width / 3).toBe(true);
        }
      }
      const dated = narrow.entries.flatMap(({ kind, href }) => {
        const of =
          kind === 'visit'
            ? record.inspections.map(({ id, ordered }) => [`/inspections/${id}/`, ordered] as const)
            : record.milestones.map(({ id, date }) => [`/milestones/${id}/`, date] as const);
        return of.flatMap(([address, date]) => (address === href ? [date] : []));
      });
      expect(dated).toEqual([...dated].sort(byDate));
      expect(dated).toHaveLength(record.inspections.length + record.milestones.filter(({ band, label }) => band !== undefined || label !== undefined).length);
    },
  ],
  [
    'timeline: an intervention is a band from its beginning to its end, or to the end of the record, with both in words',
    (record) => {
      const all = interventions(record);
      for (const { bands } of lyingOf(record)) {
        expect((bands?.all ?? []).map(({ label, dates }) => [label.includes('no end on record'), dates.words.includes('no end on record')])).toEqual(
          all.map(({ end }) => [end === undefined, end === undefined]),
        );
        for (const [i, { bar, dates }] of (bands?.all ?? []).entries()) {
          const { start, end } = all[i] ?? expect.fail();
          expect(bar.width).toBeGreaterThan(0);
          expect(dates.words).toContain(inWords(toMonths(start.date), 'short'));
          if (end) expect(dates.words.endsWith(inWords(toMonths(end.date), 'short'))).toBe(true);
          for (const other of bands?.all.slice(i + 1) ?? []) expect(bar.x + bar.width <= other.bar.x).toBe(true);
        }
      }
      expect(timelineChart(record).narrow.bands).toHaveLength(all.length);
      for (const { height } of timelineChart(record).narrow.bands) expect(height).toBeGreaterThan(0);
    },
  ],
  [
    'timeline: no mark hides another',
    (record) => {
      for (const { ladder, rows } of lyingOf(record)) {
        const round = (ladder?.dots ?? []).map(({ dot: { cx, cy, r } }) => ({ x: cx - r, y: cy - r, width: 2 * r, height: 2 * r }));
        const marks = [...round, ...rows.flatMap(({ visits }) => visits.map(({ square }) => square))];
        for (const [i, mark] of marks.entries()) for (const other of marks.slice(i + 1)) expect(overlap(mark, other)).toBe(false);
      }
      const { entries } = timelineChart(record).narrow;
      const heights = entries.flatMap(({ when, grade, title, why }) => [...(when ? [when] : []), ...grade, ...title, ...why].map(({ y }) => y));
      expect(heights).toEqual([...new Set(heights)].sort((a, b) => a - b));
    },
  ],
  [
    'timeline: the years of the axis are steps of one length at one distance, from the first visit on',
    (record) => {
      for (const { years, axis } of lyingOf(record)) {
        const numbers = years.map(({ words }) => Number(words));
        if (numbers.length > 0) expect(numbers[0]).toBe(firstYear(record));
        expect(new Set(numbers.slice(1).map((one, i) => one - (numbers[i] ?? NaN))).size).toBeLessThanOrEqual(1);
        const ticks = [...axis.matchAll(/M([\d.]+) [\d.]+v6/g)].map(([, x]) => Number(x));
        expect(ticks.length).toBeGreaterThanOrEqual(years.length);
        for (const [i, { x }] of years.entries()) expect(x - (ticks[i] ?? NaN)).toBeCloseTo(3, 1);
      }
    },
  ],
  [
    'timeline: the key names what is drawn and nothing else',
    (record) => {
      const marks = timeline.key(timelineChart(record)).flat();
      const key = marks.map(({ words }) => words);
      // Round where it is graded, filled where its text is analysed here.
      for (const { element, attributes, words } of marks)
        expect([element, attributes['class'], attributes['d']]).toEqual(
          [
            words.startsWith('graded') ? ['circle'] : ['path'],
            [words.endsWith('text analysed here') ? 'ink' : 'open'],
            [words.startsWith('graded') ? undefined : 'M3 2h10v10H3z'],
          ].flat(),
        );
      const some = (graded: boolean, held: boolean): boolean => record.inspections.some((one) => one.framework.graded === graded && hasText(one) === held);
      expect(key).toEqual([
        ...(some(true, true) ? ['graded, text analysed here'] : []),
        ...(some(true, false) ? ['graded, report not analysed here'] : []),
        ...(some(false, true) ? ['no grade, text analysed here'] : []),
        ...(some(false, false) ? ['no grade, report not analysed here'] : []),
      ]);
    },
  ],
];
