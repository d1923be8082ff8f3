// What was published keeps its address, and a change of it is told.
import { currentEntries, untold } from '../baseline.ts';
import type { Draft } from '../draft.ts';
import { roomOf } from '../files.ts';
import { everyAddress, type Address } from '../permalinks.ts';
import type { Found, Rule } from './rule.ts';

type Listed = Address & { line: number };

const found = ({ addresses: { file } }: Draft, { line, path }: Pick<Listed, 'line' | 'path'>, what: string, todo: string): Found => ({
  file,
  line,
  column: 1,
  id: path,
  what,
  todo,
});

/** Where a file could not be read, what it publishes is not known; its own problem stops the build. */
const isWhole = ({ unread }: Draft): boolean => ![...unread].some((path) => ['entry', 'list'].includes(roomOf(path) ?? ''));

export const addressLine: Rule = (draft) =>
  draft.addresses.bad.map((line) =>
    found(
      draft,
      { line, path: 'addresses' },
      'The line is no address.',
      'Write an address from the root of the site, and after it, where nothing stands there any more, "withdrawn 2027-01-31: why".',
    ),
  );

export const addressTwice: Rule = (draft) => {
  const seen = new Set<string>();
  return draft.addresses.list.flatMap((one) => {
    const twice = seen.has(one.path);
    seen.add(one.path);
    return twice ? [found(draft, one, `The address ${one.path} is listed twice.`, 'Delete one of the two lines.')] : [];
  });
};

export const addressWithdrawn: Rule = (draft) => {
  const now = new Set(everyAddress(draft));
  return draft.addresses.list
    .filter(({ path, withdrawn }) => withdrawn && now.has(path))
    .map((one) => found(draft, one, `The address ${one.path} is marked as withdrawn, and something stands there.`, 'Delete the mark, or take the entry away.'));
};

export const addressGone: Rule = (draft) => {
  const now = new Set(everyAddress(draft));
  if (!isWhole(draft)) return [];
  return draft.addresses.list
    .filter(({ path, withdrawn }) => !withdrawn && !now.has(path))
    .map((one) =>
      found(
        draft,
        one,
        `The address ${one.path} was published, and nothing stands there any more.`,
        'Give the entry its old id again, or write after the address: withdrawn <day>: <why>.',
      ),
    );
};

export const changeUntold: Rule = (draft) =>
  (isWhole(draft) ? untold(draft.baseline, currentEntries(draft), draft.corrections.data.corrections) : []).map(({ id, line, field, published, now }) => ({
    file: draft.baseline.file,
    line,
    column: 1,
    id,
    what: field === 'removed' ? `${id} was published and is gone.` : `The ${field} of ${id} was published as "${published}" and is now "${now}".`,
    todo: `Tell it in content/corrections.yml: { date, id: ${id}, what: ${field}, old: "${published}", new: "${now}", why }.`,
  }));
