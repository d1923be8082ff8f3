// What is said of the text of a report, wherever it is said: that it is not held, or comes from somebody else.

/** Of a report whose text is not held. */
export const NOT_ANALYSED = 'report not analysed here';

/** Of a text that is not the inspectorate's own document. */
const SECOND_HAND = 'second-hand';

/** Of a text that is not the inspectorate's own document, as a noun. */
export const SECOND_HAND_TEXT = `${SECOND_HAND} text`;
