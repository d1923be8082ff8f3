// Help lines: whole, read within the year, with numbers that can be dialled and are their own.
import { digitsOf, foreignOwner, whyNoHelpline, wrongUrgency } from './helplines.ts';
import { isCheckedAlone } from './dates.ts';
import { at, type Found, type Rule } from './rule.ts';

const YEAR = 366 * 86_400_000;
const OWN_PAGE = 'Open the page of the service and copy the number from there.';

export const supportComplete: Rule = (draft) =>
  draft.support.data.support.flatMap(({ id, phone, web, source, checked, placeholder }, i) =>
    placeholder !== undefined || ((phone !== undefined || web !== undefined) && source !== undefined && checked !== undefined)
      ? []
      : [
          at(
            draft.support,
            ['support', i],
            'A help entry needs a number or an address, the page on which it was read, and the day.',
            'Open the page of the service. Add "phone:" or "web:" as it stands there, the address of the page as "source:", and the day as "checked:".',
            id,
          ),
        ],
  );

export const supportStale: Rule = (draft) =>
  isCheckedAlone(draft)
    ? []
    : draft.support.data.support.flatMap(({ id, checked }, i) => {
        const age = Date.parse(draft.site.data.checked) - Date.parse(checked ?? '');
        return age > YEAR
          ? [
              at(
                draft.support,
                ['support', i, 'checked'],
                `The entry was last checked on ${checked ?? ''}, more than a year before the record.`,
                'Read the number again on its own page, mend it if it has changed, and then write the day here.',
                id,
              ),
            ]
          : [];
      });

export const supportNumber: Rule = (draft) =>
  draft.support.data.support.flatMap(({ id, phone }, i) => {
    const why = phone === undefined ? undefined : whyNoHelpline(phone);
    return why === undefined
      ? []
      : [at(draft.support, ['support', i, 'phone'], `"${phone ?? ''}" ${why}.`, `${OWN_PAGE} One number stands here, in figures and spaces.`, id)];
  });

/** A number belongs to one entry, and to the service on whose page it was read. */
export const supportOwner: Rule = (draft) => {
  const entries = draft.support.data.support;
  return entries.flatMap(({ id, name, whom, phone, web, source }, i): Found[] => {
    if (phone === undefined || whyNoHelpline(phone) !== undefined) return [];
    const owner = foreignOwner(
      phone,
      name,
      [web, source].filter((page) => page !== undefined),
    );
    const urgency = wrongUrgency(phone, `${name} ${whom}`);
    const other = entries.slice(0, i).find((one) => one.phone !== undefined && digitsOf(one.phone) === digitsOf(phone));
    const what = other
      ? `"${phone}" is the number of "${other.id}" already.`
      : owner === undefined
        ? urgency && `"${phone}" ${urgency}.`
        : `"${phone}" is the number of ${owner}, but the name or the page beside it is that of another service.`;
    return what === undefined ? [] : [at(draft.support, ['support', i, 'phone'], what, OWN_PAGE, id)];
  });
};
