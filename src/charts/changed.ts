// What a correction can change in a picture: the place of a passage, a visit's day, a grade. Words alone change none.
import type { InspectionRecord } from '../model/record/record.ts';
import { once } from '../model/once.ts';
import type { Correction } from '../model/written/draft.ts';

/** A passage that a correction counts elsewhere, at all or no longer: what it was and what it is. */
interface Recounted {
  kind: 'finding' | 'ask';
  /** Empty where the passage is gone. */
  inspection: string;
  what: 'theme' | 'stance' | 'added' | 'removed';
  themes: readonly string[];
  stances: readonly string[];
}

/** The passages of a record by their ids, with those that were published and are gone. */
const passagesOf = once(({ findings, asks, inspections, removed }: InspectionRecord) => {
  const gone = removed.flatMap(({ id, theme, stance }) => {
    // An ask may have lost its theme, and has no stance.
    const kind = stance === '' ? ('ask' as const) : ('finding' as const);
    const inspection = inspections.find((one) => id.startsWith(`${one.id}-`))?.id ?? '';
    return theme === '' ? [] : [{ id, kind, inspection, theme, stance }];
  });
  const here = findings.map(({ id, kind, inspection, theme, stance }) => ({ id, kind, inspection, theme, stance }));
  const asked = asks.map(({ id, kind, inspection, theme = '' }) => ({ id, kind, inspection, theme, stance: '' }));
  return new Map([...here, ...asked, ...gone].map((one) => [one.id, one]));
});

/** The passage that a correction counts elsewhere: under another theme, with another stance, for the first time, or nowhere any more; undefined where no count changes. */
export function recounted(record: InspectionRecord, { id, what, old, new: now }: Correction): Recounted | undefined {
  const passage = passagesOf(record).get(id);
  if (!passage || (what !== 'theme' && what !== 'stance' && what !== 'added' && what !== 'removed')) return undefined;
  const { kind, inspection, theme, stance } = passage;
  return { kind, inspection, what, themes: what === 'theme' ? [old, now] : [theme], stances: what === 'stance' ? [old, now] : [stance] };
}

/** The visit or event that a correction names: by its id alone, or in its room, and a part of it after a hash. */
const entryOf = (id: string): string => id.replace(/^(?:inspections|milestones)\//, '').replace(/#.*$/, '');

/** Whether a correction changes when some visits or events were. */
export function isRedated({ id, what }: Correction, of: readonly { id: string }[]): boolean {
  return what === 'date' && of.some((one) => one.id === entryOf(id));
}

/** Whether a correction changes a grade of some visits, or the grades of some events. */
export function isRegraded({ id, what }: Correction, of: readonly { id: string }[]): boolean {
  return (what === 'grade' || (what === 'removed' && id.includes('#'))) && of.some((one) => one.id === entryOf(id));
}

/** Whether a correction changes a value of an official series, or what the series is called. */
export function isRevalued({ id }: Correction, statistic: string | undefined): boolean {
  return statistic !== undefined && `${id}#`.startsWith(`statistics/${statistic}#`);
}
