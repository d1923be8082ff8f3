// What was published keeps its address, and a change of it needs a correction.
import { currentEntries, told } from './baseline.ts';
import type { Draft } from '../written/draft.ts';
import { ADDRESSES } from '../written/files.ts';
import { everyAddress, OWN_ABOUT } from '../counts/permalinks.ts';
import type { Address } from '../written/addressList.ts';
import { isMatch } from '../evidence/quotes.ts';
import { isWhole } from './known.ts';
import type { Found, RecordRule, Rule } from './rule.ts';
import { inConflict } from './publishedLists.ts';

type Listed = Address & { line: number };

const found = ({ addresses: { file } }: Draft, { line, path }: Pick<Listed, 'line' | 'path'>, what: string, todo: string): Found => ({
  file,
  line,
  column: 1,
  id: path,
  what,
  todo,
});

export const addressLine: Rule = (draft) =>
  draft.addresses.bad.map((line) =>
    found(
      draft,
      { line, path: 'addresses' },
      'The line is no address, or names a day that there is not.',
      'Write "# since 2027-01-31" for the day on which what follows was registered; an address from the root of the site, and after it, where nothing stands there any more, "withdrawn 2027-01-31: why", with a real day.',
    ),
  );

export const addressTwice: Rule = (draft) => {
  if (inConflict(draft, ADDRESSES)) return [];
  const seen = new Set<string>();
  return draft.addresses.list.flatMap((one) => {
    const twice = seen.has(one.path);
    seen.add(one.path);
    return twice ? [found(draft, one, `The address ${one.path} is listed twice.`, 'Delete one of the two lines.')] : [];
  });
};

export const addressWithdrawn: RecordRule = ({ record, draft }) => {
  const now = new Set(everyAddress(record));
  return draft.addresses.list
    .filter(({ path, withdrawn }) => withdrawn && now.has(path))
    .map((one) => found(draft, one, `The address ${one.path} is marked as withdrawn, and something stands there.`, 'Delete the mark, or take the entry away.'));
};

export const addressGone: RecordRule = ({ record, draft }) => {
  const now = new Set(everyAddress(record));
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

export const changeUntold: Rule = (draft, evidence) => {
  if (!isWhole(draft)) return [];
  // Words that their source does not hold have a problem of their own, and words that a file has lost, too.
  const wrong = new Set(evidence.filter(({ result }) => !isMatch(result)).map(({ id }) => id));
  const isTold = ({ id, field, published }: { id: string; field: string; published: string }): boolean =>
    (field === 'words' && wrong.has(id)) || published.includes('\uFFFD');
  return told(draft.baseline, currentEntries(draft), draft.corrections.data.corrections)
    .untold.filter((one) => !isTold(one))
    .map(({ id, line, field, published, now }) => ({
      file: draft.baseline.file,
      line,
      column: 1,
      id,
      what: field === 'removed' ? `${id} was published and is gone.` : `The ${field} of ${id} was published as "${published}" and is now "${now}".`,
      todo:
        field === 'removed'
          ? `Put it back. If it must go, say why in content/corrections.yml: id: ${id}, what: removed, with its day, old, new and why.`
          : `Write what was published again. If that was wrong, tell the change in content/corrections.yml: id: ${id}, what: ${field}, old: ${JSON.stringify(published)}, new: ${JSON.stringify(now)}, with its day and why.${field === 'value' ? ' If the publisher has revised the figure, write "what: revision".' : ''}`,
    }));
};

/** An entry under whose name the site has another page, or another way to one: `/<id>/` and `/<year>/` lead on. */
export const addressShadow: Rule = ({ inspections, milestones, pages }) => {
  const visits = new Set(inspections.map(({ id }) => id));
  const shadow = ({ file, id }: { file: string; id: string }, todo: string): Found => ({
    file,
    line: 1,
    column: 1,
    id,
    what: `The name "${id}" makes an address at which something else stands.`,
    todo,
  });
  return [
    ...inspections
      .filter(({ id }) => !/^\d{4}-[a-z]/.test(id))
      .map((entry) => shadow(entry, 'Name a visit after its year and its kind, as 2031-focused-visit.')),
    ...milestones
      .filter(({ id }) => visits.has(id) || !/^\d{4}(?:-\d{2}){0,2}-[a-z]/.test(id))
      .map((entry) => shadow(entry, 'Name a milestone after its date and after what happened, as 2031-05-14-new-plan, and not like a visit.')),
    ...pages.filter(({ id }) => OWN_ABOUT.includes(id)).map((entry) => shadow(entry, 'Give the page another name: every site has its own page of this one.')),
  ];
};
