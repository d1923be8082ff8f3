// Ids that are made and not written.

/** The id of an ask that is told in our words, by its number in the report. */
export function askId(inspection: string, number: number): string {
  return `${inspection}-a${String(number).padStart(2, '0')}`;
}

/** Whether an id is that of an ask, told in our words or quoted. */
export function isAskId(id: string): boolean {
  return /-a\d+$/.test(id);
}
