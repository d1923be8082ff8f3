// What each visit looked at, theme by theme, and what it means when a report is silent.
import type { Finding, Inspection, InspectionRecord } from '../record/record.ts';
import { STANCES, type Stance } from '../written/schemas.ts';
import { hasText } from '../record/lookups.ts';
import { STANCE_NOUNS } from '../words/stances.ts';
import { NOT_ANALYSED } from '../words/texts.ts';

/** What a visit has on a theme; see the codebook, "What a visit looked at". */
type LookedAt = 'declared' | 'shown' | 'unclear' | 'not-looked-at' | 'not-analysed';

/** The four kinds of absence. None of them is zero, and none is good news. */
export type Absence = 'nothing-recorded' | 'unclear' | 'not-looked-at' | 'not-analysed';

/** One theme at one visit. `counts` is undefined where nothing was counted, never zero by default. */
export interface Cell {
  theme: string;
  inspection: string;
  lookedAt: LookedAt;
  findings: Finding[];
  counts: Record<Stance, number> | undefined;
  absence: Absence | undefined;
}

export const ABSENCE_WORDS: Readonly<Record<Absence, string>> = {
  'nothing-recorded': 'nothing recorded',
  unclear: 'unclear',
  'not-looked-at': 'not looked at',
  'not-analysed': NOT_ANALYSED,
};

/** Whether a visit looked at part of the service alone: it leaves a theme out, or it gives no grade and does not say that it looked at all. */
export function looksAtPart({ framework, declared, not_looked_at }: Inspection): boolean {
  return not_looked_at.length > 0 || (!framework.graded && declared !== 'all');
}

/** How many findings of a stance a cell holds; none where nothing was counted. */
export function countOf({ counts }: Cell, stance: Stance): number {
  return counts?.[stance] ?? 0;
}

/** The stances of which a cell holds findings. */
export function stancesIn(cell: Cell): Stance[] {
  return STANCES.filter((stance) => countOf(cell, stance) > 0);
}

/** What a cell holds, in words: "2 criticism, 1 praise", or the kind of absence. */
export function cellInWords(cell: Cell): string {
  if (cell.absence) return ABSENCE_WORDS[cell.absence];
  return stancesIn(cell)
    .map((stance) => `${countOf(cell, stance)} ${STANCE_NOUNS[stance]}`)
    .join(', ');
}

export const ABSENCE_MEANING: Readonly<Record<Absence, string>> = {
  'nothing-recorded': 'The visit looked at this theme. No finding in its text has it as its main theme.',
  unclear: 'From the text it is unclear whether the visit looked at this theme, or what it found.',
  'not-looked-at': 'The stated subject of the visit leaves this theme out.',
  'not-analysed': 'We have neither held nor read this report, so its findings are not counted here.',
};

export const LOOKED_AT_WORDS: Readonly<Record<LookedAt, string>> = {
  declared: 'the source says that it was looked at',
  shown: 'a finding shows that it was looked at',
  unclear: 'unclear from the text',
  'not-looked-at': ABSENCE_WORDS['not-looked-at'],
  'not-analysed': ABSENCE_WORDS['not-analysed'],
};

function lookedAt(inspection: Inspection, theme: string, found: boolean): LookedAt {
  if (!hasText(inspection)) return 'not-analysed';
  if (inspection.not_looked_at.includes(theme)) return 'not-looked-at';
  const declared = inspection.declared === 'all' || inspection.declared.includes(theme);
  if (declared && (found || inspection.coverage === 'full')) return 'declared';
  return found ? 'shown' : 'unclear';
}

function absenceOf(looked: LookedAt): Absence {
  return looked === 'declared' || looked === 'shown' ? 'nothing-recorded' : looked;
}

/** One theme at one visit. Findings are counted under their main theme alone. */
export function cellOf(inspection: Inspection, theme: string): Cell {
  const findings = inspection.findings.filter((finding) => finding.theme === theme);
  const looked = lookedAt(inspection, theme, findings.length > 0);
  const counted = looked === 'declared' || looked === 'shown';
  return {
    theme,
    inspection: inspection.id,
    lookedAt: looked,
    findings,
    counts: counted ? countStances(findings) : undefined,
    absence: findings.length > 0 ? undefined : absenceOf(looked),
  };
}

/** Findings by stance. */
export function countStances(findings: readonly Finding[]): Record<Stance, number> {
  const counts: Record<Stance, number> = { concern: 0, progress: 0, strength: 0 };
  for (const stance of STANCES) counts[stance] = findings.filter((finding) => finding.stance === stance).length;
  return counts;
}

/** Every theme at every visit: themes in the codebook's order, visits by date. */
export function themeGrid({ themes, inspections }: InspectionRecord): Cell[] {
  return themes.flatMap(({ id }) => inspections.map((inspection) => cellOf(inspection, id)));
}
