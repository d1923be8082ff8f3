// content/addresses.txt: every address ever published, one a line.
import { recordDate } from './dates.ts';

/** The beginning of content/addresses.txt. */
export const ADDRESSES_HEAD = `# Every address ever published, pages and anchors. \`npm run register\` adds new ones; none is ever deleted.
# Where nothing stands at one any more, write after it: withdrawn 2027-01-31: why.
`;

/** The line before addresses that were registered on a day. */
export const sinceLine = (day: string): string => `# since ${day}`;

/** A line of content/addresses.txt: an address from the root of the site, the day on which it was registered, and why it was withdrawn. */
export interface Address {
  path: string;
  since?: string;
  withdrawn?: { date: string; why: string };
}

const SINCE = /^# since (\d{4}-\d{2}-\d{2})\s*$/;
/** An address from the root, which neither climbs nor leads to another host, and the reason given for one that was withdrawn. */
const LINE = /^(\/(?!\/)(?!\S*(?:\/\.|\/\/))[\w./#-]*)(?:\s+withdrawn (\d{4}-\d{2}-\d{2}): (.*\S.*))?$/;

/** content/addresses.txt as it was read: its addresses, and the numbers of the lines without one (from 1). */
export interface AddressList {
  file: string;
  list: (Address & { line: number })[];
  bad: number[];
}

/** Reads a list of addresses, one a line, `# ` before a remark; a remark `# since <day>` holds for all that follow. */
export function parseAddresses(file: string, text: string): AddressList {
  const read: AddressList = { file, list: [], bad: [] };
  let since: string | undefined;
  for (const [i, line] of text.split('\n').entries()) {
    const [, day] = SINCE.exec(line) ?? [];
    if (day !== undefined && recordDate(day) !== undefined) since = day;
    if (/^#\s*since\b/i.test(line) && (day === undefined || recordDate(day) === undefined)) read.bad.push(i + 1);
    if (line.trim() === '' || line.startsWith('# ')) continue;
    const [, path, date, why] = LINE.exec(line) ?? [];
    if (path === undefined || (date !== undefined && recordDate(date) === undefined)) read.bad.push(i + 1);
    else
      read.list.push({
        path,
        line: i + 1,
        ...(since === undefined ? {} : { since }),
        ...(date === undefined || why === undefined ? {} : { withdrawn: { date, why } }),
      });
  }
  return read;
}
