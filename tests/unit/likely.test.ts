// What a mistyped address is taken for, and what is never guessed.
import { assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likely } from '../../src/components/likely.ts';

describe('an address is surely meant', () => {
  it.each([
    ['in small letters', '/Inspections/2014-INSPECTION/', '/inspections/2014-inspection/'],
    ['with a slash at its end', '/inspections/2014-inspection', '/inspections/2014-inspection/'],
    ['with one slash and not two', '//timeline//', '/timeline/'],
    ['without the full stop of a sentence', '/timeline/.', '/timeline/'],
    ['without the bracket and comma of a sentence', '/themes/planning/),', '/themes/planning/'],
    ['without a quotation mark that a mail program took in', '/themes/planning/%E2%80%9D', '/themes/planning/'],
    ['without the name of a page as other sites have it', '/about/method/index.html', '/about/method/'],
    ['without an ending', '/about/method.html', '/about/method/'],
    ['with hyphens and no spaces', '/themes/care%20leavers/', '/themes/care-leavers/'],
    ['with hyphens and no dashes', '/2014%E2%80%9311%E2%80%9319/', '/2014-11-19/'],
    ['with a date in its form', '/2014/11/19', '/2014-11-19/'],
    ['with all figures of a date', '/2014-9-6/', '/2014-09-06/'],
    ['with a month in its form', '/2014/9', '/2014-09/'],
    ['as a file in small letters, without a slash', '/Data/Findings.CSV', '/data/findings.csv'],
  ])('%s', (_title, typed, meant) => {
    expect(likely(typed, '/').sure).toEqual([meant]);
  });
  it('below the base path, whatever its letters are', () => {
    expect(likely('/RECORD/Timeline', '/Record/').sure).toEqual(['/Record/timeline/']);
  });
  it('and no other where it has its right form', () => {
    for (const right of ['/timeline/', '/2014-11-19/', '/data/findings.csv', '/inspections/2014-inspection/']) expect(likely(right, '/').sure).toEqual([]);
  });
});

it('a date that may be two days is not guessed', () => {
  for (const typed of ['/05/06/2014/', '/05-06-2014/']) {
    const { sure, maybe } = likely(typed, '/');
    expect([...sure, ...maybe].filter((one) => /\d{4}-\d{2}-\d{2}|\d{4}-\d{2}\//.test(one))).toEqual([]);
    expect(maybe).toContain('/2014/');
  }
});

it('offers the entry under its room, what lies above, and the day, month and year that are named', () => {
  expect(likely('/inspection/2014-inspection/', '/').maybe).toContain('/inspections/2014-inspection/');
  expect(likely('/2014-inspection-f001/', '/').maybe).toContain('/findings/2014-inspection-f001/');
  expect(likely('/ask/2014-inspection-a01/', '/').maybe).toContain('/asks/2014-inspection-a01/');
  expect(likely('/themes/planning/2014/x/', '/').maybe).toEqual(expect.arrayContaining(['/themes/planning/2014/', '/themes/planning/', '/themes/', '/2014/']));
  expect(likely('/2014-11-19-report/', '/').maybe).toEqual(expect.arrayContaining(['/2014-11-19/', '/2014-11/', '/2014/']));
});

it('what it names is below the base path of this host, is not the address itself, and is final', () => {
  const part = constantFrom('/', '//', '\\', '.', '..', '%2f', '%5c', '%', ':', '@', 'https:', 'A', 'é', '2014', '-', '1', 'x.html', 'index.html', ' ', '"');
  assert(
    property(string({ unit: part, maxLength: 12 }), constantFrom('/', '/record/', '/Record/'), (rest, base) => {
      const { pathname } = new URL(`https://a.example${base}${rest}`);
      const { sure, maybe } = likely(pathname, base);
      for (const one of [...sure, ...maybe]) {
        // As a browser reads it: no address of another host begins with two slashes.
        expect(one).not.toMatch(/^\/[\\/]/);
        expect(one).not.toBe(pathname);
        expect(one.startsWith(base)).toBe(true);
        expect(new URL(`https://a.example${one}`).origin).toBe('https://a.example');
        expect(new URL(`https://a.example${one}`).pathname).toBe(one);
      }
      for (const one of sure) expect(likely(one, base).sure).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});
