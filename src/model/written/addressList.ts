// content/addresses.txt: every address ever published, one a line.
import { recordDate } from './dates.ts';

/** The beginning of content/addresses.txt. */
export const ADDRESSES_HEAD = `# Every address ever published, pages and anchors. \`npm run register\` adds new ones; none is ever deleted.
# Where nothing stands at one any more, write after it: withdrawn 2027-01-31: why.
`;

/** A line of content/addresses.txt: an address from the root of the site, and why it was withdrawn. */
export interface Address {
  path: string;
  withdrawn?: { date: string; why: string };
}

/** An address from the root, which neither climbs nor leads to another host, and the reason given for one that was withdrawn. */
const LINE = /^(\/(?!\/)(?!\S*(?:\/\.|\/\/))[\w./#-]*)(?:\s+withdrawn (\d{4}-\d{2}-\d{2}): (.*\S.*))?$/;

/** content/addresses.txt as it was read: its addresses, and the numbers of the lines without one (from 1). */
export interface AddressList {
  file: string;
  list: (Address & { line: number })[];
  bad: number[];
}

/** Reads a list of addresses, one a line, `# ` before a remark. */
export function parseAddresses(file: string, text: string): AddressList {
  const read: AddressList = { file, list: [], bad: [] };
  for (const [i, line] of text.split('\n').entries()) {
    if (line.trim() === '' || line.startsWith('# ')) continue;
    const [, path, date, why] = LINE.exec(line) ?? [];
    if (path === undefined || (date !== undefined && recordDate(date) === undefined)) read.bad.push(i + 1);
    else read.list.push({ path, line: i + 1, ...(date === undefined || why === undefined ? {} : { withdrawn: { date, why } }) });
  }
  return read;
}
