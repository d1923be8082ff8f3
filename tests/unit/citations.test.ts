// Citations of everything that can be cited: read back by the programs of others, and what people read in them.
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { describe, expect, it } from 'vitest';
import { charts } from '../../src/charts/charts.ts';
import { DAY_OF_ACCESS, guardian, harvard, markdown, ready, textFragment } from '../../src/model/sharing/citationForms.ts';
import { biblatex, bibtex, CITATION_FILES, csl, inOneName, ris } from '../../src/model/sharing/citationRecords.ts';
import { addressOf, citePassage, citeSource, type Citation } from '../../src/model/sharing/citations.ts';
import { citedPages } from '../../src/model/sharing/citedPages.ts';
import { citeChart, citeData, citeInspection, citeMilestone, citeStatistic } from '../../src/model/sharing/ownCitations.ts';
import { copiedWords, isLimited, isQuoted, pageOf, placeIn, turnAfter } from '../../src/model/record/lookups.ts';
import { pageAddress } from '../../src/model/words/voice.ts';
import { absolute, record } from '../../src/record.ts';

const all = record();
const passages = [...all.findings, ...all.asks, ...all.statements].map((item) => ({ item, cited: citePassage(all, item, absolute) }));
const documents = all.sources.map((one) => citeSource(all, one, absolute));
const own: Citation[] = [
  ...all.inspections.map((one) => citeInspection(all, one, absolute)),
  ...all.milestones.map((one) => citeMilestone(all, one, absolute)),
  ...all.statistics.map((one) => citeStatistic(all, one, absolute)),
  ...charts(all).map(({ chart }) => citeChart(all, chart, absolute)),
  citeData(all, absolute),
];
const foreign = [...passages.map(({ cited }) => cited), ...documents];
const every = [...foreign, ...own];
const FORMS = { ready, harvard, guardian, markdown, bibtex, biblatex, ris, csl: (cited: Citation) => JSON.stringify(csl(cited)) };
const texts = (cited: Citation): string[] => Object.values(FORMS).map((write) => write(cited));

/** Made up for these tests: a name with commas, marks within marks, and what LaTeX would read as its own. */
const odd: Citation = {
  id: '2031-odd',
  type: 'report',
  author: 'House of Towns, Homes and Parks & Rivers',
  title: "Plans 'not yet good' for 100% of #1 {children}_~^ in Éire",
  publisher: 'House of Towns, Homes and Parks & Rivers',
  genre: 'letter',
  date: '2031-03-04',
  place: 'paragraph 12, page 4',
  page: 4,
  says: '',
  readIn: 'Read in: A record, finding x',
  url: 'https://body.example/report_1%20a.pdf#page=4',
  here: 'https://record.example/findings/x/',
  quote: 'Plans are "not yet" good',
  attribution: 'The body, a letter',
};

interface Parsed {
  type: string;
  author: string | undefined;
  given: string | undefined;
  title: string | undefined;
  date: string | undefined;
  url: string | undefined;
  note: string;
}
/** What a reader's program makes of a text, in the fields that matter. */
function parsed(text: string): Parsed[] {
  return new Cite(text).data.map((item) => {
    const [author, ...more] = item.author ?? [];
    expect(more).toEqual([]);
    return {
      type: item.type,
      author: author?.literal ?? author?.family,
      given: author?.given,
      title: item.title,
      date: item.issued?.['date-parts'][0]?.map((part) => String(part).padStart(2, '0')).join('-'),
      url: item.URL,
      note: item.note ?? '',
    };
  });
}

describe('a citation for programs', () => {
  it.each([
    ['BibTeX', (some: readonly Citation[]) => CITATION_FILES.bib(some), (body: string) => body],
    ['BibLaTeX', (some: readonly Citation[]) => some.map(biblatex).join('\n'), (body: string) => body],
    ['RIS', (some: readonly Citation[]) => CITATION_FILES.ris(some), inOneName],
    ['CSL-JSON', (some: readonly Citation[]) => CITATION_FILES.json(some), (body: string) => body],
  ] as const)('%s is read back whole, and no body is taken for a person', (form, write, nameOf) => {
    const some = [...every, odd];
    const back = parsed(write(some));
    expect(back).toHaveLength(some.length);
    for (const [i, cited] of some.entries()) {
      const { author, given, title, date, url, note = '', type } = back[i] ?? {};
      expect([author, given, title, date, url], cited.id).toEqual([nameOf(cited.author), undefined, cited.title, cited.date, cited.url]);
      expect(type).toBe(form === 'BibTeX' && cited.type !== 'report' ? 'document' : cited.type);
      if (cited.url !== cited.here) expect(note, cited.id).toContain(cited.here);
      if (cited.place !== undefined) expect(note.toLowerCase(), cited.id).toContain(cited.place.toLowerCase());
    }
  });
  it('BibTeX has the entries and months of BibTeX itself, and prints the address in every style', () => {
    for (const cited of [...every, odd]) {
      const text = bibtex(cited);
      expect(text, cited.id).toMatch(/^@(?:techreport|misc)\{/);
      expect(text).not.toMatch(/^ {2}(?:date|version|organization|publisher|type = \{\}) =/m);
      expect(text).toContain(`\\url{${cited.url}}`);
      if (text.startsWith('@techreport')) expect(text).toMatch(/institution = \{\{/);
    }
    expect(bibtex(odd)).toContain('  month = mar,\n');
    expect(bibtex(odd)).toContain("title = {{Plans 'not yet good' for 100\\% of \\#1 \\{children\\}\\_\\textasciitilde{}\\textasciicircum{} in Éire}}");
  });
  it('RIS has one author, whom no comma parts, and the whole name as publisher', () => {
    for (const cited of [...every, odd]) {
      const lines = ris(cited).split('\r\n');
      expect(lines.filter((line) => line.startsWith('AU  - '))).toEqual([`AU  - ${inOneName(cited.author)}`]);
      expect(inOneName(cited.author)).not.toMatch(/[,;]/);
      expect(lines).toContain(`PB  - ${cited.publisher}`);
      expect([lines[0]?.slice(0, 6), lines.at(-2), lines.at(-1)]).toEqual(['TY  - ', 'ER  - ', '']);
    }
  });
});

describe('where a citation leads', () => {
  it('is first the page of the document, then where it was read', () => {
    const sources = new Map(all.sources.map((one) => [one.id, one]));
    expect(passages.filter(({ cited }) => cited.url !== cited.here).length).toBeGreaterThan(100);
    for (const { item, cited } of passages) {
      const source = sources.get(item.source);
      if (!source) throw new RangeError(item.source);
      const original = pageAddress(source, pageOf(item)) ?? source.archive;
      expect([cited.url, cited.place, csl(cited).URL], cited.id).toEqual([original ?? cited.here, placeIn(item), original ?? cited.here]);
      for (const text of [harvard(cited), guardian(cited), markdown(cited), bibtex(cited), biblatex(cited), ris(cited)]) {
        expect(text, cited.id).toContain(cited.here);
        if (original !== undefined) expect(text.indexOf(original), cited.id).toBeGreaterThanOrEqual(0);
      }
      if (original !== undefined) expect(harvard(cited).indexOf(original)).toBeLessThan(harvard(cited).indexOf(cited.here));
    }
  });
  it('names our version on pages of ours alone', () => {
    for (const cited of own)
      for (const text of [harvard(cited), guardian(cited), markdown(cited), bibtex(cited), biblatex(cited), ris(cited)])
        expect(text).toContain(all.site.version);
    for (const cited of foreign) {
      expect(cited.version).toBeUndefined();
      for (const text of texts({ ...cited, quote: undefined, told: undefined })) expect(text, cited.id).not.toMatch(/\bversion\b.*\d+\.\d+\.\d+|^ET {2}- /im);
    }
  });
});

describe('Harvard', () => {
  it('says each thing once', () => {
    for (const cited of every) {
      const text = harvard(cited);
      const count = (part: string): number => text.split(part).length - 1;
      expect(count(cited.here), cited.id).toBe(1);
      if (!cited.url.startsWith(cited.here)) expect(count(cited.url), cited.id).toBe(1);
      if (cited.place !== undefined && cited.place.length > 12) expect(count(cited.place), cited.id).toBe(1);
      expect(text.startsWith(`${cited.author} (`)).toBe(true);
    }
    expect(harvard(odd)).toBe(
      'House of Towns, Homes and Parks & Rivers (2031) ‘Plans “not yet good” for 100% of #1 {children}_~^ in Éire’, letter, 4 March, paragraph 12, page 4. ' +
        `Available at: https://body.example/report_1%20a.pdf#page=4. Read in: A record, finding x, https://record.example/findings/x/ (Accessed: ${DAY_OF_ACCESS}).`,
    );
  });
  it('asks for the day of access at our address, which only the reader knows', () => {
    for (const cited of every) expect(harvard(cited), cited.id).toContain(`${cited.here} (Accessed: ${DAY_OF_ACCESS}).`);
  });
});

describe('who speaks in a citation', () => {
  const voiceOf = (voice: string) => passages.filter(({ item }) => item.kind !== 'statement' && item.voice === voice);
  it('is the inspectorate for its own document', () => {
    expect(voiceOf('direct').length).toBeGreaterThan(400);
    for (const { cited } of voiceOf('direct')) {
      expect(cited.author).toBe('Ofsted');
      expect(ready(cited)).toMatch(/^“[\s\S]+” \(Ofsted, [^)]+\d{4}, /);
    }
  });
  it('is the inspectorate as quoted by the document for quoted words, and the document is what is cited', () => {
    expect(voiceOf('quoted').length).toBeGreaterThan(10);
    for (const { cited } of voiceOf('quoted')) {
      expect(ready(cited)).toMatch(/” \(Ofsted, as quoted by (?!Ofsted)/);
      expect(cited.author).not.toBe('Ofsted');
      for (const text of [harvard(cited), bibtex(cited), ris(cited)]) expect(text).toContain('Ofsted, as quoted by ');
    }
  });
  it('is never the inspectorate for a reporter\u2019s or a council\u2019s sentence', () => {
    expect(voiceOf('reported').length).toBeGreaterThan(10);
    for (const { cited, item } of passages) {
      if (item.kind !== 'statement' && item.voice !== 'reported') continue;
      expect(cited.author).not.toBe('Ofsted');
      for (const text of texts({ ...cited, title: 'Title' }))
        expect(text, cited.id).not.toMatch(/[”"]\s*[–(\]]*\s*\(?Ofsted|\[Ofsted|author = \{\{Ofsted|AU {2}- Ofsted|^Ofsted/m);
    }
    for (const { cited } of voiceOf('reported')) expect(ready(cited)).toMatch(/” \([^)]+, reporting Ofsted, /);
    for (const { cited, item } of passages) if (item.kind === 'statement') expect(ready(cited)).toContain(`” (${item.speaker}, in `);
  });
  it('is this site, without quotation marks, for our sentence on a document; the document is what is cited', () => {
    const told = passages.filter(({ item }) => !isQuoted(item));
    expect(told.length).toBeGreaterThan(5);
    for (const { cited, item } of told) {
      expect(ready(cited)).toContain('(In our words, from Ofsted');
      expect(ready(cited)).toMatch(/^[^“]/);
      if ('says' in item && item.says) for (const text of [harvard(cited), bibtex(cited), ris(cited)]) expect(text).not.toContain(item.says);
      for (const text of [harvard(cited), bibtex(cited), ris(cited)]) expect(text).toContain(`Told in the words of: ${all.site.title}`);
    }
  });
});

it('the words in a citation are those of the passage, letter for letter, and only marks within marks take turns', () => {
  const bare = (text: string): string => text.replace(/['"\u2018\u2019\u201c\u201d]/g, '|');
  for (const { item, cited } of passages) {
    if (!isQuoted(item)) continue;
    for (const text of [ready(cited), guardian(cited)]) {
      expect(bare(text)).toContain(bare(`“${copiedWords(all, item)}”`));
      expect(bare(text)).toContain(bare(item.quote));
      // A sentence that turns right after the words is never copied without its rest.
      const rest = turnAfter(all, item);
      expect(rest === undefined, cited.id).toBe(item.match.turn === undefined || isLimited(all, item.source));
      if (rest !== undefined) expect(bare(text)).toContain(bare(rest));
      expect(text.slice(1, text.indexOf('”')), cited.id).not.toMatch(/[“"](?=\p{L})/u);
    }
  }
  expect(ready(odd)).toBe('“Plans are ‘not yet’ good” (The body, a letter) https://record.example/findings/x/');
});

it('a text fragment names the first and the last words, escaped as the specification asks', () => {
  expect(textFragment('https://a.example/', 'Short words, and well-known')).toBe('https://a.example/#:~:text=Short%20words%2C%20and%20well%2Dknown');
  expect(textFragment('https://a.example/#f001', 'One two three four five six seven eight nine ten eleven twelve')).toBe(
    'https://a.example/#f001:~:text=One%20two%20three%20four%20five,eight%20nine%20ten%20eleven%20twelve',
  );
  expect(textFragment('https://a.example/', 'The beginning of it […] and the end of it')).toBe(
    'https://a.example/#:~:text=The%20beginning%20of%20it,and%20the%20end%20of%20it',
  );
});

describe('pages with citations beside them', () => {
  const drawn = charts(all).map(({ chart }) => chart);
  const pages = citedPages(all, drawn, absolute);
  it('are different ones, each with what it cites', () => {
    expect(new Set(pages.map(({ path }) => path)).size).toBe(pages.length);
    expect(pages.filter(({ cited }) => cited().length === 0)).toEqual([]);
  });
  it('are that of each passage, document and thing of our own, and of all documents', () => {
    const alone = new Map(pages.map(({ path, cited }) => [path, cited()]));
    for (const one of [...all.findings, ...all.asks]) expect(alone.get(addressOf(one)), one.id).toEqual([citePassage(all, one, absolute)]);
    const ids = [...alone.values()].flatMap((cited) => (cited.length === 1 ? cited.map(({ id }) => id) : []));
    for (const { id } of [...documents, ...own]) expect(ids, id).toContain(id);
    expect(alone.get('/sources/')).toEqual(documents);
  });
});
