// What holds for the chart of one theme: each visit in its row, with the bar of its findings or with why there is none, and the same in its table, its key and its words.
import { expect } from 'vitest';
import { FORMS } from '../../../src/charts/frame.ts';
import { theme as themeKind, themeChart } from '../../../src/charts/kinds/Theme.marks.ts';
import { ABSENCE_WORDS, cellInWords, cellOf, countOf, stancesIn } from '../../../src/model/counts/scope.ts';
import { gradeInWords } from '../../../src/model/counts/series.ts';
import { hasText } from '../../../src/model/record/lookups.ts';
import type { Inspection, InspectionRecord } from '../../../src/model/record/record.ts';
import { STANCE_NOUNS } from '../../../src/model/words/stances.ts';
import { SECOND_HAND_TEXT } from '../../../src/model/words/texts.ts';
import { visitWords } from '../../../src/model/words/visits.ts';
import { STANCES } from '../../../src/model/written/schemas.ts';
import type { Relation } from './every.ts';
import { expectHead, expectInLine } from './heads.ts';

function theThemes(record: InspectionRecord): void {
  for (const theme of record.themes) {
    const chart = themeChart(record, theme);
    for (const form of FORMS) {
      const { visits, series, width } = chart[form];
      expect(visits.map(({ inspection }) => inspection)).toEqual(record.inspections.map(({ id }) => id));
      const units: number[] = [];
      for (const [i, mark] of visits.entries()) {
        const visit = record.inspections[i] ?? expect.fail();
        const cell = cellOf(visit, theme.id);
        const { parts, criticism, size, absence, target, head } = mark;
        expectHead(head, record.inspections, visit, false);
        expect(parts.map(({ stance, count }) => [stance, count])).toEqual(stancesIn(cell).map((stance) => [stance, countOf(cell, stance)]));
        expectInLine(
          parts.map(({ bar }) => bar),
          parts[0]?.bar.x ?? 0,
        );
        for (const { bar, count, className, stance } of parts) {
          units.push(bar.width / count);
          expect(className).toBe(`bar ${stance}${visit.coverage === 'partial' ? ' hollow' : ''}`);
          expect(bar.x + bar.width <= width && bar.y >= target.y && bar.y + bar.height <= target.y + target.height).toBe(true);
        }
        expect([target.x, target.width]).toEqual([0, width]);
        expect(target.y + target.height).toBeLessThanOrEqual(visits[i + 1]?.target.y ?? chart[form].height);
        const concerns = countOf(cell, 'concern');
        expect(criticism?.words).toBe(concerns === 0 ? undefined : String(concerns));
        if (criticism) expect(criticism.x).toBeLessThan(parts[0]?.bar.x ?? 0);
        const all = cell.findings.length;
        expect(size?.words).toBe(all === 0 ? undefined : `${all} finding${all === 1 ? '' : 's'}`);
        if (size) expect(size.x).toBe(width);
        expect(absence?.kind).toBe(cell.absence);
        const isUnread = cell.absence === 'not-analysed';
        expect(absence?.shade !== undefined).toBe(isUnread);
        const isFirst = !isUnread || visits[i - 1]?.absence?.kind !== 'not-analysed';
        expect(absence?.words?.words).toBe(cell.absence && isFirst ? ABSENCE_WORDS[cell.absence] : undefined);
        for (const { y } of [criticism, size, absence?.words].flatMap((one) => one ?? [])) expect(y > target.y && y <= target.y + target.height + 1).toBe(true);
        expect(mark.label).toBe(
          `${theme.name}, ${visitWords(record.inspections, visit)}, ${gradeInWords(visit)}: ${cellInWords(cell)}${all === 0 ? '' : ` (${size?.words ?? ''})`}`,
        );
      }
      // One scale, and the longest bar takes the whole of it.
      for (const unit of units) expect(Math.abs(unit - (units[0] ?? NaN))).toBeLessThan(0.11);
      const lowest = Math.max(0, ...visits.map(({ target }) => target.y + target.height));
      for (const { y } of [...(series?.title ?? []), ...(series?.marks.points ?? [])]) expect(y).toBeGreaterThan(lowest);
      for (const { y } of series?.title ?? []) expect(y).toBeLessThan(series?.marks.top ?? NaN);
      for (const { y } of series?.notes ?? []) expect(y).toBeGreaterThan(series?.marks.bottom ?? NaN);
    }
  }
}

export const theme: readonly Relation[] = [
  ['a theme: each visit in its row with the bar of its findings by stance, their number and that of criticism, or with why there is none', theThemes],
  [
    'a theme: its table has the same numbers, and whose words they are',
    (record) => {
      for (const theme of record.themes)
        for (const [i, row] of themeChart(record, theme).table.rows.entries()) {
          const visit = record.inspections[i] ?? expect.fail();
          const cell = cellOf(visit, theme.id);
          const [when, grade, ...others] = row.map(({ text }) => text);
          expect([when, grade]).toEqual([`${visitWords(record.inspections, visit)} ${visit.label}`, gradeInWords(visit)]);
          expect(others.slice(0, -1)).toEqual(STANCES.map((stance) => (cell.counts === undefined ? '' : String(countOf(cell, stance)))));
          if (cell.absence !== undefined) expect(others.at(-1)).toBe(ABSENCE_WORDS[cell.absence]);
          else expect(others.at(-1) === SECOND_HAND_TEXT).toBe(visit.coverage === 'partial');
        }
    },
  ],
  [
    'a theme: the key has the stances that are drawn, and what is hollow where something is',
    (record) => {
      for (const theme of record.themes) {
        const chart = themeChart(record, theme);
        const parts = chart.wide.visits.flatMap((visit) => visit.parts);
        const key = themeKind.key(chart).flat();
        const drawn = STANCES.filter((stance) => parts.some((part) => part.stance === stance));
        const hollow = parts.some(({ className }) => className.endsWith(' hollow'));
        expect(key.map(({ words }) => words)).toEqual([
          ...drawn.map((stance) => STANCE_NOUNS[stance]),
          ...(hollow ? [`pale and dashed: ${SECOND_HAND_TEXT}`] : []),
        ]);
        expect(key.map(({ attributes }) => String(attributes['class']).endsWith(' hollow'))).toEqual([...drawn.map(() => false), ...(hollow ? [true] : [])]);
      }
    },
  ],
  [
    'a theme: every year of criticism is in its headline or the line under it, and no text is taken for another kind of it',
    (record) => {
      for (const theme of record.themes) {
        const { headline, subline = '' } = themeChart(record, theme);
        const of = (coverage: Inspection['coverage']): number[] => [
          ...new Set(
            record.inspections
              .filter((one) => one.coverage === coverage && countOf(cellOf(one, theme.id), 'concern') > 0)
              .map(({ ordered }) => Number(ordered.slice(0, 4))),
          ),
        ];
        const [whole, told] = [of('full'), of('partial')];
        const said = (words: string): number[] => [...words.matchAll(/\d{4}/g)].map(Number);
        const ends = [whole[0], whole.at(-1)].filter((year) => year !== undefined);
        expect(said(headline)).toEqual(headline.includes('first in') ? ends : whole);
        expect(said(/second-hand: ([\d ,and]+)\./.exec(subline)?.[1] ?? '')).toEqual(told);
        expect(headline.includes('no criticism on record')).toBe(record.inspections.some(hasText) && whole.length + told.length === 0);
        expect(headline.endsWith('criticism told second-hand alone')).toBe(whole.length === 0 && told.length > 0);
        expect(headline.includes('no text is analysed')).toBe(!record.inspections.some(hasText));
      }
    },
  ],
];
