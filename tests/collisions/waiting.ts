// The kinds of chart that still collide, each with its reason: a list that only gets shorter.

/** By the name with which the ids of a kind begin. */
export const WAITING: Readonly<Record<string, string>> = {
  judgements: 'is being made a table',
  asks: 'is being made a table',
};
