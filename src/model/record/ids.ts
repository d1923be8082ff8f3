// Ids that are made and not written.

/** The id of an ask that is told in our words, by its number in the report. */
export function askId(inspection: string, number: number): string {
  return `${inspection}-a${String(number).padStart(2, '0')}`;
}
