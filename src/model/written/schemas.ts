// What each kind of content file must contain; the descriptions reach the editor, the build error and the data dictionary.
import { z } from 'zod';
import { MONTHS, recordDate } from './dates.ts';
import { whyNoDate, whyNoDay } from './whyNoDate.ts';
import { isReceivedName } from './files.ts';
import { BASE, FORMS, isContact, isOneLine, originOf } from './settings.ts';
import { whyNotOpen } from './webAddress.ts';

/** The lists whose ids other entries name. */
export type IdList = 'themes' | 'frameworks' | 'groups' | 'people';

/** Signs or words, such as the marks of a text. */
const signs = z.string('must be words').trim().min(1, 'must not be empty').max(2000, 'has more than 2,000 characters');
const text = signs.refine((words) => words === '' || /[\p{L}\p{N}]/u.test(words), { error: 'must say something in words', params: { rule: 'empty-field' } });
const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens');
/** An id of one of the lists of the record; an editor offers those that there are. */
const idOf = (refers: IdList) => slug.meta({ refers });
const day = z.string('must be a day in quotation marks, like "2026-11-21"').refine((value) => recordDate(value)?.kind === 'day', {
  error: ({ input }) => whyNoDay(String(input)),
  params: { rule: 'date-form' },
});
const date = z.string('must be a date in quotation marks, like "2026-11-21"').refine((value) => recordDate(value) !== undefined, {
  error: ({ input }) => whyNoDate(String(input)),
  params: { rule: 'date-form' },
});
/** A day of every year, as a series names it. */
const dayOfYear = text.refine((value) => {
  const [, number, month] = /^(\d{1,2}) (\w+)$/.exec(value) ?? [];
  const at = MONTHS.indexOf(month ?? '') + 1;
  return at > 0 && recordDate(`2024-${String(at).padStart(2, '0')}-${number?.padStart(2, '0') ?? ''}`) !== undefined;
}, 'must be a day that every year has, in words, like "31 March"');
/** A list that a claim rests on: never empty. */
const evidenceList = <Item extends z.ZodType>(item: Item) =>
  z.array(item).refine((items) => items.length > 0, { error: 'must name at least one', params: { rule: 'no-evidence' } });
/** A list that is still empty may be written as its name and a colon, with nothing but comments below. */
const list = <Item extends z.ZodType>(item: Item) =>
  z
    .array(item)
    .nullable()
    .transform((items) => items ?? []);
const url = z.url({ protocol: /^https?$/, error: 'must be a full web address' });
const web = url.refine((value) => whyNotOpen(value) === undefined, {
  error: ({ input }) => whyNotOpen(String(input)) ?? '',
  params: { rule: 'web-address' },
});

export const STANCES = ['concern', 'progress', 'strength'] as const;
/** Who speaks in a passage that is quoted. */
export const VOICES = ['direct', 'quoted', 'reported'] as const;
/** The voice of a summarised passage, from a document that was read whole and is not held. */
export const SUMMARISED = 'summarised';
/** How pressing an ask is, and how much of its words is left. */
export const RANKS = ['priority', 'improve'] as const;
export const ASK_STATES = ['whole', 'fragment'] as const;
/** Who may code or review. */
export const READERS = ['person', 'language-model'] as const;
/** What a reviewer may say of a passage. */
export const REVIEWED = ['agree', 'change', 'discuss'] as const;
/** How much of the document of a visit is known. */
export const COVERAGES = ['full', 'partial'] as const;
/** The group of the judgement that is given of a service as a whole. */
export const OVERALL = 'overall';
export const TERMS = ['ogl', 'non-commercial', 'press', 'council', 'parliament', 'not-stated'] as const;
export const MILESTONE_KINDS = ['inquiry', 'intervention', 'earlier-inspection', 'partner-inspection', 'scrutiny', 'service', 'office', 'framework'] as const;
export const SOURCE_KINDS = [
  'report',
  'letter',
  'press',
  'council-report',
  'council-minutes',
  'council-news',
  'parliament',
  'government',
  'inspectorate',
  'nhs',
  'statistics',
] as const;
export const REASONS = [
  'heading',
  'letterhead',
  'scope',
  'method',
  'background',
  'restated',
  'judgement',
  'council-voice',
  'press-voice',
  'thanks',
  'damaged',
  'foreign',
  'context',
  'other-body',
  'youth-offending',
] as const;

const synonyms = z.array(signs).optional().describe('Other words by which readers look for it, which no page shows: the search finds it by them');

const cited = z.strictObject({ source: slug, supports: text.describe('What this document is cited for') });
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256: 64 figures and letters from a to f');
/** What was read of a document, and how its places are counted. */
const asRead = {
  pages: z.int().positive().optional().describe('How many pages it has; the first is page 1'),
  paragraphs: z.int().positive().optional().describe('The number of its last numbered paragraph'),
};
const theme = idOf('themes');
const themes = z.array(theme).max(2, 'has at most two further themes').optional();

export const siteSchema = z.strictObject({
  title: text,
  address: url.refine((value) => originOf(value) !== undefined, FORMS.address).describe('Public address of the site, without the base path'),
  base: z
    .string()
    .regex(BASE, 'must be a path like /record/: it begins and ends with a slash, and no part of it begins with a dot')
    .describe('Path below the address under which the site stands'),
  publisher: text.refine(isOneLine, FORMS.publisher).describe('Who publishes the site; a placeholder until the owner says'),
  contact: text.refine(isContact, FORMS.contact).describe('How to reach the publisher; a placeholder until the owner says'),
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'must be a version like 1.0.0'),
  checked: day.describe('The day on which the record was last checked'),
  known_until: day
    .optional()
    .describe('The last day of which what others publish could be looked at, where that is before the day on which the record was checked'),
  council: text.describe('The council whose services the record is about'),
  synonyms: z
    .array(text.refine((name) => !/\s/.test(name), 'must be one word: the search reads it as the council'))
    .optional()
    .describe('Short names of the council, of one word each, that no page uses: the search reads them as the council'),
  content_note: text.describe('What the note before sensitive passages warns of: "what follows mentions …"'),
  inspectorate: text.describe('The body that inspects, as running text names it'),
  names: z
    .array(z.strictObject({ publisher: text, short: text }))
    .default([])
    .describe('Publishers that running text calls by a shorter name'),
  press_limits: z
    .strictObject({ words: z.int().positive(), share: z.number().positive().max(1) })
    .optional()
    .describe('How much may be quoted of a text of the press at most: words a quote, share of the article'),
});

export const sourceSchema = z.strictObject({
  title: text.describe("The document's own title"),
  publisher: text,
  kind: z.enum(SOURCE_KINDS),
  date: date.optional().describe('Day on which the document was published or dated (EDTF)'),
  no_date: text.optional().describe('Why there is no date'),
  address: web.nullable().describe('Where the document stands on the web'),
  archive: web.optional().describe('Address of a copy of it in a web archive'),
  html: z.literal(true).optional().describe('The address leads to a web page in which words can be lit up'),
  no_address: text.optional().describe('Why no address is given'),
  seen: day.describe('The day on which its facts were checked'),
  copy: text.optional().describe('Said where only a copy was seen'),
  terms: z.enum(TERMS).describe('Under whose terms its words stand'),
  licence: text.describe('The licence in words'),
  text: z
    .strictObject({
      state: z.enum(['clean', 'lossy', 'read', 'none']),
      read: day.optional().describe('The day on which a document that is told in our words was read whole'),
      ...asRead,
      seed: text
        .refine((name) => /^\w[\w.-]*\.txt$/.test(name), { error: 'must be the name of a file under seeds/', params: { rule: 'seed-path' } })
        .optional()
        .describe('File of the text under seeds/'),
      sha256: sha256.optional().describe('Fingerprint of the text that is held, or of the file that was read'),
      printed: z
        .strictObject({
          read: day,
          sha256: sha256.optional(),
          ...asRead,
          pages: asRead.pages.unwrap(),
          words: z.array(text).optional().describe('Words as they are printed, with quotation marks of which the held text shows no trace'),
        })
        .optional()
        .describe('The undamaged document, where what the held text has lost was read in it'),
      about: text.optional().describe('The state of the text in words'),
      marks: z.array(signs).optional().describe('Markdown marks that stand in the text and are no part of it'),
      footnotes: z.array(z.string().regex(/\d$/, 'must end in the footnote digit')).optional().describe('Words with a footnote digit run into them'),
      gaps: z
        .array(z.strictObject({ line: z.int().positive(), paragraph: z.int().optional(), words: z.int() }))
        .optional()
        .describe('Where words are lost: right before each line'),
      furniture: z
        .array(z.union([z.int().positive(), z.string().regex(/^\d+-\d+$/, 'must be lines like 284-286')]))
        .optional()
        .describe('Lines of the text that are a head, a foot or a number of a page, and no part of what it says'),
      received: z
        .strictObject({
          file: text
            .refine(isReceivedName, { error: 'must be the name of a file under seeds/', params: { rule: 'seed-path' } })
            .optional()
            .describe('The document under seeds/, byte for byte as it was received'),
          not_kept: text.optional().describe('Why the document as it was received is not kept here'),
          sha256: sha256.describe('Fingerprint of the document as it was received'),
          pages: asRead.pages,
          places: z
            .array(z.tuple([z.int().positive(), z.int().positive()]))
            .optional()
            .describe('How the text lies on the pages: from each line on, the page'),
        })
        .optional()
        .describe('The document of which the text was made'),
      foreign_from: z.int().positive().optional().describe('First line of the page that is not part of the document'),
    })
    .describe('The state of the text that we hold'),
  limits: z
    .strictObject({ words: z.int().positive(), share: z.number().positive().max(1) })
    .optional()
    .describe('How much may be quoted: words a quote, share of the article'),
  supports: text.describe('What this site takes from the document'),
});

const note = text.optional().describe('Why it is coded as it is, where that needs saying');
const paragraph = z
  .union([text, z.int().positive()], 'must be the number of a paragraph, or the name of a part that has none')
  .transform(String)
  .describe('Paragraph as the document numbers it, or the part of it that has no numbers');
const page = z.int('must be the number of a page, in figures').positive().describe('Page of the document, counted from 1');

const evidence = {
  id: slug,
  quote: signs.describe("The source's own words; omissions marked […]"),
  prefix: signs.optional().describe('Words right before the quote, where it stands more than once'),
  cut: text
    .refine((reason) => /\p{L}+\s+\p{L}+\s+\p{L}+/u.test(reason), 'must say in words why the sense is kept')
    .optional()
    .describe('Why the sense is kept although the quote begins after a negation, ends before a limit or leaves one out'),
  locator: signs.describe('Paragraph or page as the document numbers them'),
  note,
};
/** Our summary of the rest of a passage of which a part is quoted, and where that is in the undamaged document. */
const rest = {
  says: text.optional().describe('The rest of the passage in our own words'),
  paragraph: paragraph.optional(),
  page: page.optional(),
};
/** A passage that is only summarised, from a document that was read whole. */
const told = {
  id: slug,
  voice: z.literal(SUMMARISED),
  says: text.describe('What inspectors found or asked for, in one sentence of ours'),
  page,
  note,
};

const coding = {
  theme: theme.describe('The main theme'),
  also: themes.describe('Up to two further themes'),
  stance: z.enum(STANCES),
  single_child: z.literal(true).optional().describe('The passage is about a single child and is never featured'),
};
const findingSchema = z.discriminatedUnion('voice', [
  z.strictObject({ ...evidence, voice: z.enum(VOICES), ...coding, ...rest }),
  z.strictObject({ ...told, paragraph, ...coding }),
]);

const rank = z.enum(RANKS);
const number = z.int().positive().describe('Its number in the document');
const askSchema = z.discriminatedUnion('voice', [
  z.strictObject({
    ...evidence,
    voice: z.enum(VOICES),
    rank,
    number: number.optional(),
    state: z.enum(ASK_STATES),
    theme: theme.optional().describe('The main theme; a fragment may have none'),
    also: themes,
    ...rest,
  }),
  z.strictObject({
    ...told,
    paragraph: paragraph.optional(),
    rank: rank.optional(),
    number,
    state: z.literal('whole'),
    theme: theme.describe('The main theme'),
    also: themes,
  }),
]);

const statementSchema = z.strictObject({ ...evidence, speaker: text.describe('Whose claim it is'), says: text.optional() });

const leftOutSchema = z.strictObject({
  lines: z.union([z.int(), z.string().regex(/^\d+-\d+$/, 'must be lines like 284-354')]).optional(),
  quote: signs.optional(),
  prefix: signs.optional(),
  why: z.enum(REASONS),
  by: z
    .union([slug, evidenceList(slug)], 'must be the id of a finding, or several of them in square brackets')
    .optional()
    .transform((by) => (by === undefined ? [] : [by].flat()))
    .describe('The finding that says the same in full, or the list of those that say it together'),
});

/** Who coded: a person by role and day, never by name, or a language model, whose day may be unknown. */
const coderSchema = z.discriminatedUnion('by', [
  z.strictObject({
    by: z.literal('person'),
    role: text
      .refine((role) => !/[;\n]/.test(role), 'must be one role in a few words, without a semicolon')
      .describe('In which role, never a name: "policy officer"'),
    on: date.describe('When: a day, a month or a span of days'),
  }),
  z.strictObject({ by: z.literal('language-model'), on: date.optional().describe('When, where that is known') }),
]);
const coded = list(coderSchema);

export const findingsSchema = z.strictObject({
  inspection: slug,
  source: slug.describe('The source that all quotes of the file stand in'),
  coded: coded.describe('Who chose the passages of this file and gave them theme and stance: each person by role and day, or a language model'),
  findings: list(findingSchema),
  asks: list(askSchema).default([]),
  statements: list(statementSchema).default([]),
  left_out: list(leftOutSchema).default([]).describe('Passages that are no finding, each with the reason'),
});

const judgementSchema = z.strictObject({
  id: slug.describe('Anchor of the judgement on the page of its inspection'),
  heading: text.describe('The exact heading under which it was given'),
  grade: text,
  group: idOf('groups').optional().describe('Which judgements may be set side by side'),
  source: slug,
  note: text.optional(),
});

export const inspectionSchema = z.strictObject({
  title: text,
  short: text,
  label: text,
  framework: idOf('frameworks'),
  visit: date.optional(),
  no_visit: text.optional(),
  visit_basis: z.enum(['document', 'letter', 'council', 'other']).optional(),
  visit_note: text.optional(),
  published: date.optional(),
  no_published: text.optional(),
  published_basis: z.enum(['document', 'letter', 'council', 'other']).optional(),
  published_note: text.optional(),
  coverage: z.enum(COVERAGES).optional(),
  text: slug.optional(),
  checked: day,
  lead: idOf('people').optional(),
  no_lead: text.optional(),
  scope: text,
  remote: z.literal(true).optional(),
  judgements: z.array(judgementSchema).default([]),
  declared: z.union([z.literal('all'), z.array(theme)]).default([]),
  not_looked_at: z.array(theme).default([]),
  scope_basis: text.optional(),
  synonyms,
  asks: z.array(z.strictObject({ number: z.int().positive(), theme, also: themes, says: text })).default([]),
  coded: coded.optional().describe('Who gave the asks above their themes'),
  sources: evidenceList(cited),
});

export const milestoneSchema = z.strictObject({
  title: text,
  date,
  basis: text.describe('What the date rests on'),
  kind: z.enum(MILESTONE_KINDS),
  grades: text.optional(),
  band: z.strictObject({ id: z.literal('intervention'), edge: z.enum(['start', 'end']) }).optional(),
  label: text.max(34).optional().describe('A few words by which the drawn timeline names it; without them it is an unnamed tick'),
  sensitive: z.literal(true).optional().describe('It is about abuse or the like: its card carries no words of its own'),
  doubts: z
    .strictObject({
      grades: z.array(slug).min(1, 'must name at least one').describe('Milestones with grades that it is about'),
      says: text.describe('The finding, in a sentence that stands wherever those grades do'),
    })
    .optional()
    .describe('What was found later about earlier grades'),
  confidence: z.enum(['high', 'medium'], 'must be high or medium. A fact of low confidence is not published: look for a better source, or take the entry out'),
  people: z.array(idOf('people')).default([]),
  synonyms,
  sources: evidenceList(cited),
});

export const themesSchema = z.strictObject({
  themes: z.array(
    z.strictObject({
      id: slug,
      name: text,
      short: text,
      synonyms,
      says: text,
      belongs: text,
      excludes: text.nullable(),
      through: text.optional().describe('What inspectors wrote on it from visit to visit, in a paragraph of ours; none where nobody has written one yet'),
      evidence: evidenceList(slug).default([]).describe('The findings and asks that the paragraph rests on'),
      sensitive: z.literal(true).optional().describe('It is about abuse or the like: a content note stands before it'),
      whom: text.optional().describe('Who it is about, where it is about a group: an ask on another theme may be for them alone'),
    }),
  ),
});

/** A heading alone, or with the group that its judgements belong to. */
const headingOf = z.union(
  [
    text.transform((heading): { heading: string; group?: string | undefined; apart?: true | undefined } => ({ heading })),
    z.strictObject({
      heading: text,
      group: idOf('groups').optional().describe('With which judgements of other frameworks it may be set side by side'),
      apart: z.literal(true).optional().describe('The overall grade does not rest on it: it is a part of another judgement, or on another body'),
    }),
  ],
  'must be a heading in words, or { heading, group, apart }',
);

export const frameworksSchema = z.strictObject({
  groups: z
    .array(
      z.strictObject({
        id: slug,
        name: text,
        other_body: z.literal(true).optional().describe('The judgement is on another body than the service, and not a part of any other judgement'),
      }),
    )
    .default([])
    .describe('Judgements that may be set side by side across frameworks'),
  frameworks: z.array(
    z.strictObject({
      id: slug,
      name: text,
      short: text,
      says: text,
      graded: z.boolean(),
      visit: text.describe('What a visit of this kind is called in running text'),
      grades: z.array(z.strictObject({ word: text, rung: z.int().min(1).max(4) })).default([]),
      headings: z.array(headingOf).default([]).describe('Under what headings it gives grades'),
      from: date.optional().describe('When the first visits of this kind were made'),
      until: date.optional().describe('When the last visits of this kind were made, where it has ended'),
      overall_until: date.optional().describe('When the last overall grade of this kind was given, where it gives none any more'),
      after: z.array(text).min(1).optional().describe('The overall grades after which a visit of this kind is made'),
    }),
  ),
});

export const glossarySchema = z.strictObject({
  terms: z.array(
    z.strictObject({
      id: slug,
      term: text,
      also: z.array(text).default([]),
      synonyms: z.array(text).optional().describe('Other words for it, which no page explains: a search for one of its names finds what has another'),
      misspellings: z.array(text).optional().describe('How it is often misspelt: the search reads them as the term'),
      as_written: z.literal(true).optional().describe('Set where the word is a common one and is a term only with these capitals, as the grade Good'),
      says: text,
    }),
  ),
});

export const peopleSchema = z.strictObject({
  people: z.array(
    z.strictObject({
      id: slug,
      name: text,
      offices: z.array(z.strictObject({ office: text, body: text, from: date.optional(), to: date.optional(), source: slug })).min(1),
    }),
  ),
});

export const statisticSchema = z.strictObject({
  title: text,
  synonyms,
  measure: text.describe('The exact measure'),
  unit: z.enum(['children', 'percent', 'cases']),
  themes: z.array(theme).min(1).describe('Themes whose pages show the series, the main one first'),
  publisher: text,
  publication: text,
  source: slug,
  as_of: dayOfYear.describe('Day of the year that a value stands for'),
  covers: z.enum(['day', 'year']).default('day').describe('Whether a value stands for that day alone, or for the year that ends on it'),
  definition: text,
  values: z
    .array(z.strictObject({ period: z.string().regex(/^\d{4}$/, 'must be a year in quotation marks, like "2024"'), value: z.number(), note: text.optional() }))
    .min(3),
  breaks: z.array(z.strictObject({ before: z.string().regex(/^\d{4}$/), says: text })).default([]),
  notes: z.array(text).default([]),
  reading: text,
});

export const disagreementsSchema = z.strictObject({
  disagreements: z.array(
    z.strictObject({
      id: slug,
      about: text,
      passages: z.array(slug).default([]),
      pages: z.array(text).min(1),
      ours: text,
      source: slug,
      locator: text,
      other: text,
      other_source: slug,
      settled: text,
      lost: z.boolean(),
    }),
  ),
});

export const supportSchema = z.strictObject({
  support: z.array(
    z.strictObject({
      id: slug,
      name: text,
      whom: text.describe('Whom it is for'),
      phone: text.optional(),
      web: web.optional(),
      source: web.optional().describe('The page on which it was read'),
      checked: day.optional(),
      placeholder: text.optional().describe('Said until the owner fills the entry'),
    }),
  ),
});

export const correctionsSchema = z.strictObject({
  corrections: z.array(
    z.strictObject({
      date: day.describe('Day of the correction'),
      id: z
        .string('must be an id')
        .regex(/^[a-z0-9]+(?:[-/#][a-z0-9]+)*$/, 'must be an id as content/published.csv lists it')
        .describe('What was corrected, as content/published.csv names it: "2031-visit-f001", "inspections/2031-visit#overall", "statistics/homes#2031"'),
      what: z
        .enum(['words', 'title', 'grade', 'value', 'theme', 'stance', 'date', 'revision', 'added', 'removed'])
        .describe(
          'Which part of it; "revision": a value that its publisher has revised since; "added": a passage that a visit published before has more; "removed": an entry that is gone',
        ),
      old: text.describe('What was published; for "added", how the passage was treated before'),
      new: text.describe('What stands now; for "removed", what stands in its place'),
      why: text,
    }),
  ),
});

const seen = {
  theme: slug.optional().describe('Its main theme then'),
  stance: z.enum(STANCES).optional().describe('Its stance then, where it is a finding'),
};
/** One thing that a reviewer would decide otherwise. */
const otherwiseSchema = z.discriminatedUnion('field', [
  z.strictObject({ field: z.literal('theme'), old: slug, new: theme }),
  z.strictObject({ field: z.literal('stance'), old: z.enum(STANCES), new: z.enum(STANCES) }),
  z.strictObject({ field: z.literal('words'), old: text, new: text }),
]);

export const reviewsSchema = z.strictObject({
  reviewers: list(
    z.discriminatedUnion('by', [
      z.strictObject({
        id: slug.describe('By which the reviews name them: "editor-1"'),
        by: z.literal('person'),
        role: text
          .refine((role) => /^\p{Ll}[^;\n]*$/u.test(role), 'must be a role in a few words that begins with a small letter, like "editor", and never a name')
          .describe('In which role, never a name: "children\'s services practitioner"'),
      }),
      z.strictObject({ id: slug, by: z.literal('language-model') }),
    ]),
  ).describe('Who reviewed: people by their role, or a language model'),
  samples: list(
    z.strictObject({
      id: slug,
      drawn: day.describe('Day on which it was drawn'),
      from: text.describe('From what it was drawn, in a few words that begin with a small letter: "all findings"'),
      of: z.int().positive().describe('Of how many passages it was drawn'),
      seed: z.int().describe('From which the draw can be made again: the passages in the order of the record, shuffled'),
      passages: evidenceList(slug).describe('The passages that were drawn'),
    }),
  )
    .default([])
    .describe('Random samples that were drawn to be reviewed'),
  reviews: list(
    z.strictObject({
      passage: slug.describe('The finding or ask'),
      reviewer: slug.describe('One of the reviewers above'),
      on: day.describe('Day of the review'),
      sample: slug.optional().describe('The sample for which it was reviewed'),
      seen: z
        .strictObject({
          words: text.describe('Its words then: those quoted, or ours'),
          says: text.optional().describe('Our words for the rest of a passage of which a part is quoted'),
          ...seen,
        })
        .describe('The passage as it stood when it was reviewed'),
      blind: z
        .strictObject({ theme: theme.optional(), stance: z.enum(STANCES).optional() })
        .optional()
        .describe('What they decided while the coding was hidden from them; left out where they saw it'),
      what: z.enum(REVIEWED).describe('Whether they agree, would decide otherwise, or have a question'),
      changes: z.array(otherwiseSchema).optional().describe('What they would decide otherwise'),
      remark: text.optional().describe('Why, or what the question is'),
      settled: z
        .strictObject({
          on: day,
          how: z.enum(['changed', 'kept']).describe('Whether the passage was changed for it, or kept as it was'),
          why: text.optional().describe('Why it was kept'),
        })
        .optional()
        .describe('What the editor did about it'),
    }),
  ),
});

const measure = z.strictObject({ value: z.number().nullable(), low: z.number().nullable(), high: z.number().nullable() });
const measures = z.strictObject({ agreement: measure, kappa: measure });
const confusion = z.array(z.strictObject({ first: slug, second: slug, pairs: z.int().positive() }));
const share = z.number().min(0).max(1);

const sides = z.strictObject({ first: z.int(), second: z.int() });

/** Written by `npm run agreement`, never by hand. */
export const agreementSchema = z.strictObject({
  compared: z.array(
    z.strictObject({
      texts: z.enum(['quoted', 'told']).describe('Two codings of the texts that we quote, or of the reports that are told in our words'),
      goals: z.strictObject({ theme: share, stance: share, coverage: share }).optional().describe('What was aimed at before the codings were compared'),
      dropped: sides.optional().describe('Findings of one coding alone that were not kept; their texts are not known, so that only "all" counts them'),
      figures: z.array(
        z.strictObject({
          scope: slug.describe('"all", "short" (all texts but the longest) or an inspection'),
          first: z.int(),
          second: z.int(),
          pairs: z.int(),
          coverage: z.strictObject({ first: share, second: share }).describe("Share of each coding's findings that the other has too"),
          theme: measures,
          stance: measures,
        }),
      ),
      confusion: z.strictObject({ theme: confusion, stance: confusion }),
      settled: z.array(
        z
          .strictObject({ field: z.enum(['theme', 'stance', 'finding']), first: z.int(), second: z.int() })
          .describe('In how many differences each coding gave way'),
      ),
    }),
  ),
});

export const wordingSchema = z.strictObject({ refused: z.array(z.strictObject({ pattern: signs, instead: text, why: text })) });

const proseSchema = z.strictObject({ title: text, summary: text, checked: day });

export const pageSchema = proseSchema.extend({
  role: z
    .literal('not-drawn')
    .optional()
    .describe(
      'What other pages lead to it for. not-drawn: it says which numbers are not drawn as a line, and why; the statistics and the foot of every page lead to it',
    ),
  synonyms,
});

export const storySchema = proseSchema.extend({
  happened: list(
    z.strictObject({
      says: text.describe('One sentence of ours, which names by its date each entry that it rests on, and no other date or figure'),
      see: evidenceList(slug).describe('The milestones, visits and passages that it rests on'),
    }),
  )
    .default([])
    .describe('What happened, in the few sentences with which the front page begins'),
});

export type Stance = (typeof STANCES)[number];
export type Voice = (typeof VOICES)[number];
