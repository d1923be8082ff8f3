// Loaded before a command (`node --import`): ends it without a word right before the step at the disk that STOP_AT counts to, or in the middle of it where it writes.
// Without STOP_AT it writes into the file COUNT_TO how many steps there were.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import process from 'node:process';

const { STOP_AT, COUNT_TO } = process.env;
const { writeFileSync, writeSync, openSync } = fs;
let steps = 0;
/** Files are opened and closed while the command is loaded; its own steps begin where it first writes. */
let hasBegun = false;

/** @param {() => void} half */
function step(half = () => undefined) {
  steps += 1;
  if (String(steps) !== STOP_AT) return;
  half();
  process.kill(process.pid, 'SIGKILL');
}

for (const name of ['mkdirSync', 'fsyncSync', 'closeSync', 'renameSync', 'linkSync', 'symlinkSync', 'rmSync', 'unlinkSync', 'copyFileSync', 'appendFileSync']) {
  const real = fs[name];
  fs[name] = (...args) => {
    hasBegun ||= name === 'mkdirSync';
    if (hasBegun) step();
    return real(...args);
  };
}
fs.openSync = (path, flags, ...rest) => {
  if (flags !== undefined && flags !== 'r') step();
  return openSync(path, flags, ...rest);
};
fs.writeFileSync = (file, content, ...rest) => {
  step(() => {
    const bytes = Buffer.from(content);
    const opened = typeof file === 'number' ? file : openSync(file, 'w');
    writeSync(opened, bytes, 0, Math.floor(bytes.length / 2));
  });
  return writeFileSync(file, content, ...rest);
};
syncBuiltinESMExports();
if (COUNT_TO !== undefined) process.on('exit', () => writeFileSync(COUNT_TO, String(steps)));
