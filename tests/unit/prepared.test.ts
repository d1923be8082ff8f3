// A text as it is made ready for quotations: as long as it was, each sign in its place or hidden, with its lines, pages, gaps and bounds.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineAt, linesNamed, lineStarts, offsetOf, prepare, type TextState } from '../../src/model/evidence/preparedText.ts';
import { collapse, HIDDEN, JOINED } from '../../src/model/evidence/typography.ts';

const masked = (raw: string, state: Partial<TextState> = {}): string => prepare(raw, { state: 'clean', ...state }).masked;
/** A prepared text with a sign that can be seen for what is hidden. */
const seen = (raw: string, state: Partial<TextState> = {}): string => masked(raw, state).replaceAll(HIDDEN, '#').replaceAll(JOINED, '=');

const someText = fc.string({ unit: fc.constantFrom('a', 'B', ' ', '\n', '.', '-', '*', '😀', 'é', '3'), maxLength: 60 });

describe('a prepared text', () => {
  it('is as long as it was, and each sign of it is in its place or hidden', () => {
    fc.assert(
      fc.property(someText, fc.constantFrom<TextState['state']>('clean', 'lossy'), fc.nat(3), (raw, state, line) => {
        const ready = masked(raw, { state, marks: ['*'], footnotes: ['a3'], furniture: [line + 1] });
        expect(ready.length).toBe(raw.length);
        for (let i = 0; i < raw.length; i += 1) if (![HIDDEN, JOINED].includes(ready[i] ?? '')) expect(ready[i]).toBe(raw[i]);
        expect(ready.includes('*')).toBe(false);
      }),
    );
  });
  it('counts in code points, and back', () => {
    fc.assert(
      fc.property(someText, (raw) => {
        const text = prepare(raw, { state: 'clean' });
        let unit = 0;
        for (const [i, point] of [...raw].entries()) {
          expect([text.codePoints(unit), offsetOf(text, i)]).toEqual([i, unit]);
          unit += point.length;
        }
        expect(offsetOf(text, [...raw].length)).toBe(raw.length);
      }),
    );
  });
  it('has its lines where they begin', () => {
    fc.assert(
      fc.property(someText, (raw) => {
        const starts = lineStarts(raw);
        expect(starts).toHaveLength(raw.split('\n').length);
        for (const [i, at] of starts.entries()) expect([lineAt(raw, at), at === 0 || raw[at - 1] === '\n']).toEqual([i + 1, true]);
      }),
    );
    expect([linesNamed(12), linesNamed('12'), linesNamed('12-14')]).toEqual([
      [12, 12],
      [12, 12],
      [12, 14],
    ]);
  });
  it('has gaps and foreign lines where its source says, and pages', () => {
    const text = prepare('One.\nTwo.\nThree.\nFour.\n', {
      state: 'lossy',
      gaps: [{ line: 2 }, { line: 99 }],
      foreign_from: 4,
      printed: { words: ['x'] },
      received: { places: [[2, 7], [3, 8], [98, 9]] },
    }); // prettier-ignore
    expect([text.barriers, text.quotable, text.lossy, text.printed]).toEqual([[5, 23], [0, 17], true, ['x']]);
    expect([0, 4, 5, 9, 10, 22].map(text.pageOf)).toEqual([undefined, undefined, 7, 7, 8, 8]);
    const plain = prepare('One.\n', { state: 'clean', foreign_from: 99 });
    expect([plain.barriers, plain.quotable, plain.lossy, plain.printed, plain.pageOf(0)]).toEqual([[], [0, 5], false, [], undefined]);
  });
});

describe('what is hidden', () => {
  it('are the marks and the numbers of notes that its source lists, and nothing else', () => {
    expect(seen('**Plans** are *good* 5', { marks: ['**', 'good', '5'] })).toBe('##Plans## are *good* 5');
    expect(seen('schools4 and schools4, homes12 x3', { footnotes: ['schools4', 'homes12'] })).toBe('schools# and schools4, homes## x3');
    expect(seen('schools4 and schools4', { footnotes: ['schools4', 'schools4'] })).toBe('schools# and schools4');
  });
  it('are heads and feet of pages, with the blank lines around them only where they cut a sentence in two', () => {
    const page = (before: string, after: string, lines: number | string = 3): string => seen(`${before}\n\nPage 4\n\n${after}`, { furniture: [lines] });
    expect(page('Plans are good and', 'late.')).toBe(`Plans are good and${'#'.repeat('\n\nPage 4\n'.length)}\nlate.`);
    expect(page('Plans are good,', 'late.')).toMatch(/^Plans are good,#+\nlate/);
    expect(page('Plans are good.', 'late.')).toBe('Plans are good.\n\n######\n\nlate.');
    expect(page('Plans are good', 'Late.')).toBe('Plans are good\n\n######\n\nLate.');
    expect(seen('One.\nPage 4\nHead\nTwo.', { furniture: ['2-3'] })).toBe('One.\n###########\nTwo.');
    expect(seen('One\nPage 4', { furniture: [2, 9] })).toBe('One\n######');
    expect(seen('a\n\nPage 4\n\nb\n\nPage 5\n\nc', { furniture: [3, 7] })).toBe('a#########\nb#########\nc');
  });
});

describe('a word that a line end breaks', () => {
  it('is whole where the text has it whole elsewhere, and never with a hyphen', () => {
    expect(seen('It is com-\nplete. All is complete.')).toBe('It is com==plete. All is complete.');
    expect(seen('It is Com-\nplete. All is COMPLETE.')).toBe('It is Com==plete. All is COMPLETE.');
    expect(seen('It is com-\nplete. All is far-complete.')).toBe('It is com==plete. All is far-complete.');
    expect(seen('It is com-\nplete.')).toBe('It is com-\nplete.');
    expect(seen('It is com-\nplete. All is complete and com-plete.')).toBe('It is com-\nplete. All is complete and com-plete.');
    expect(seen('It is com-\nplete. All is complete.', { state: 'lossy' })).toBe('It is com-\nplete. All is complete.');
    expect(seen('Short-\nand longterm; shortand.')).toBe('Short-\nand longterm; shortand.');
  });
  it('is one word as it is shown, with its hyphen or without', () => {
    expect(collapse(masked('It is com-\n  plete. All is complete.'))).toBe('It is complete. All is complete.');
    expect(collapse(masked('A well-\nknown  plan'))).toBe('A well-known plan');
  });
});
