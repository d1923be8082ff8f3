// The facts of a visit and of its documents for their forms, how hard an account is to read, and new entries: a visit, a document.
import { Hono } from 'hono';
import { syllable } from 'syllable';
import { z } from 'zod';
import { citedDocument, knownVisit, newMilestone } from '../../model/authoring/knownVisit.ts';
import { gradeOfProse, MOST_WORDS, sentencesOfProse, wordsIn } from '../../model/words/readingGrade.ts';
import { inWords } from '../../model/written/dates.ts';
import { asked } from '../asked.server.ts';
import { Refused } from '../refused.ts';
import type { Store } from '../store.server.ts';
import { formFile } from './formFile.server.ts';
import { takeOut } from './takeOut.server.ts';
import type { EntriesAnswer, FactsAnswer, Made, Reading } from './answers.ts';

/** Names and terms that count as one short word. */
function namesIn(store: Store): string[] {
  const { site, people, glossary } = store.draft().draft;
  const { council, inspectorate, names } = site.data;
  return [
    council,
    inspectorate,
    ...names.map(({ short }) => short),
    ...people.data.people.map(({ name }) => name),
    ...glossary.data.terms.flatMap(({ term, also }) => [term, ...also]),
  ].filter((name) => name !== '');
}

function readingOf(store: Store, text: string): Reading {
  const sentences = sentencesOfProse(text);
  return {
    words: sentences.reduce((sum, one) => sum + wordsIn(one), 0),
    sentences: sentences.length,
    long: sentences.filter((one) => wordsIn(one) > MOST_WORDS),
    grade: sentences.length === 0 ? null : Math.round(gradeOfProse(sentences, namesIn(store), syllable) * 10) / 10,
  };
}

const maybe = z.string().optional();

/** The routes of the facts. */
export function facts(store: Store): Hono {
  const make = (plan: ReturnType<typeof knownVisit>): Made => {
    if ('why' in plan) throw new Refused(plan.why);
    store.create(plan.files);
    return { id: plan.id };
  };
  return new Hono()
    .get('/visit', (context) => {
      const { draft } = store.draft();
      const answer: FactsAnswer = {
        visit: formFile(store, `content/inspections/${context.req.query('id') ?? ''}.mdx`),
        frameworks: draft.frameworks.data.frameworks,
        groups: draft.frameworks.data.groups,
        checked: draft.site.data.checked,
      };
      return context.json(answer);
    })
    .get('/file', (context) => context.json(formFile(store, context.req.query('path') ?? '')))
    .post('/reading', async (context) => context.json(readingOf(store, (await asked(context, z.strictObject({ text: z.string() }))).text)))
    .post('/new-visit', async (context) => {
      const known = await asked(context, z.strictObject({ framework: z.string(), visit: maybe, published: maybe, source: z.string(), apart: maybe }));
      return context.json(make(knownVisit(store.draft().draft, known)));
    })
    .get('/entries', (context) => {
      const { draft } = store.draft();
      const listed = (room: string, titles: ReadonlyMap<string, string>): EntriesAnswer['statistics'] =>
        draft.files
          .flatMap(({ path }) => (path.startsWith(`content/${room}/`) ? (/([^/.]+)\.(?:yml|mdx)$/.exec(path)?.[1] ?? []) : []))
          .map((id) => ({ id, title: titles.get(id) ?? id }));
      const answer: EntriesAnswer = {
        statistics: listed('statistics', new Map(draft.statistics.map(({ id, data }) => [id, data.title]))),
        milestones: listed('milestones', new Map(draft.milestones.map(({ id, data }) => [id, `${inWords(data.date)}: ${data.title}`]))),
      };
      return context.json(answer);
    })
    .post('/new-milestone', async (context) => {
      const event = await asked(context, z.strictObject({ date: z.string(), subject: z.string(), text: z.string() }));
      return context.json(make(newMilestone(store.draft().draft, event)));
    })
    .post('/take-out', async (context) => {
      takeOut(store, (await asked(context, z.strictObject({ visit: z.string().regex(/^[a-z0-9-]+$/) }))).visit);
      return context.json({});
    })
    .post('/new-document', async (context) => {
      const cited = await asked(context, z.strictObject({ publisher: z.string(), subject: z.string(), date: maybe, year: z.string() }));
      return context.json(make(citedDocument(store.draft().draft, cited)));
    });
}
