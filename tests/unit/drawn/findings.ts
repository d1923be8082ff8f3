// What holds for the tables of findings: each mark is the counts of its theme and visit, the table says the same, and the key names what is drawn and nothing else.
import { expect } from 'vitest';
import { absenceKey } from '../../../src/charts/absence.ts';
import { persistence, persistenceChart } from '../../../src/charts/kinds/Persistence.marks.ts';
import { themes, themesChart } from '../../../src/charts/kinds/Themes.marks.ts';
import { ABSENCE_WORDS, cellInWords, cellOf, countOf } from '../../../src/model/counts/scope.ts';
import { hasText } from '../../../src/model/record/lookups.ts';
import { numberWord } from '../../../src/model/words/english.ts';
import { yearOf } from '../../../src/model/written/dates.ts';
import { STANCES } from '../../../src/model/written/schemas.ts';
import type { Relation } from './every.ts';
import { lengthOf } from './grids.ts';
import { cellsOf, classesIn, expectColumns, isLatestFirst, placesOf, themeOf } from './places.ts';

export const findings: readonly Relation[] = [
  [
    'themes: each bar is the findings of its theme and visit by stance, with the number of those that criticise, or has words for why there is none',
    (record) => {
      const chart = themesChart(record);
      expectColumns(record, chart.grid);
      for (const { theme, visits, cell, tone, says } of placesOf(record, chart.grid))
        for (const visit of visits) {
          const counted = cellOf(visit, theme.id);
          for (const stance of STANCES) expect(lengthOf(cell?.marks ?? [], stance)).toBe(countOf(counted, stance));
          expect(cell?.text ?? '').toBe(countOf(counted, 'concern') === 0 ? '' : String(countOf(counted, 'concern')));
          expect(cell?.label.endsWith(`: ${cellInWords(counted)}`)).toBe(counted.absence === undefined ? true : undefined);
          expect([tone, says]).toEqual(counted.absence === undefined ? [undefined, undefined] : [counted.absence, ABSENCE_WORDS[counted.absence]]);
          for (const { attributes } of cell?.marks ?? []) expect(String(attributes['class']).includes('hollow')).toBe(visit.coverage === 'partial');
        }
      const { rows } = chart.grid;
      expect(
        isLatestFirst(rows.map(({ theme }) => record.inspections.flatMap((one, i) => (countOf(cellOf(one, theme ?? ''), 'concern') > 0 ? [i] : [])))),
      ).toBe(true);
      expect(cellsOf(chart.table)).toEqual(
        rows.map(({ theme }) => [themeOf(record, theme).name, ...record.inspections.map((one) => cellInWords(cellOf(one, theme ?? '')))]),
      );
      expect(chart.table.columns).toEqual(['Theme', ...record.inspections.map(({ ordered, label }) => `${yearOf(ordered)} ${label}`)]);
      const dashed = themes.key(chart)[0]?.some(({ words }) => words.startsWith('dashed')) ?? false;
      expect(dashed).toBe(classesIn(chart.grid).some((one) => one.includes('hollow')));
    },
  ],
  [
    'themes: the headline says on how many themes criticism outnumbers praise, in the first text and in the latest, of those read whole where there are any',
    (record) => {
      const whole = record.inspections.filter(({ coverage }) => coverage === 'full');
      const texts = whole.length > 0 ? whole : record.inspections.filter(hasText);
      const ends = [...new Set([texts[0], texts.at(-1)])].flatMap((one) => one ?? []);
      let said = false;
      const parts = ends.map((visit) => {
        const more = record.themes.filter(({ id }) => countOf(cellOf(visit, id), 'concern') > countOf(cellOf(visit, id), 'strength')).length;
        // "2 themes in 2001 and 3 in 2009": the noun once.
        const words = more === 0 ? 'none' : `${more === 1 ? 'one' : more}${said ? '' : more === 1 ? ' theme' : ' themes'}`;
        said ||= more > 0;
        return `${words} in ${yearOf(visit.ordered)}`;
      });
      expect(themesChart(record).headline).toBe(parts.length === 0 ? 'No text is analysed here yet' : `Criticism outnumbered praise on ${parts.join(' and ')}`);
    },
  ],
  [
    'absences: the key of a table names each kind that it shows, and no other',
    (record) => {
      for (const { grid } of [themesChart(record), persistenceChart(record)]) {
        const shown = new Set(record.inspections.flatMap((visit) => record.themes.flatMap(({ id }) => cellOf(visit, id).absence ?? [])));
        expect(absenceKey(grid).map(({ attributes }) => String(attributes['class']))).toEqual(
          Object.keys(ABSENCE_WORDS).flatMap((one) => ([...shown].some((absence) => absence === one) ? [`shade ${one}`] : [])),
        );
      }
    },
  ],
  [
    'persistence: a dot where a document criticises, a ring where others tell so, a point where findings do not; a line from the first to the last of a row',
    (record) => {
      const chart = persistenceChart(record);
      expectColumns(record, chart.grid);
      for (const { theme, visits, cell, tone = '', says } of placesOf(record, chart.grid))
        for (const visit of visits) {
          const counted = cellOf(visit, theme.id);
          const wanted =
            counted.absence === undefined ? (countOf(counted, 'concern') === 0 ? 'quiet' : visit.coverage === 'full' ? 'concern' : 'concern ring') : undefined;
          expect(cell?.marks.map(({ attributes }) => attributes['class'])).toEqual(wanted && [wanted]);
          expect(cell?.stance).toBe(wanted === undefined || wanted === 'quiet' ? undefined : 'concern');
          if (counted.absence !== undefined) expect([says, tone.split(' ')[0]]).toEqual([ABSENCE_WORDS[counted.absence], counted.absence]);
        }
      const criticised = chart.grid.rows.map(({ places }) => places.flatMap(({ cell }, i) => (cell?.stance === 'concern' ? [i] : [])));
      expect(isLatestFirst(criticised)).toBe(true);
      for (const [row, { places, through }] of chart.grid.rows.entries()) {
        const [first = NaN, ...others] = criticised[row] ?? [];
        const last = others.at(-1) ?? NaN;
        expect(through).toEqual(others.length === 0 ? undefined : [first, last]);
        expect(places.map(({ tone = '' }) => /\b(?:from|along|till)\b/.exec(tone)?.[0])).toEqual(
          places.map((_, i) => (Number.isNaN(last) || i < first || i > last ? undefined : i === first ? 'from' : i === last ? 'till' : 'along')),
        );
      }
      const said = { concern: 'inspectors criticised', 'concern ring': 'inspectors criticised, as others tell it', quiet: 'findings, none critical' };
      const drawn = new Set(classesIn(chart.grid));
      const key = persistence.key(chart)[0] ?? [];
      const line = 'from the first criticism to the last; visits between may have none';
      expect(key.map(({ words }) => words)).toEqual([
        ...Object.entries(said).flatMap(([shown, words]) => (drawn.has(shown) ? [words] : [])),
        ...(chart.grid.rows.some(({ through }) => through) ? [line] : []),
      ]);
      expect(cellsOf(chart.table)).toEqual(
        chart.grid.rows.map(({ theme }) => [
          themeOf(record, theme).name,
          ...record.inspections.map((visit) => {
            const counted = cellOf(visit, theme ?? '');
            if (counted.absence !== undefined) return ABSENCE_WORDS[counted.absence];
            return said[countOf(counted, 'concern') === 0 ? 'quiet' : visit.coverage === 'full' ? 'concern' : 'concern ring'];
          }),
        ]),
      );
      expect(chart.table.columns).toEqual(themesChart(record).table.columns);
    },
  ],
  [
    'persistence: the headline counts the themes that the latest text read whole criticises, and the line under it their findings',
    (record) => {
      const { headline, subline = '' } = persistenceChart(record);
      const latest = record.inspections.findLast(({ coverage }) => coverage === 'full') ?? record.inspections.findLast(hasText);
      if (!latest) return expect(headline).toBe('No text is analysed here yet');
      const concerns = latest.findings.filter(({ stance }) => stance === 'concern');
      const named = new Set(concerns.map(({ theme }) => theme)).size;
      expect(headline).toMatch(
        new RegExp(
          `^${named === 0 ? 'No' : numberWord(named, true)} themes? drew criticism in ${yearOf(latest.ordered)}${latest.coverage === 'full' ? '' : ', told second-hand'}(?:, (?:none|not) for the first time)?$`,
        ),
      );
      const earlier = record.inspections.filter((one) => yearOf(one.ordered) < yearOf(latest.ordered)).flatMap(({ findings }) => findings);
      const isOld = [...new Set(concerns.map(({ theme }) => theme))].every((id) => earlier.some((one) => one.theme === id && one.stance === 'concern'));
      expect(headline.endsWith('for the first time')).toBe(named > 0 && isOld);
      const numbers = [...(subline.split(': ')[1] ?? '').matchAll(/ (\d+)(?=[,.]| and )/g)].map(([, n]) => Number(n));
      expect(numbers.reduce((a, b) => a + b, 0)).toBe(concerns.length);
      if (named > 0) expect(subline.startsWith(`Of ${latest.findings.length} finding`)).toBe(true);
    },
  ],
];
