// The sentences with which the front page begins: each names the dates of what it rests on, and no others.
import type { Case } from '../copy.ts';

const change = (name: string, from: string, to: string): Case => ({ name, rule: 'answer-dates', change: { file: 'content/story.mdx', from, to } });
const SAYS = 'says: "The government sent a commissioner in October 2014."';
const SEE = 'see: [2014-10-07-commissioner-named]';

export const answers: readonly Case[] = [
  change('an answer with another year than what it rests on', SAYS, 'says: ¦"The government sent a commissioner in October 2015."'),
  change('an answer with another month', SAYS, 'says: ¦"The government sent a commissioner in November 2014."'),
  change('an answer with another day', SAYS, 'says: ¦"The government sent a commissioner on 8 October 2014."'),
  change('an answer with a figure that rests on nothing', SAYS, 'says: ¦"In October 2014 the government sent 5 commissioners."'),
  change('an answer without the date of what it rests on', SAYS, 'says: ¦"The government sent a commissioner."'),
  change('an answer that rests on what is not there', SEE, 'see: ¦[2014-10-07-nobody]'),
];
