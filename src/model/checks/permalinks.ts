// What was published keeps its address, and a change of it is told.
import { currentEntries, untold } from '../baseline.ts';
import { everyAddress } from '../permalinks.ts';
import type { Found, Rule } from './rule.ts';

export const addressGone: Rule = (draft) => {
  const { file, list, bad } = draft.addresses;
  const now = new Set(everyAddress(draft));
  const seen = new Set<string>();
  return [
    ...bad.map((line): Found => ({
      file,
      line,
      id: 'addresses',
      what: 'The line is no address.',
      todo: 'Write an address from the root of the site, and after it, where nothing stands there any more, "withdrawn 2027-01-31: why".',
    })),
    ...list.flatMap(({ path, line, withdrawn }): Found[] => {
      const twice = seen.has(path);
      seen.add(path);
      if (twice) return [{ file, line, id: path, what: `The address ${path} is listed twice.`, todo: 'Delete one of the two lines.' }];
      if (withdrawn && now.has(path)) return [{ file, line, id: path, what: `The address ${path} is marked as withdrawn, and something stands there.`, todo: 'Delete the mark, or take the entry away.' }];
      if (withdrawn || now.has(path)) return [];
      return [{ file, line, id: path, what: `The address ${path} was published, and nothing stands there any more.`, todo: 'Give the entry its old id again, or write after the address: withdrawn <day>: <why>.' }];
    }),
  ];
};

export const changeUntold: Rule = (draft) =>
  untold(draft.baseline, currentEntries(draft), draft.corrections.data.corrections).map(({ id, line, field, published, now }) => ({
    file: draft.baseline.file,
    line,
    id,
    what: field === 'removed' ? `${id} was published and is gone.` : `The ${field} of ${id} was published as "${published}" and is now "${now}".`,
    todo: `Tell it in content/corrections.yml: { date, id: ${id}, what: ${field}, old: "${published}", new: "${now}", why }.`,
  }));
