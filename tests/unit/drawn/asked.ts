// What holds for the tables of asks and of grades: a square for each ask under each of its themes, a word for each grade under its heading, and words wherever there is none.
import { expect } from 'vitest';
import { asks, asksChart } from '../../../src/charts/kinds/Asks.marks.ts';
import { judgementsChart } from '../../../src/charts/kinds/Judgements.marks.ts';
import { asksOn, gradeInWords, judgementSeries, overallGrade } from '../../../src/model/counts/series.ts';
import { isQuoted } from '../../../src/model/record/lookups.ts';
import { inWords, yearOf } from '../../../src/model/written/dates.ts';
import type { Relation } from './every.ts';
import { cellsOf, isLatestFirst, placesOf, themeOf, visitOf } from './places.ts';

export const asked: readonly Relation[] = [
  [
    'asks: a square for each ask under each of its themes, a ring where others tell it, with its number from four on; the key has the kinds that are drawn',
    (record) => {
      const chart = asksChart(record);
      const { columns, rows } = chart.grid;
      expect(columns.flatMap(({ inspections }) => inspections)).toEqual(record.inspections.flatMap(({ id, asks: own }) => (own.length > 0 ? [id] : [])));
      for (const { theme, visits, cell, says } of placesOf(record, chart.grid)) {
        const own = asksOn(visits[0] ?? expect.fail(), theme.id);
        expect([visits.length, cell?.marks.length ?? 0, says]).toEqual([1, own.length, own.length === 0 ? 'none' : undefined]);
        expect(cell?.text ?? '').toBe(own.length < 4 ? '' : String(own.length));
        for (const [i, { attributes }] of (cell?.marks ?? []).entries()) {
          const { voice, state } = own[i] ?? expect.fail();
          const told = voice === 'quoted' || voice === 'reported';
          expect([attributes['class'] === 'open', String(attributes['class']).includes('unclear')]).toEqual([told, !told && state === 'fragment']);
        }
        const squares = (cell?.marks ?? []).map(({ attributes }) => [...String(attributes['transform']).matchAll(/[\d.]+/g)].map(([n]) => Number(n)));
        for (const [i, [x = NaN, y = NaN]] of squares.entries()) {
          expect(x + 12 <= (cell?.box?.width ?? NaN) && y + 12 <= (cell?.box?.height ?? NaN)).toBe(true);
          for (const [left = NaN, top = NaN] of squares.slice(0, i)) expect(Math.abs(x - left) >= 15 || Math.abs(y - top) >= 15).toBe(true);
        }
      }
      const asking = (theme: string | undefined): number[] =>
        columns.flatMap(({ inspections: [id] }, i) => (asksOn(visitOf(record, id), theme ?? '').length > 0 ? [i] : []));
      expect(isLatestFirst(rows.map(({ theme }) => asking(theme)))).toBe(true);
      expect(rows.map(({ id }) => id).sort()).toEqual(record.themes.flatMap(({ id }) => (asking(id).length > 0 ? [id] : [])).sort());
      expect(cellsOf(chart.table).map(([name, ...texts]) => [name, ...texts.map((text) => Number(/^\d+/.exec(text)?.[0] ?? 0))])).toEqual(
        rows.map(({ theme, places }) => [themeOf(record, theme).name, ...places.map(({ cell }) => cell?.marks.length ?? 0)]),
      );
      for (const [i, row] of cellsOf(chart.table).entries())
        for (const [j, { cell, says }] of (rows[i]?.places ?? []).entries())
          expect(cell?.label.endsWith(`: ${row[j + 1] ?? ''}`) ?? says === row[j + 1]).toBe(true);
      expect(
        asks
          .key(chart)
          .flat()
          .map(({ attributes }) => String(attributes['class']))
          .sort(),
      ).toEqual(
        [
          ...new Set(
            rows.flatMap(({ places }) =>
              places.flatMap(({ cell }) => cell?.marks.map(({ attributes }) => `${String(attributes['class'])} ${String(attributes['d'])}`) ?? []),
            ),
          ),
        ]
          .map((one) => one.slice(0, one.indexOf(' M')))
          .sort(),
      );
      const lost = record.asks.filter(({ theme }) => theme === undefined);
      expect(chart.summary.some((sentence) => /not drawn/.test(sentence))).toBe(lost.length > 0);
      for (const { text, inspections } of columns) {
        const quoted = visitOf(record, inspections[0]).asks.some(isQuoted);
        expect(text === 'our words').toBe(!quoted);
      }
    },
  ],
  [
    'judgements: each grade stands under its heading and its inspection on the shade of its step, a line wherever the rules change, and words wherever there is no grade',
    (record) => {
      const { grid, table, headline } = judgementsChart(record);
      const graded = record.inspections.filter(({ framework }) => framework.graded);
      const points = judgementSeries(record).filter(({ group }) => group !== undefined);
      expect(grid.columns.flatMap(({ inspections }) => inspections)).toEqual(graded.map(({ id }) => id));
      const changed = graded.map(({ framework }, i) => i > 0 && framework.id !== graded[i - 1]?.framework.id);
      expect(grid.columns.map(({ apart }) => apart)).toEqual(changed);
      if (points.length > 0) expect(grid.rows[0]?.id).toBe('overall');
      expect(grid.rows.map(({ id }) => id).sort()).toEqual(
        record.groups.flatMap(({ id }) => (points.some(({ group }) => group === id) || (id === 'overall' && graded.length > 0) ? [id] : [])).sort(),
      );
      for (const { id, places } of grid.rows)
        for (const [i, { cell, quiet, tone = '' }] of places.entries()) {
          const visit = graded[i] ?? expect.fail();
          const point = points.find((one) => one.inspection === visit.id && one.group === id);
          expect(tone.split(' ').includes('apart')).toBe(changed[i]);
          expect(/grade-\d/.exec(tone)?.[0]).toBe(point && `grade-${point.rung}`);
          const none =
            id === 'overall' || visit.judgements.length === 0
              ? gradeInWords(visit)
              : record.groups.some((one) => one.id === id && one.other_body)
                ? 'no judgement'
                : 'not graded apart';
          expect(tone.split(' ').includes('without')).toBe(point === undefined && id === 'overall');
          expect(cell?.text ?? quiet).toBe(point?.grade ?? none);
          expect(cell === undefined).toBe(point === undefined && id !== 'overall');
          expect(cell?.label).toBe(
            cell && `${yearOf(visit.ordered)}, ${point?.heading ?? record.groups.find((one) => one.id === id)?.name ?? ''}: ${cell.text}`,
          );
        }
      expect(cellsOf(table)).toEqual(
        points.map(({ inspection, heading, grade }) => {
          const { ordered, published, framework } = visitOf(record, inspection);
          return [inWords(ordered), published === undefined ? 'not known' : inWords(published), framework.short, heading, grade];
        }),
      );
      const overall = graded.flatMap((one) => overallGrade(one) ?? []);
      for (const grade of headline.startsWith('Overall: ') ? overall : []) expect(headline).toContain(grade);
      expect(headline.split(' ').length).toBeLessThanOrEqual(12);
    },
  ],
];
