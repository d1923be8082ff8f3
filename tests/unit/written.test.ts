// What is written by hand or by a command is read for what it says, and what is wrong is told in words: one small example of each form.
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseAddresses } from '../../src/model/written/addressList.ts';
import { contentSchema, editorSchema, type Ids } from '../../src/model/written/contentschema.ts';
import { recordDate } from '../../src/model/written/dates.ts';
import { whyNoDate, whyNoDay } from '../../src/model/written/whyNoDate.ts';
import { oddNumber, plainly } from '../../src/model/written/fieldWords.ts';
import { frozenHtml, frozenOf, isTombstone } from '../../src/model/written/frozen.ts';
import { refusal } from '../../src/model/written/placeholders.ts';
import { proseOf, withoutShownCode } from '../../src/model/written/prose.ts';
import { BASELINE_HEAD, baselineText, parseBaseline } from '../../src/model/written/publishedList.ts';
import { basePathOf, contactUris, isContact, isOneLine, isPlaceholder, originOf } from '../../src/model/written/settings.ts';
import { yamlWords } from '../../src/model/written/yamlWords.ts';
import { frameworksSchema } from '../../src/model/written/schemas.ts';
import { parseDocument, Scalar } from 'yaml';

it('a list of addresses is read line by line, and a line that is none is named', () => {
  const lines = [
    '# A remark',
    '/',
    '',
    '/findings/a-f001/',
    '/a/#b withdrawn 2030-01-02: It was wrong.',
    '//elsewhere/',
    '/a/../b',
    'a',
    '/a withdrawn 2030-02-30: Why.',
    '/b withdrawn 2030-01-02:  ',
  ];
  expect(parseAddresses('list.txt', lines.join('\n'))).toEqual({
    file: 'list.txt',
    list: [
      { path: '/', line: 2 },
      { path: '/findings/a-f001/', line: 4 },
      { path: '/a/#b', line: 5, withdrawn: { date: '2030-01-02', why: 'It was wrong.' } },
    ],
    bad: [6, 7, 8, 9, 10],
  });
});

describe('why a text is no date', () => {
  it.each([
    ['', 'no date stands between the quotation marks'],
    [' 2014 ', 'a space stands before or after the date; write "2014"'],
    ['2014-13-05', '"2014-13-05" has no real month (13)'],
    ['2014-19-11', 'Day and month seem to have changed places: "2014-11-19" for 19 November 2014'],
    ['2014-00', 'has no real month (00)'],
    ['2014-11-00', 'has no real day (00). Where the day is not known, write "2014-11"'],
    ['2014-02-30', '"2014-02-30" does not exist: February 2014 has 28 days'],
    ['19/11/2014', 'The year comes first: "2014-11-19" for 19 November 2014'],
    [
      '04/05/2014',
      'can be read in two ways. Look the day up in the document, and write the year first: "2014-05-04" for 4 May 2014, or "2014-04-05" for 5 April 2014',
    ],
    ['31/31/2014', 'is no day that exists'],
    ['2014/11/19', 'write "2014-11-19" for 19 November 2014, with hyphens and two figures each'],
    ['2014-1-5', 'write "2014-01-05" for 5 January 2014'],
    ['19 November 2014', 'is in words, and a date is written in figures here: "2014-11-19"'],
    ['19th Nov. 2014', '"2014-11-19"'],
    ['November 2014', 'a date is written in figures here: "2014-11"'],
    ['31 November 2014', 'does not exist: November 2014 has 30 days'],
    ['2014-11-19T10:00:00Z', 'has a time or a time zone, and the day alone is written here: "2014-11-19"'],
    ['2014-11-19/2014-11-01', 'in "2014-11-19/2014-11-01" the first date comes after the second'],
    ['2014-11-19/2014-11-31', 'does not exist: November 2014 has 30 days'],
    ['[2014-13..2015]', '"2014-13" has no real month (13)'],
    ['soon', '"soon" is not how a date is written here; write "2014-11-19", "2016-10" or "2009"'],
    [' soon ', '" soon " is not how a date is written here'],
    ['2014-01-32', '"2014-01-32" does not exist: January 2014 has 31 days'],
    ['2014-12-32', '"2014-12-32" does not exist: December 2014 has 31 days'],
    ['20141119', 'write "2014-11-19" for 19 November 2014'],
    ['Ju 2014', '"Ju 2014" is not how a date is written here'],
    ['ber 2014', '"ber 2014" is not how a date is written here'],
    ['on 5 Nov 2014', '"on 5 Nov 2014" is not how a date is written here'],
    ['5 Nov 2014 at noon', '"5 Nov 2014 at noon" is not how a date is written here'],
    ['Visit 2014', '"Visit 2014" is not how a date is written here'],
    ['about 5/11/2014', '"about 5/11/2014" is not how a date is written here'],
    ['5/11/20145', '"5/11/20145" is not how a date is written here'],
    ['about 2014-13', '"about 2014-13" is not how a date is written here'],
    ['2014-11-19 10:00', 'has a time or a time zone, and the day alone is written here: "2014-11-19"'],
    ['2014-11-19T10:00+0100', 'the day alone is written here: "2014-11-19"'],
    ['2014-11-19T10:00:00-05:00', 'the day alone is written here: "2014-11-19"'],
    ['[2015..2014]', 'in "[2015..2014]" the first date comes after the second'],
    ['2014-11-19/2014-11-20]', '"2014-11-19/2014-11-20]" is not how a date is written here'],
    ['2014-11-19/2014-11-01 or so', '"2014-11-19/2014-11-01 or so" is not how a date is written here'],
    ['2014-11-19/2014-13', '"2014-13" has no real month (13)'],
    ['/2014-11-19', '"/2014-11-19" is not how a date is written here'],
  ])('%j', (value, why) => {
    expect(recordDate(value)).toBeUndefined();
    expect(whyNoDate(value)).toContain(why);
  });
  it('of a month that does not exist says no more, where it is no day either', () => {
    expect(['2014-19', '2014-13-32'].map(whyNoDate)).toEqual(['"2014-19" has no real month (19)', '"2014-13-32" has no real month (13)']);
  });
  it('of a date that is not one day, that one day is needed', () => {
    expect(whyNoDay('2014-11')).toBe('"2014-11" is not one day, and one day is needed here, like "2026-11-21"');
    expect(whyNoDay('soon')).toBe('"soon" is not how a date is written here; write one day, like "2026-11-21"');
  });
});

describe('a field of the wrong kind', () => {
  const said = (schema: z.ZodType, input: unknown): string | undefined => {
    const result = schema.safeParse(input, { error: (issue) => plainly(issue) });
    return result.error?.issues[0]?.message;
  };
  it('is told by what it must be and what it is', () => {
    expect(said(z.string(), 5)).toBe('must be words in quotation marks, and is 5');
    expect(said(z.string(), null)).toBe('must be words in quotation marks, and is nothing');
    expect(said(z.string(), ['a'])).toBe('must be words in quotation marks, and is a list');
    expect(said(z.string(), {})).toBe('must be words in quotation marks, and is a group of fields');
    expect(said(z.boolean(), 'yes')).toBe('must be true or false, without quotation marks, and is the words "yes"');
    expect(said(z.number(), Infinity)).toContain('and is no number that can be counted to');
  });
  it('is told how to make it a number, where that is plain', () => {
    const number = 'must be a number, in figures and without quotation marks, like 15.1, and is the words';
    expect(said(z.number(), '15.1')).toBe(`${number} "15.1". Take the quotation marks away`);
    expect(said(z.number(), '1_000')).toBe(`${number} "1_000". Take the underscore out`);
    expect(said(z.number(), '1,000')).toBe(`${number} "1,000". Take the commas out`);
    expect(said(z.number(), '1:30')).toBe(`${number} "1:30". A time or a count with colons is no number here`);
    expect(said(z.number(), 'many')).toBe(`${number} "many"`);
  });
  it('is told by what it may be, and by its bounds', () => {
    expect(said(z.enum(['a', 'b']), 'c')).toBe('must be one of: a, b; it is the words "c"');
    expect(said(z.literal(true), false)).toBe('can only be true, and is false. Where it is not so, the field is left out');
    expect(said(z.number().min(1), 0)).toBe('must be at least 1');
    expect(said(z.number().gt(0), 0)).toBe('must be more than 0');
    expect(said(z.string().max(3), 'long')).toBe('must have at most 3 characters');
    expect(said(z.array(z.string()).min(1), [])).toBe('must have at least 1 value');
    expect(said(z.string().regex(/a/), 'b')).not.toMatch(/^must be one of/);
  });
  it('is odd where other programs read another number', () => {
    const written = (value: string): string | undefined => oddNumber(parseDocument(`a: ${value}`).get('a', true));
    expect(['010', '0x1F', '1e3', '+5'].map(written)).toEqual(['010', '0x1F', '1e3', '+5']);
    expect(['10', '1.5', '-3', '0', 'word', '.inf'].map(written)).toEqual(Array(6).fill(undefined));
    expect(oddNumber(new Scalar(5))).toBeUndefined();
  });
});

describe('a frozen chart', () => {
  const file = '2030-01-02/theme-plans-0123456789ab.html';
  const frozen = frozenOf(file);
  it('is known by its day, its chart and its fingerprint', () => {
    expect(frozen).toEqual({ date: '2030-01-02', chart: 'theme-plans', hash: '0123456789ab', file });
    expect([file.replace('ab.', 'a.'), file.replace('.html', '.htm'), `x${file}`, file.slice(11)].map(frozenOf)).toEqual(Array(4).fill(undefined));
  });
  it('says its day, and leads no program to a newer one', () => {
    const embed = '<head><link rel="alternate" type="application/json+oembed" href="x"></head><h1>Plans</h1>';
    expect(frozenHtml(embed, '2 January 2030')).toBe(
      '<head></head><h1>Plans</h1><p class="muted">As published on 2 January 2030. This copy does not change.</p>',
    );
  });
  it('that was taken away names the fingerprint of what stood there', () => {
    if (!frozen) throw new RangeError(file);
    expect(isTombstone('<meta name="tombstone" content="0123456789ab">', frozen)).toBe(true);
    expect(isTombstone('<meta name="tombstone" content="ffffffffffff">', frozen)).toBe(false);
  });
});

describe('what the owner sets', () => {
  it('is refused for publication while it is a placeholder', () => {
    const set = { address: 'https://record.council.uk', publisher: 'Somebody', contact: 'a@b.uk' };
    expect(refusal(set)).toBeUndefined();
    for (const host of ['record.example', 'example.org', 'www.example.com', 'localhost', '127.0.0.1', 'x.invalid', '[::1]'])
      expect(refusal({ ...set, address: `https://${host}` }), host).toContain('address is a placeholder');
    expect(refusal({ ...set, publisher: '[Who]' })).toBe('the publisher is a placeholder; set "publisher:" in content/site.yml');
    expect(refusal({ ...set, contact: '[How]' })).toBe('the contact is a placeholder; set "contact:" in content/site.yml');
    expect([isPlaceholder('[Who]'), isPlaceholder('Who')]).toEqual([true, false]);
  });
  it('is an address with nothing after its host, and a path with slashes at its ends', () => {
    expect(['https://a.uk/', 'http://localhost:8080', 'https://a.uk/b', 'ftp://a.uk', 'https://u@a.uk', 'https://-a.uk'].map(originOf)).toEqual([
      'https://a.uk',
      'http://localhost:8080',
      ...Array<undefined>(4).fill(undefined),
    ]);
    expect(['/', 'record', '/a/b.c/', '/a/.b/', '', `/${'a'.repeat(200)}/`].map(basePathOf)).toEqual([
      '/',
      '/record/',
      '/a/b.c/',
      undefined,
      undefined,
      undefined,
    ]);
  });
  it('is one line that can be seen', () => {
    expect(['Somebody', ' ', 'a\nb', 'a\u200bb', 'a'.repeat(201)].map(isOneLine)).toEqual([true, false, false, false, false]);
  });
  it('is a way to reach somebody, which programs are told in their form', () => {
    const ways = ['a@b.uk', 'https://b.uk/a', '+44 (0)20 7946 0000', '020 7946 0000', 'a@b.uk, https://b.uk', '[How]'];
    expect(ways.map(isContact)).toEqual(Array(6).fill(true));
    expect(['nobody', 'http://', 'https://u:p@b.uk', 'a@b', '[How', 'a@b.uk, nobody'].map(isContact)).toEqual(Array(6).fill(false));
    expect(ways.map(contactUris)).toEqual([['mailto:a@b.uk'], ['https://b.uk/a'], ['tel:+442079460000'], [], ['mailto:a@b.uk', 'https://b.uk'], []]);
    expect(contactUris('http://b.uk')).toEqual([]);
  });
});

describe('the list of what was published', () => {
  const entry = { id: 'a-f001', words: 'He said: "plans,\nand more".', theme: 'plans', stance: 'concern', date: '' };
  it('is read as it was written', () => {
    const text = baselineText([entry, { ...entry, id: 'b', words: 'Words' }]);
    expect(text.split('\n')[0]).toBe(BASELINE_HEAD);
    expect(parseBaseline('x.csv', text)).toEqual({
      file: 'x.csv',
      bad: [],
      entries: [
        { ...entry, line: 2 },
        { ...entry, id: 'b', words: 'Words', line: 4 },
      ],
    });
    expect(parseBaseline('x.csv', ' \n')).toEqual({ file: 'x.csv', bad: [], entries: [] });
  });
  it('names each line that is none, and reads the rest', () => {
    const { entries, bad } = parseBaseline('x.csv', `${BASELINE_HEAD}\na,b\nc,d,e,f,g\n"h,i\nj,k,l,m,n\n,k,l,m,n\n`);
    expect(entries.map(({ id, line }) => [id, line])).toEqual([
      ['c', 3],
      ['j', 5],
    ]);
    expect(bad).toEqual([
      { line: 2, fault: 'columns' },
      { line: 4, fault: 'quotes' },
      { line: 6, fault: 'columns' },
    ]);
    expect(parseBaseline('x.csv', 'id,words\n').bad).toEqual([{ line: 1, fault: 'head' }]);
  });
});

describe('prose', () => {
  const prose = (body: string) => proseOf({ file: 'a.mdx', text: `---\ntitle: A\n---\n${body}`, byteOrderMark: false, utf16: false });
  it('is read as a tree, with the line on which it begins', () => {
    expect(prose('\n## Words\n')).toMatchObject({ file: 'a.mdx', bodyLine: 4, failure: undefined, tree: { type: 'root' } });
    expect(proseOf({ file: 'a.yml', text: '---\n---\n', byteOrderMark: false, utf16: false })).toBeUndefined();
    expect(proseOf({ file: 'a.mdx', text: '---\n---\n', byteOrderMark: false, utf16: true })).toBeUndefined();
  });
  it('that cannot be read is refused at its place', () => {
    expect(prose('Words <b>open\n')?.failure).toMatchObject({ rule: 'mdx-syntax', line: 1 });
    expect(prose(`Words\n\n${'>'.repeat(51)} deep\n`)?.failure).toMatchObject({ rule: 'prose-depth', line: 3 });
    expect(prose(`${'<b></b>'.repeat(501)}\n`)?.failure).toMatchObject({ rule: 'prose-depth' });
    expect(prose(`Words ${'{a}'.repeat(101)}\n`)?.failure).toMatchObject({ rule: 'mdx-code', line: 1, column: 7 });
  });
  it('has nothing where code is shown, and all else where it was', () => {
    expect(withoutShownCode('a `{b}` c\n```\n{d}\n```\ne')).toBe('a       c\n   \n   \n   \ne');
  });
});

it('an error of the parser is told without the words of a programmer', () => {
  for (const code of ['TAB_AS_INDENT', 'MISSING_CHAR', 'DUPLICATE_KEY'] as const) {
    const { what, todo } = yamlWords(code);
    for (const sentence of [what, todo]) expect(sentence).toMatch(/^[A-Z].*\.$/);
    expect(`${what} ${todo}`).not.toMatch(/YAML|scalar|token|mapping|node/i);
  }
});

describe('the schema of a content file', () => {
  const read = (text: string) => JSON.parse(text) as Record<string, unknown>;
  it('is published under its address, without what only an editor is told', () => {
    const published = contentSchema('https://a.uk/s.json', 'frameworks', 'content/frameworks.yml', frameworksSchema);
    expect(read(published)).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', $id: 'https://a.uk/s.json', title: 'frameworks' });
    expect(published).not.toContain('refers');
  });
  it('offers an editor the ids that there are', () => {
    const named = (id: string) => [{ id, name: `The ${id}` }];
    const ids: Ids = { themes: named('plans'), frameworks: named('full'), groups: named('overall'), people: [] };
    const offered = editorSchema('frameworks', 'content/frameworks.yml', frameworksSchema, ids);
    expect(read(offered)['$schema']).toContain('draft-07');
    expect(offered).toMatch(/"enum": \[\s*"overall"\s*\],\s*"enumDescriptions": \[\s*"The overall"\s*\]/);
    expect(offered).not.toContain('refers');
  });
});
