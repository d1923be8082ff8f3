// Ids of passages: made of the visit, a letter for what the passage is, and its number; and the anchors of corrections.
import type { Correction } from '../written/draft.ts';

/** The letter of each kind of passage, and how many figures its number has. */
const FORMS = { findings: ['f', 3], asks: ['a', 2], statements: ['s', 2] } as const;

/** The kinds of passage in a file of findings. */
type PassageKind = keyof typeof FORMS;

/** The id of a passage, by its number. */
export function passageId(inspection: string, kind: PassageKind, number: number): string {
  const [letter, figures] = FORMS[kind];
  return `${inspection}-${letter}${String(number).padStart(figures, '0')}`;
}

/** Whether an id has the form of those of a kind of passage of a visit. */
export function isPassageId(id: string, inspection: string, kind: PassageKind): boolean {
  const number = /\d+$/.exec(id)?.[0] ?? '';
  return number.length === FORMS[kind][1] && id === passageId(inspection, kind, Number(number));
}

/** The id of a summarised ask, by its number in the report. */
export function askId(inspection: string, number: number): string {
  return passageId(inspection, 'asks', number);
}

const ASK = new RegExp(`-${FORMS.asks[0]}\\d+$`);

/** Whether an id is that of an ask, summarised or quoted. */
export function isAskId(id: string): boolean {
  return ASK.test(id);
}

/** The visit of an ask; any other id as it is. */
export function visitOfAsk(id: string): string {
  return id.replace(ASK, '');
}

/** The anchor of a correction on the page of them. */
export function correctionAnchor({ date, id, what }: Pick<Correction, 'date' | 'id' | 'what'>): string {
  return `${date}-${id.replace(/[/#]/g, '-')}-${what}`;
}
