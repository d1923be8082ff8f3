// The rules that the content must keep, by name; pure: a draft in, problems out.
import { evidenceOf, type Draft } from './draft.ts';
import type { Problem } from './problems.ts';
import { corrections, dates, grades, milestones, scope, sourceDates, statistics, support } from './checks/facts.ts';
import { addressGone, changeUntold } from './checks/permalinks.ts';
import { proseIsText, wording } from './checks/prose.ts';
import { countedTwice, emptyLeftOut, quotationLimits, quoteStands, quoteWithoutText, seedChanged, themelessAsks, voices } from './checks/quotations.ts';
import { duplicateId, furtherReferences, idForm, reference, unknownTheme } from './checks/references.ts';
import type { Rule } from './checks/rule.ts';

/** The rules by name, in the order in which a reader of a message would ask. */
export const rules: Readonly<Record<string, Rule>> = {
  'duplicate-id': duplicateId,
  'id-form': idForm,
  'unknown-theme': unknownTheme,
  reference,
  'seed-changed': seedChanged,
  'quote-without-text': quoteWithoutText,
  quote: quoteStands,
  'counted-twice': countedTwice,
  'quotation-limits': quotationLimits,
  grade: grades,
  date: dates,
  'source-date': sourceDates,
  milestone: milestones,
  voice: voices,
  scope,
  'themeless-ask': themelessAsks,
  'left-out': emptyLeftOut,
  'further-reference': furtherReferences,
  statistic: statistics,
  corrections,
  'address-gone': addressGone,
  'change-untold': changeUntold,
  support,
  wording,
  prose: proseIsText,
};

/** Every problem of the content, by every rule. */
export function check(draft: Draft, evidence = evidenceOf(draft)): Problem[] {
  return Object.entries(rules).flatMap(([rule, find]) => find(draft, evidence).map((found) => ({ rule, ...found })));
}
