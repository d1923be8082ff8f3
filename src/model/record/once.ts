// What many pages ask of a record is worked out once.

/** The same function, which works its answer out at the first call for a record and gives it again at every other. */
export function once<Whole extends object, Answer>(workOut: (whole: Whole) => Answer): (whole: Whole) => Answer {
  const answers = new WeakMap<Whole, { answer: Answer }>();
  return (whole) => {
    const known = answers.get(whole) ?? { answer: workOut(whole) };
    answers.set(whole, known);
    return known.answer;
  };
}
