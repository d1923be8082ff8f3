// Memoises: what many ask of the same thing is worked out once.

/**
 * The same function, which works its answer out at the first call for a thing and gives it again at every other.
 * The things are never changed once they are made, so no answer can grow old; it goes when its thing goes.
 */
export function once<Thing extends object, Answer>(workOut: (thing: Thing) => Answer): (thing: Thing) => Answer {
  const answers = new WeakMap<Thing, { answer: Answer }>();
  return (thing) => {
    const known = answers.get(thing) ?? { answer: workOut(thing) };
    answers.set(thing, known);
    return known.answer;
  };
}
