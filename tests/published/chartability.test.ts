// The answers to Chartability's heuristics: all 50, 14 of them critical, and none of those failed.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const rows = readFileSync('tests/browser/CHARTABILITY.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (?:heuristic|---)/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()));

it('answers all 50 heuristics with evidence', () => {
  expect(rows).toHaveLength(50);
  for (const [, name, , verdict, evidence = ''] of rows) {
    expect(['pass', 'fail', 'not applicable'], name).toContain(verdict);
    expect(evidence.length, name).toBeGreaterThan(10);
  }
});

it('fails none of the 14 critical ones', () => {
  const critical = rows.filter(([, , kind]) => kind === 'critical');
  expect(critical).toHaveLength(14);
  expect(critical.filter(([, , , verdict]) => verdict !== 'pass')).toEqual([]);
});
