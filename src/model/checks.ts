// The rules that the content must keep; each finds its problems and says what to do. Pure: a draft in, problems out.
import { dateOf, recordDate } from './dates.ts';
import { evidenceOf, type Draft, type Entry, type Evidence } from './draft.ts';
import { isMatch, type Match, type Refusal } from './quotes.ts';
import type { Problem } from './problems.ts';
import type { Path } from './parse.ts';

type Found = Omit<Problem, 'rule'>;
type Rule = (draft: Draft, evidence: readonly Evidence[]) => Found[];

function at(entry: Entry<unknown>, path: Path, what: string, todo: string, id: string = entry.id): Found {
  return { file: entry.file, line: entry.line(path), id, what, todo };
}

/** Every theme that an entry names, with the path to it. */
function namedThemes(draft: Draft): { entry: Entry<unknown>; path: Path; theme: string; id: string }[] {
  const fromFindings = draft.findings.flatMap((entry) =>
    (['findings', 'asks'] as const).flatMap((kind) =>
      entry.data[kind].flatMap(({ id, theme, also = [] }, i) => [
        ...(theme === undefined ? [] : [{ entry, path: [kind, i, 'theme'], theme, id }]),
        ...also.map((further, n) => ({ entry, path: [kind, i, 'also', n], theme: further, id })),
      ]),
    ),
  );
  const fromInspections = draft.inspections.flatMap((entry) => [
    ...(entry.data.declared === 'all' ? [] : entry.data.declared).map((theme, i) => ({ entry, path: ['declared', i], theme, id: entry.id })),
    ...entry.data.not_looked_at.map((theme, i) => ({ entry, path: ['not_looked_at', i], theme, id: entry.id })),
    ...entry.data.asks.flatMap(({ theme, also = [] }, i) => [theme, ...also].map((one) => ({ entry, path: ['asks', i], theme: one, id: entry.id }))),
  ]);
  return [...fromFindings, ...fromInspections];
}

const unknownTheme: Rule = (draft) => {
  const known = new Set(draft.themes.data.themes.map(({ id }) => id));
  return namedThemes(draft)
    .filter(({ theme }) => !known.has(theme))
    .map(({ entry, path, theme, id }) => at(entry, path, `The theme "${theme}" is not in content/themes.yml.`, `Choose one of: ${[...known].join(', ')}.`, id));
};

const duplicateId: Rule = (draft) => {
  const seen = new Map<string, string>();
  return draft.findings.flatMap((entry) =>
    (['findings', 'asks', 'statements'] as const).flatMap((kind) =>
      entry.data[kind].flatMap(({ id }, i) => {
        const first = seen.get(id);
        seen.set(id, first ?? `${entry.file}:${entry.line([kind, i])}`);
        return first === undefined
          ? []
          : [at(entry, [kind, i, 'id'], `The id "${id}" is already used at ${first}.`, 'Give this entry the next free number.', id)];
      }),
    ),
  );
};

const idForm: Rule = (draft) =>
  draft.findings.flatMap((entry) =>
    (['findings', 'asks', 'statements'] as const).flatMap((kind) => {
      const form = new RegExp(`^${entry.data.inspection}-${{ findings: 'f\\d{3}', asks: 'a\\d{2}', statements: 's\\d{2}' }[kind]}$`);
      return entry.data[kind].flatMap(({ id }, i) =>
        form.test(id)
          ? []
          : [
              at(
                entry,
                [kind, i, 'id'],
                `The id "${id}" does not have the form ${form.source}.`,
                'Name it after its inspection, with the next free number.',
                id,
              ),
            ],
      );
    }),
  );

const reference: Rule = (draft) => {
  const sources = new Set(draft.sources.map(({ id }) => id));
  const people = new Set(draft.people.data.people.map(({ id }) => id));
  const frameworks = new Set(draft.frameworks.data.frameworks.map(({ id }) => id));
  const inspections = new Set(draft.inspections.map(({ id }) => id));
  const missing = (known: Set<string>, entry: Entry<unknown>, path: Path, id: string | undefined, where: string): Found[] =>
    id === undefined || known.has(id) ? [] : [at(entry, path, `"${id}" does not exist in ${where}.`, `Write an id that stands in ${where}, or add the entry.`)];
  return [
    ...[...draft.inspections, ...draft.milestones].flatMap((entry) =>
      entry.data.sources.flatMap(({ source }, i) => missing(sources, entry, ['sources', i, 'source'], source, 'content/sources/')),
    ),
    ...draft.inspections.flatMap((entry) => [
      ...missing(frameworks, entry, ['framework'], entry.data.framework, 'content/frameworks.yml'),
      ...missing(sources, entry, ['text'], entry.data.text, 'content/sources/'),
      ...missing(people, entry, ['lead'], entry.data.lead, 'content/people.yml'),
      ...entry.data.judgements.flatMap(({ source }, i) => missing(sources, entry, ['judgements', i, 'source'], source, 'content/sources/')),
    ]),
    ...draft.milestones.flatMap((entry) => entry.data.people.flatMap((id, i) => missing(people, entry, ['people', i], id, 'content/people.yml'))),
    ...draft.people.data.people.flatMap(({ offices }, p) =>
      offices.flatMap(({ source }, o) => missing(sources, draft.people, ['people', p, 'offices', o, 'source'], source, 'content/sources/')),
    ),
    ...draft.findings.flatMap((entry) => [
      ...missing(inspections, entry, ['inspection'], entry.data.inspection, 'content/inspections/'),
      ...missing(sources, entry, ['source'], entry.data.source, 'content/sources/'),
      ...entry.data.left_out.flatMap(({ by }, i) =>
        missing(new Set(entry.data.findings.map(({ id }) => id).concat(entry.data.asks.map(({ id }) => id))), entry, ['left_out', i, 'by'], by, 'this file'),
      ),
    ]),
  ];
};

const seedChanged: Rule = (draft) =>
  draft.sources.flatMap((entry) => {
    const { state, seed, sha256 } = entry.data.text;
    if (state === 'none') {
      return seed === undefined
        ? []
        : [at(entry, ['text', 'seed'], 'A text is named although its state is "none".', 'Take the seed away, or say in which state the text is.')];
    }
    const file = draft.seeds.find(({ name }) => name === seed);
    if (!file)
      return [at(entry, ['text', 'seed'], `The text "${seed ?? ''}" is not under seeds/.`, 'Put the text there byte for byte, or set the state to "none".')];
    return file.sha256 === sha256
      ? []
      : [
          at(
            entry,
            ['text', 'sha256'],
            `seeds/${file.name} has changed: its SHA-256 is ${file.sha256}.`,
            'Put back the text as it was received. If a new text was received, check every quotation first, then write its SHA-256 here.',
          ),
        ];
  });

/** The refusal of a quotation in words, and what to do about it. */
function explain(refusal: Refusal): [string, string] {
  switch (refusal.reason) {
    case 'too-short':
      return [`"${refusal.part}" has fewer than 12 characters.`, 'Quote enough of the sentence to be found and understood.'];
    case 'not-found':
      return [
        `"${refusal.part}" does not stand in the source. The nearest passage is at line ${refusal.line} of the text: "${refusal.nearest}"`,
        'Copy the words from the source. Letters and digits are never changed, added or left out.',
      ];
    case 'found-twice':
      return [`The quote stands ${refusal.times} times in the source.`, 'Add "prefix:" with the words right before the one that is meant.'];
    case 'prefix-not-found':
      return ['The words of "prefix:" do not stand right before the quote.', 'Copy the words that come immediately before it.'];
    case 'over-a-gap':
      return [`The quote runs over lost words, right before line ${refusal.line} of the text.`, 'Quote only what stands on one side of the gap.'];
    case 'foreign-lines':
      return [`The quote stands in lines that are not part of the document (line ${refusal.line}).`, 'Quote the document, not the rest of its page.'];
    case 'far-apart':
      return [`"${refusal.part}" stands more than 1,000 characters after the part before it.`, 'Make two quotes of it.'];
    case 'cut-after-negation':
      return [
        `The quote begins right after "${refusal.word}", which may turn its sense.`,
        'Take the word into the quote, or say in "cut:" why the sense is kept.',
      ];
  }
}

const quoteStands: Rule = (_draft, evidence) =>
  evidence.flatMap(({ file, kind, index, id, result }) => (isMatch(result) ? [] : [at(file, [kind, index, 'quote'], ...explain(result), id)]));

const quoteWithoutText: Rule = (draft) =>
  draft.findings.flatMap((entry) => {
    const source = draft.sources.find(({ id }) => id === entry.data.source);
    return source?.data.text.state === 'none'
      ? [at(entry, ['source'], `Nothing can be quoted from "${source.id}": its text is not held.`, 'Name the source whose text stands under seeds/.')]
      : [];
  });

const countedTwice: Rule = (_draft, evidence) => {
  const found = evidence.filter((item): item is Evidence & { result: Match } => item.kind === 'findings' && isMatch(item.result));
  return found.flatMap((a) => {
    const other = found.find(
      (b) => b !== a && b.file === a.file && b.index < a.index && a.result.parts.some((p) => b.result.parts.some((q) => p.start < q.end && q.start < p.end)),
    );
    return other
      ? [
          at(
            a.file,
            ['findings', a.index, 'quote'],
            `The quote shares words with "${other.id}": a passage is counted once.`,
            'Shorten one of the two, or join them.',
            a.id,
          ),
        ]
      : [];
  });
};

/** The share of an article's words, of those before its foreign lines, that stand in published quotations. */
export function publishedShare(draft: Draft, evidence: readonly Evidence[], source: string): number {
  const entry = draft.sources.find(({ id }) => id === source);
  const seed = draft.seeds.find(({ name }) => name === entry?.data.text.seed);
  if (!entry || !seed) return 0;
  const own = seed.text
    .split('\n')
    .slice(0, (entry.data.text.foreign_from ?? Infinity) - 1)
    .join('\n');
  const points = [...own];
  const words = [...own.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => (points.length === own.length ? match.index : [...own.slice(0, match.index)].length));
  const parts = evidence
    .filter(({ file, kind, result }) => file.data.source === source && kind !== 'left_out' && isMatch(result))
    .flatMap(({ result }) => (isMatch(result) ? result.parts : []));
  return words.filter((offset) => parts.some(({ start, end }) => start <= offset && offset < end)).length / words.length;
}

const quotationLimits: Rule = (draft, evidence) =>
  draft.sources.flatMap((entry) => {
    const { limits } = entry.data;
    if (!limits) return [];
    const long = evidence
      .filter(({ file, kind }) => file.data.source === entry.id && kind !== 'left_out')
      .map((item) => ({ ...item, words: item.quote.replace(/\[…\]/g, ' ').trim().split(/\s+/).length }))
      .filter(({ words }) => words > limits.words)
      .map(({ file, kind, index, id, words }) =>
        at(
          file,
          [kind, index, 'quote'],
          `The quote has ${words} words; at most ${limits.words} may be quoted from this source.`,
          'Quote the words that carry the evaluation and tell the rest in "says:".',
          id,
        ),
      );
    const share = publishedShare(draft, evidence, entry.id);
    const all =
      share > limits.share
        ? [
            at(
              entry,
              ['limits', 'share'],
              `All quotes together are ${(share * 100).toFixed(1)} % of the article; at most ${limits.share * 100} % may be.`,
              'Shorten quotes and tell the rest in "says:".',
            ),
          ]
        : [];
    return [...long, ...all];
  });

const grades: Rule = (draft) =>
  draft.inspections.flatMap((entry) => {
    const framework = draft.frameworks.data.frameworks.find(({ id }) => id === entry.data.framework);
    if (!framework) return [];
    return entry.data.judgements.flatMap(({ id, grade, heading }, i) => {
      if (!framework.graded)
        return [
          at(
            entry,
            ['judgements', i],
            `A ${framework.visit} has no grade, but "${heading}" has one.`,
            'Take the judgement away: focused and monitoring visits give none.',
            id,
          ),
        ];
      const words = framework.grades.map(({ word }) => word);
      return [
        ...(words.includes(grade)
          ? []
          : [at(entry, ['judgements', i, 'grade'], `"${grade}" is no grade of ${framework.name}.`, `Write one of: ${words.join(', ')}.`, id)]),
        ...(framework.headings.includes(heading)
          ? []
          : [
              at(
                entry,
                ['judgements', i, 'heading'],
                `"${heading}" is no heading of ${framework.name}.`,
                'Copy the heading from the report; a new one goes into content/frameworks.yml.',
                id,
              ),
            ]),
      ];
    });
  });

const dates: Rule = (draft) =>
  draft.inspections.flatMap((entry) => {
    const { visit, no_visit, visit_basis, published, no_published, published_basis } = entry.data;
    const problems: Found[] = [];
    const need = (path: string, given: unknown, what: string): void => {
      if (given === undefined) problems.push(at(entry, [path], what, `Add "${path}:".`));
    };
    if (visit === undefined) need('no_visit', no_visit, 'The visit has no date and no reason for it.');
    else need('visit_basis', visit_basis, 'The date of the visit has no basis.');
    if (published === undefined) need('no_published', no_published, 'The publication has no date and no reason for it.');
    else need('published_basis', published_basis, 'The date of publication has no basis.');
    if (visit !== undefined && published !== undefined) {
      const begin = dateOf(visit).from;
      if (begin !== undefined && dateOf(published).to <= begin)
        problems.push(at(entry, ['published'], `It was published (${published}) before its visit began (${visit}).`, 'Check both dates against the document.'));
    }
    return problems;
  });

const sourceDates: Rule = (draft) =>
  draft.sources.flatMap((entry) => {
    const { date, no_date, address, no_address } = entry.data;
    return [
      ...(date === undefined && no_date === undefined ? [at(entry, [], 'The document has no date and no reason for it.', 'Add "date:" or "no_date:".')] : []),
      ...(address === null && no_address === undefined
        ? [at(entry, ['address'], 'The document has no address and no reason for it.', 'Add the address or "no_address:".')]
        : []),
    ];
  });

const milestones: Rule = (draft) => {
  const edges = draft.milestones.filter(({ data }) => data.band !== undefined);
  const starts = edges.filter(({ data }) => data.band?.edge === 'start');
  const ends = edges.filter(({ data }) => data.band?.edge === 'end');
  const band =
    starts.length === 1 && ends.length === 1
      ? []
      : edges
          .slice(0, 1)
          .map((entry) =>
            at(
              entry,
              ['band'],
              `The band has ${starts.length} beginnings and ${ends.length} ends.`,
              'Mark exactly one milestone as its start and one as its end.',
            ),
          );
  const names = draft.milestones.flatMap((entry) => {
    const known = /^[\d-]*\d/.exec(entry.data.date.replace(/[[\].]/g, ''))?.[0] ?? '';
    const year = String(new Date(recordDate(entry.data.date)?.to ?? 0).getUTCFullYear());
    return entry.id.startsWith(known.slice(0, 4)) || entry.id.startsWith(year)
      ? []
      : [at(entry, ['date'], `The file name "${entry.id}" does not begin with the year of "${entry.data.date}".`, 'Name a milestone after its date.')];
  });
  return [...band, ...names];
};

const voices: Rule = (draft) =>
  draft.findings.flatMap((entry) => {
    const own = draft.sources.find(({ id }) => id === entry.data.source)?.data.publisher === 'Ofsted';
    return (['findings', 'asks'] as const).flatMap((kind) =>
      entry.data[kind].flatMap(({ id, voice }, i) =>
        (voice === 'direct') === own
          ? []
          : [
              at(
                entry,
                [kind, i, 'voice'],
                own ? `The document is Ofsted's own, but the voice is "${voice}".` : 'The document is not Ofsted\'s own, but the voice is "direct".',
                'Write "direct" in Ofsted\'s documents, "quoted" or "reported" in others.',
                id,
              ),
            ],
      ),
    );
  });

const scope: Rule = (draft) =>
  draft.inspections.flatMap((entry) => {
    const findings = draft.findings.filter(({ data }) => data.inspection === entry.id).flatMap(({ data }) => data.findings);
    const shut = entry.data.not_looked_at.flatMap((theme, i) => {
      const finding = findings.find((one) => one.theme === theme);
      return finding
        ? [
            at(
              entry,
              ['not_looked_at', i],
              `"${theme}" is said not to have been looked at, but ${finding.id} is a finding on it.`,
              'Take the theme out of the list.',
            ),
          ]
        : [];
    });
    const text =
      entry.data.text === undefined || entry.data.coverage !== undefined
        ? []
        : [at(entry, ['text'], 'The text is held, but "coverage:" is missing.', 'Say "full" or "partial".')];
    return [...shut, ...text];
  });

const themelessAsks: Rule = (draft) =>
  draft.findings.flatMap((entry) =>
    entry.data.asks.flatMap(({ id, state, theme }, i) =>
      state === 'whole' && theme === undefined
        ? [at(entry, ['asks', i], 'A whole ask has no theme.', 'Add "theme:"; only a fragment may be without.', id)]
        : [],
    ),
  );

const emptyLeftOut: Rule = (draft) =>
  draft.findings.flatMap((entry) =>
    entry.data.left_out.flatMap(({ lines, quote }, i) =>
      (lines === undefined) === (quote === undefined)
        ? [at(entry, ['left_out', i], 'A passage left out is named by its lines or by a quote, one of the two.', 'Write "lines:" or "quote:".')]
        : [],
    ),
  );

const furtherReferences: Rule = (draft) => {
  const sources = new Set(draft.sources.map(({ id }) => id));
  const themes = new Set(draft.themes.data.themes.map(({ id }) => id));
  const asked = draft.inspections.flatMap(({ id, data }) => data.asks.map(({ number }) => `${id}-a${String(number).padStart(2, '0')}`));
  const passages = new Set([...asked, ...draft.findings.flatMap(({ data }) => [...data.findings, ...data.asks, ...data.statements].map(({ id }) => id))]);
  const pages = new Set([
    ...draft.inspections.map(({ id }) => `inspections/${id}`),
    ...draft.milestones.map(({ id }) => `milestones/${id}`),
    ...draft.statistics.map(({ id }) => `statistics/${id}`),
    ...[...themes].map((id) => `themes/${id}`),
    ...[...sources].map((id) => `sources/${id}`),
  ]);
  const missing = (known: Set<string>, entry: Entry<unknown>, path: Path, id: string): Found[] =>
    known.has(id) ? [] : [at(entry, path, `"${id}" does not exist.`, 'Write an id that exists, or add the entry.')];
  return [
    ...draft.statistics.flatMap((entry) => [
      ...missing(sources, entry, ['source'], entry.data.source),
      ...entry.data.themes.flatMap((id, i) => missing(themes, entry, ['themes', i], id)),
    ]),
    ...draft.themes.data.themes.flatMap(({ evidence }, t) => evidence.flatMap((id, i) => missing(passages, draft.themes, ['themes', t, 'evidence', i], id))),
    ...draft.disagreements.data.disagreements.flatMap((one, d) => [
      ...missing(sources, draft.disagreements, ['disagreements', d, 'source'], one.source),
      ...missing(sources, draft.disagreements, ['disagreements', d, 'other_source'], one.other_source),
      ...one.passages.flatMap((id, i) => missing(passages, draft.disagreements, ['disagreements', d, 'passages', i], id)),
      ...one.pages.flatMap((id, i) => missing(pages, draft.disagreements, ['disagreements', d, 'pages', i], id)),
    ]),
  ];
};

const statistics: Rule = (draft) =>
  draft.statistics.flatMap((entry) => {
    const years = entry.data.values.map(({ period }) => period);
    const order = years.flatMap((year, i) => {
      const before = years[i - 1];
      return before !== undefined && before >= year
        ? [at(entry, ['values', i, 'period'], `${year} does not come after ${before}.`, 'Give each year once, oldest first.')]
        : [];
    });
    const breaks = entry.data.breaks.flatMap(({ before }, i) =>
      years.includes(before)
        ? []
        : [at(entry, ['breaks', i, 'before'], `The break is before ${before}, which has no value.`, 'Name the first year after the break.')],
    );
    return [...order, ...breaks];
  });

const corrections: Rule = (draft) => {
  const known = new Set([
    ...draft.findings.flatMap(({ data }) => [...data.findings, ...data.asks, ...data.statements].map(({ id }) => id)),
    ...draft.inspections.map(({ id }) => id),
    ...draft.milestones.map(({ id }) => id),
  ]);
  return draft.corrections.data.corrections.flatMap(({ id, what, old, new: now }, i) => [
    ...(known.has(id) || what === 'removed' ? [] : [at(draft.corrections, ['corrections', i, 'id'], `"${id}" is nothing that the record holds.`, 'Name the finding, ask, statement, milestone or inspection that was corrected.')]),
    ...(old === now ? [at(draft.corrections, ['corrections', i], 'The old and the new words are the same.', 'Write what was published and what stands now.')] : []),
  ]);
};

const YEAR = 366 * 86_400_000;

const support: Rule = (draft) =>
  draft.support.data.support.flatMap(({ id, phone, web, source, checked, placeholder }, i) => {
    const entry = draft.support;
    if (placeholder !== undefined) return [];
    if ((phone === undefined && web === undefined) || source === undefined || checked === undefined) {
      return [
        at(
          entry,
          ['support', i],
          'A help entry needs a number or an address, the page on which it was read, and the day.',
          'Add "phone:" or "web:", "source:" and "checked:".',
          id,
        ),
      ];
    }
    const age = Date.parse(draft.site.data.checked) - Date.parse(checked);
    return age > YEAR
      ? [
          at(
            entry,
            ['support', i, 'checked'],
            `The entry was last checked on ${checked}, more than a year before the record.`,
            'Read the number again on its own page and write the day here.',
            id,
          ),
        ]
      : [];
  });

/** Our own prose with the place where it stands: everything but quotations, titles of documents and addresses. */
function ownProse(draft: Draft): { entry: Entry<unknown>; line: number; text: string }[] {
  const fields = (entry: Entry<unknown>, value: unknown, path: Path): { entry: Entry<unknown>; line: number; text: string }[] => {
    if (typeof value === 'string') return [{ entry, line: entry.line(path), text: value.replace(/"[^"]*"|'[^']{12,}'|“[^”]*”/g, '') }];
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, inner]) =>
      ['quote', 'prefix', 'title', 'address', 'web', 'source', 'licence', 'name', 'term', 'also', 'pattern'].includes(key) &&
      !(key === 'title' && entry.file.includes('milestones'))
        ? []
        : fields(entry, inner, [...path, Array.isArray(value) ? Number(key) : key]),
    );
  };
  const entries = [
    ...draft.inspections,
    ...draft.milestones,
    ...draft.pages,
    draft.story,
    ...draft.findings,
    ...draft.statistics,
    draft.themes,
    draft.glossary,
    draft.disagreements,
    draft.support,
  ];
  return entries.flatMap((entry) => [
    ...fields(entry, entry.data, []),
    ...entry.body.split('\n').map((text, i) => ({ entry, line: entry.bodyLine + i, text: text.replace(/"[^"]*"/g, '').replace(/\]\([^)]*\)/g, ']') })),
  ]);
}

const wording: Rule = (draft) => {
  const refused = draft.wording.data.refused.map(({ pattern, instead, why }) => ({ pattern: new RegExp(pattern, 'iu'), instead, why }));
  return ownProse(draft).flatMap(({ entry, line, text }) =>
    refused.flatMap(({ pattern, instead, why }) => {
      const hit = pattern.exec(text)?.[0];
      return hit === undefined
        ? []
        : [{ file: entry.file, line, id: entry.id, what: `"${hit}" is wording that this site does not use. ${why}`, todo: `Write ${instead}.` }];
    }),
  );
};

const proseIsText: Rule = (draft) => {
  const known = new Set(draft.findings.flatMap(({ data }) => [...data.findings, ...data.asks, ...data.statements].map(({ id }) => id)));
  const charts = new Set([...CHARTS, ...draft.themes.data.themes.map(({ id }) => `theme-${id}`), ...draft.statistics.map(({ id }) => `statistic-${id}`)]);
  const told = draft.inspections.flatMap(({ id, data }) => data.asks.map(({ number }) => `${id}-a${String(number).padStart(2, '0')}`));
  for (const id of told) known.add(id);
  return [...draft.inspections, ...draft.milestones, ...draft.pages, draft.story].flatMap((entry) =>
    entry.body.split('\n').flatMap((text, i) => {
      const here = (what: string, todo: string): Found => ({ file: entry.file, line: entry.bodyLine + i, id: entry.id, what, todo });
      const quoted = [...text.matchAll(/<Finding id="([^"]*)" \/>/g)].map((match) => match[1] ?? '');
      const drawn = [...text.matchAll(/<Chart id="([^"]*)" \/>/g)].map((match) => match[1] ?? '');
      const rest = text.replace(/<(?:Finding|Chart) id="[^"]*" \/>|<ContentNote \/>/g, '');
      return [
        ...quoted
          .filter((id) => !known.has(id))
          .map((id) => here(`<Finding id="${id}" /> names no entry of content/findings/.`, 'Write an id that stands there.')),
        ...drawn.filter((id) => !charts.has(id)).map((id) => here(`<Chart id="${id}" /> names no chart.`, `Write one of: ${[...charts].join(', ')}.`)),
        ...(/[<{]|^(?:import|export)\s/.test(rest)
          ? [here('An entry is text: only <Finding id="…" />, <Chart id="…" /> and <ContentNote /> may stand in it.', 'Take the code, tag or brace out.')]
          : []),
      ];
    }),
  );
};

/** Charts that every record has; each theme and each statistic has one besides. */
const CHARTS = ['timeline', 'judgements', 'themes', 'persistence', 'balance', 'asks'];

/** The rules by name, in the order in which a reader of a message would ask. */
export const rules: Readonly<Record<string, Rule>> = {
  'duplicate-id': duplicateId,
  'id-form': idForm,
  'unknown-theme': unknownTheme,
  reference,
  'seed-changed': seedChanged,
  'quote-without-text': quoteWithoutText,
  quote: quoteStands,
  'counted-twice': countedTwice,
  'quotation-limits': quotationLimits,
  grade: grades,
  date: dates,
  'source-date': sourceDates,
  milestone: milestones,
  voice: voices,
  scope,
  'themeless-ask': themelessAsks,
  'left-out': emptyLeftOut,
  'further-reference': furtherReferences,
  statistic: statistics,
  corrections,
  support,
  wording,
  prose: proseIsText,
};

/** Every problem of the content, by every rule. */
export function check(draft: Draft, evidence = evidenceOf(draft)): Problem[] {
  return Object.entries(rules).flatMap(([rule, find]) => find(draft, evidence).map((found) => ({ rule, ...found })));
}
