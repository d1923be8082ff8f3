// Every file of the model has a test that runs without a build: a test imports it by its name, or it is a part of one of its folder that a test imports, or a part of such a part. Rules have a case each in bad/.
import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, it } from 'vitest';

const TESTS = 'tests/{unit/*.test,bad/*.test,fixtures/*}.ts';

/** The files of ours that a file imports for what they do; a type alone tries nothing. */
function usedBy(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/^(?:import|export)(?! type)[^;]*?from '(\.[^']+)';/gm)].map(([, name = '']) => posix.join(posix.dirname(file), name));
}

/** Whether a file holds anything but types. */
const does = (file: string): boolean => /^(?:export )?(?:const|let|function|class|async)\b/m.test(readFileSync(file, 'utf8'));

it('each file of the model is tried without a build', () => {
  const files = globSync('src/model/**/*.ts').map((file) => file.replaceAll('\\', '/'));
  const named = files.filter((file) => globSync(TESTS).flatMap(usedBy).includes(file));
  const tried = new Set(named);
  // What is added while the set is walked is walked too.
  for (const file of tried) for (const part of usedBy(file)) if (posix.dirname(part) === posix.dirname(file)) tried.add(part);
  expect(files.length).toBeGreaterThan(50);
  expect(files.filter((file) => does(file) && !tried.has(file))).toEqual([]);
});
