// Which engines stand on this machine, and how to get those that are missing.
import { spawnSync } from 'node:child_process';
import type { Engine } from './reader.ts';

function pathOf(command: string): string | undefined {
  const { status, stdout } = spawnSync('sh', ['-c', `command -v ${command}`], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

/** Firefox ESR: `FIREFOX_PATH`, or the one on PATH. */
export const firefoxPath = (): string => process.env['FIREFOX_PATH'] ?? pathOf('firefox-esr') ?? 'firefox-esr';

/** WebKitGTK shows windows: it needs a screen, if only the unreal one that `xvfb-run` makes. */
const NEEDED: Readonly<Record<Engine, readonly string[]>> = {
  // src/commands/setup.mjs sees to it.
  chromium: [],
  firefox: [firefoxPath()],
  webkit: ['WebKitWebDriver', 'xvfb-run', 'xauth'],
};

export const has = (engine: Engine): boolean => NEEDED[engine].every((command) => pathOf(command) !== undefined);

/** One sentence for each engine that is missing. */
export function missing(): string[] {
  const tell = (name: string, packages: string): string => `${name} is not installed; on Debian: apt-get install --no-install-recommends ${packages}.`;
  return [...(has('firefox') ? [] : [tell('Firefox ESR', 'firefox-esr')]), ...(has('webkit') ? [] : [tell('WebKitGTK', 'webkit2gtk-driver xvfb xauth')])];
}
