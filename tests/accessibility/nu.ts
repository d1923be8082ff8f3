// The Nu HTML checker (https://validator.github.io/validator/), which needs Java: one run for all pages.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

const JAVA = 'java is not installed; on Debian: apt-get install --no-install-recommends default-jre-headless.';
const require = createRequire(import.meta.url);

interface Message {
  file: string;
  line: number;
  message: string;
}

interface Said {
  type: string;
  url: string;
  lastLine?: number;
  message: string;
}

/** What Nu says of our pages and is no fault of theirs. */
const KNOWN: readonly { message: RegExp; file?: RegExp }[] = [
  // Nu's list of CSS leaves out these of SVG 2 (https://www.w3.org/TR/SVG2/painting.html#PaintOrder) and of CSS Fonts 5 (https://www.w3.org/TR/css-fonts-5/).
  { message: /^CSS: “(?<name>paint-order|size-adjust)”: Property “\k<name>” doesn't exist\.$/ },
  // The page in which the snippets stand as they are offered: filters of other systems keep a width of 100 per cent and strip a style.
  { message: /^Bad value “100%” for attribute “width” on element “iframe”/, file: /\/about\/embed\/example\/index\.html$/ },
];

/** Whether Java stands on this machine. */
export function hasJava(): boolean {
  return spawnSync('java', ['-version']).status === 0;
}

/** One sentence where Java is missing. */
export function missingJava(): string[] {
  return hasJava() ? [] : [JAVA];
}

/** What Nu finds in all HTML below some folders, known messages left aside. */
export function nu(folders: readonly string[]): Message[] {
  // The package of this version: later ones fetch a Java of their own while they are installed.
  const jar = require('vnu-jar') as string;
  const { stderr, error } = spawnSync('java', ['-Xss4m', '-jar', jar, '--format', 'json', '--skip-non-html', ...folders], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (error) throw error;
  const { messages } = JSON.parse(stderr) as { messages: Said[] };
  return messages
    .map(({ url, lastLine = 0, message }) => ({ file: decodeURIComponent(url.replace(/^file:/, '')), line: lastLine, message }))
    .filter(({ file, message }) => !KNOWN.some((one) => one.message.test(message) && (one.file?.test(file) ?? true)));
}
