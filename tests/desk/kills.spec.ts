// The desk is killed at any moment: what it has said to be saved is on the disk, no file is half written, and files that change together do so together.
// Five times here; KILLS=50 before the command for more.
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { copyOf, open } from './opened.ts';

const KILLS = Number(process.env['KILLS'] ?? 5);
const FILE = 'content/site.yml';

/** Writes one number after another by the desk until it is killed, and gives the last one that the desk said was saved. */
async function typed(address: string, from: number): Promise<number> {
  const { origin } = new URL(address);
  const headers = { 'content-type': 'application/json', origin };
  let saved = from;
  try {
    let seen = ((await (await fetch(`${address}api/file?path=${FILE}`)).json()) as { sha256: string }).sha256;
    for (;;) {
      const body = JSON.stringify({ path: FILE, seen, edits: [{ set: ['council'], to: `Council ${saved + 1}` }] });
      const answer = await fetch(`${address}api/edit`, { method: 'POST', headers, body });
      seen = ((await answer.json()) as { sha256: string }).sha256;
      saved += 1;
    }
  } catch {
    return saved;
  }
}

test(`nothing that was saved is lost in ${KILLS} kills, and nothing is half written`, async () => {
  test.setTimeout(KILLS * 60_000);
  const folder = copyOf('tests/fixtures/second-council');
  const original = readFileSync(`${folder}/${FILE}`, 'utf8');
  let saved = 0;
  for (let i = 0; i < KILLS; i += 1) {
    const desk = await open(folder);
    const typing = typed(desk.address, saved);
    await new Promise((done) => setTimeout(done, 300 + ((i * 137) % 700)));
    await desk.end('SIGKILL');
    saved = await typing;
    const text = readFileSync(`${folder}/${FILE}`, 'utf8');
    const now = Number(/^council: "?Council (\d+)"?$/m.exec(text)?.[1] ?? 0);
    // What was on its way when it was killed may have arrived.
    expect([saved, saved + 1]).toContain(now);
    expect(text.replace(/^council: .*$/m, '')).toBe(original.replace(/^council: .*$/m, ''));
    saved = now;
  }
  expect(saved).toBeGreaterThan(KILLS);
  const last = await open(folder);
  await last.end();
  // What a killed desk has left beside a file is hidden, and goes with the next change of that file.
  expect(readdirSync(`${folder}/content`).filter((name) => name.startsWith('.') && !name.startsWith('.site.yml'))).toEqual([]);
  rmSync(folder, { recursive: true, force: true });
});
