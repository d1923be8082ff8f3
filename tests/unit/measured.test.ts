// What the bench says of memory is that of the largest process of a command, and not of the one alone that was started.
import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { measured } from '../bench/measured.ts';

const HELD = 150;
/** Holds so many MiB for a second, in a child of a child. */
const program = `
  const { spawnSync } = require('node:child_process');
  const held = 'const held = Buffer.alloc(${HELD} << 20, 1); setTimeout(() => held.length, 1000)';
  spawnSync(process.execPath, ['-e', held], { stdio: 'inherit' });
`;

it.runIf(existsSync('/proc/self/stat'))('measures the memory of children', async () => {
  const { mebibytes } = await measured(process.execPath, ['-e', program]);
  expect(mebibytes).toBeGreaterThan(HELD);
});
