import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { describe, expect, it } from 'vitest';
import { charts } from '../../src/charts/charts.ts';
import { bibtex, csl, guardian, harvard, markdown, ready, ris, textFragment } from '../../src/model/sharing/citationForms.ts';
import { citeChart, citeData, citeInspection, citeMilestone, citePassage, citeStatistic, type Citation } from '../../src/model/sharing/citations.ts';
import { inWords } from '../../src/model/written/dates.ts';
import { marked } from '../../src/model/evidence/quotes.ts';
import { isQuoted } from '../../src/model/record/lookups.ts';
import { absolute, record } from '../../src/record.ts';

const all = record();
const passages = [...all.findings, ...all.asks, ...all.statements].map((item) => ({ item, cited: citePassage(all, item, absolute) }));
const own: Citation[] = [
  ...all.inspections.map((one) => citeInspection(all, one, absolute)),
  ...all.milestones.map((one) => citeMilestone(all, one, absolute)),
  ...all.statistics.map((one) => citeStatistic(all, one, absolute)),
  ...charts(all).map(({ chart }) => citeChart(all, chart, absolute)),
  citeData(all, absolute),
];
const every = [...passages.map(({ cited }) => cited), ...own];
const texts = (cited: Citation): string[] => [ready(cited), harvard(cited), guardian(cited), markdown(cited), bibtex(cited), ris(cited)];

/** What a reader's program makes of a citation, in the fields that matter. */
function parsed(text: string): Record<string, unknown> {
  const [item] = new Cite(text).data;
  if (!item) throw new Error('nothing was parsed');
  const [author] = item.author ?? [];
  return {
    id: item.id,
    type: item.type,
    author: author?.literal ?? author?.family,
    title: item.title,
    publisher: item.publisher,
    genre: item.genre,
    date: item.issued?.['date-parts'][0]?.map((part: number) => String(part).padStart(2, '0')).join('-'),
    version: item.version ?? item.edition,
    note: item.note,
    url: item.URL,
  };
}

function wanted({ id, type, author, title, publisher, genre, date, version, note, url }: Citation): Record<string, unknown> {
  return { id, type, author, title, publisher, genre, date, version, note, url };
}

describe('a citation of everything that can be cited', () => {
  it.each([
    ['BibTeX', bibtex],
    ['RIS', (cited: Citation) => `${ris(cited)}\r\n`],
    ['CSL-JSON', (cited: Citation) => JSON.stringify(csl(cited))],
  ] as const)('%s is parsed back without loss', (_, write) => {
    expect(every.length).toBeGreaterThan(600);
    for (const cited of every) expect(parsed(write(cited)), cited.id).toEqual(wanted(cited));
  });
  it('carries the version, the address and the checked day in every form', () => {
    for (const cited of every) {
      expect(cited.note).toContain(`version ${all.site.version}, checked ${inWords(all.site.checked)}`);
      for (const text of [harvard(cited), guardian(cited), markdown(cited), bibtex(cited), ris(cited)]) {
        expect(text, cited.id).toContain(all.site.version);
        expect(text, cited.id).toContain(cited.url);
      }
    }
  });
});

describe('who speaks in a citation', () => {
  const voiceOf = (voice: string) => passages.filter(({ item }) => item.kind !== 'statement' && item.voice === voice);
  it('is Ofsted for its own document', () => {
    expect(voiceOf('direct').length).toBeGreaterThan(400);
    for (const { cited } of voiceOf('direct')) {
      expect(cited.author).toBe('Ofsted');
      expect(ready(cited)).toMatch(/^“[\s\S]+” \(Ofsted, [^)]+\d{4}, /);
    }
  });
  it('is Ofsted as quoted by the document for quoted words, and the document is what is cited', () => {
    expect(voiceOf('quoted').length).toBeGreaterThan(10);
    for (const { cited } of voiceOf('quoted')) {
      expect(ready(cited)).toMatch(/” \(Ofsted, as quoted by (?!Ofsted)/);
      expect(cited.author).not.toBe('Ofsted');
      expect(harvard(cited)).not.toMatch(/^Ofsted/);
    }
  });
  it('is never Ofsted for a reporter\u2019s or a council\u2019s sentence', () => {
    expect(voiceOf('reported').length).toBeGreaterThan(10);
    for (const { cited, item } of passages) {
      if (item.kind !== 'statement' && item.voice !== 'reported') continue;
      expect(cited.author).not.toBe('Ofsted');
      for (const text of texts(cited)) expect(text, cited.id).not.toMatch(/[”"]\s*[–(\]]*\s*\(?Ofsted|\[Ofsted|author = \{\{Ofsted|AU {2}- Ofsted|^Ofsted/m);
    }
    for (const { cited } of voiceOf('reported')) expect(ready(cited)).toMatch(/” \([^)]+, reporting Ofsted, /);
    for (const { cited, item } of passages) if (item.kind === 'statement') expect(ready(cited)).toContain(`” (${item.speaker}, in `);
  });
  it('is this site, without quotation marks, where the text is not held', () => {
    const summarised = passages.filter(({ item }) => item.kind === 'ask' && !isQuoted(item));
    expect(summarised.length).toBeGreaterThan(5);
    for (const { cited } of summarised) {
      expect(ready(cited)).not.toMatch(/[“”]/);
      expect(ready(cited)).toContain('In our words, from Ofsted');
      expect(cited.author).not.toBe('Ofsted');
    }
  });
});

it('the words in a citation are those of the passage, letter for letter', () => {
  for (const { item, cited } of passages) {
    if (!isQuoted(item)) continue;
    expect(ready(cited)).toContain(`“${marked(item.quote, item.match)}”`);
    expect(guardian(cited)).toContain(`“${marked(item.quote, item.match)}”`);
  }
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
