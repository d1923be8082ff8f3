// Quotations, rule by rule, in the record of a few files: in their source, once, whole in sense, within limits, with the right voice. `bad/` tries the same rules on the whole content.
import { describe, expect, it } from 'vitest';
import {
  codedAndNot,
  countedTwice,
  needlessCut,
  pressLimits,
  quotations,
  quotedShare,
  quotedVoice,
  quoteTooLong,
  quoteWithoutText,
  statementSpeaker,
  turnUntold,
  voices,
} from '../../src/model/checks/quotations.ts';
import { changed, readFiles } from '../fixtures/files.ts';
import { foundIn, placesOf, saidOf, type Files } from '../fixtures/found.ts';

const TEXT = `# Report

1. Plans of homes are not good at all. Visits are rare and late, except for children in care.

2. Staff stay and know the children. Staff stay and know the families. Work of multi-
agency teams is good.

3. Homes are warm and safe, and health checks are done in each. They cost 20 a day.

4. ${'Nothing of note was seen in this part of the borough. '.repeat(22)}

5. The end of the report is here, and no more of it.

Read other news of the day here.
`;
const FINDINGS = 'content/findings/2003-review.yml';
/** The review with another text, and what is quoted from it. */
const quoting = (quotes: readonly string[], rest = '', text = TEXT): Files => ({
  'seeds/report.txt': text,
  [FINDINGS]: `inspection: 2003-review\nsource: report\ncoded: [{ by: language-model }]\nfindings:\n${quotes
    .map((quote, i) => `  - { id: 2003-review-f00${i + 1}, quote: ${quote}, voice: direct, theme: plans, stance: concern, locator: paragraph 1 }\n`)
    .join('')}${rest}`,
});

describe('a quotation', () => {
  const damaged = changed('content/sources/report.yml', 'marks: ["#"]', 'marks: ["#"], gaps: [{ line: 8, words: 3 }], foreign_from: 14', [
    'state: clean',
    'state: lossy',
  ]);
  const refused = (quote: string): string[] =>
    Object.entries(quotations).flatMap(([name, rule]) => foundIn(rule, quoting([quote]), damaged).map(({ what }) => `${name}: ${what}`));
  it('is refused for one reason, which is said', () => {
    const reasons: [quote: string, name: string, what: string][] = [
      ['"not good"', 'too-short', '"not good" has fewer than 12 characters.'],
      [
        '"Plans of homes are very good"',
        'not-found',
        '"Plans of homes are very good" does not stand in the source. The nearest passage is at line 3 of the text: "Plans of homes are not good at all."',
      ],
      ['"Staff stay and know the"', 'found-twice', 'The quote stands 2 times in the source.'],
      ['"multi- agency teams is good"', 'broken-word', 'The quote has a space within a word, at "multi- agency teams is go": the end of a line has broken it.'],
      ['"know the families", prefix: "Nobody does "', 'prefix', 'The words of "prefix:" do not stand right before the quote.'],
      ['"agency teams is good. 3. Homes are warm"', 'over-a-gap', 'The quote runs over lost words, right before line 8 of the text.'],
      ['"other news of the day"', 'foreign-lines', 'The quote stands in lines that are not part of the document (line 14).'],
      [
        '"Plans of homes are not good at all. […] The end of the report is here"',
        'far-apart',
        '"The end of the report is here" stands more than 1,000 characters after the part before it.',
      ],
      [`"know the 'families'"`, 'no-trace', `The quote puts back ' at "know the 'families'", but the text shows no trace that it was lost there.`],
      ['"good at all. Visits are rare"', 'cut-after-negation', 'The quote begins after "not" in the same sentence, without it: that may turn its sense.'],
      ['"Plans of homes […] good at all."', 'omits-negation', 'An omission […] leaves out "not", which may turn the sense of what is quoted.'],
      ['"Visits are rare and late"', 'cut-before-limit', 'The quote ends before "except" in the same sentence, which limits or turns what is quoted.'],
      ['"Homes are warm […] cost 20 a day."', 'joins-sentences', 'An omission […] joins the beginning of one sentence to the end of another.'],
    ];
    for (const [quote, name, what] of reasons) expect(refused(quote)).toEqual([`quote-${name}: ${what}`]);
    expect(new Set(reasons.map(([, name]) => `quote-${name}`))).toEqual(new Set(Object.keys(quotations)));
  });
  it('stands as it is in its source', () => {
    expect(refused('"Staff stay and know the families."')).toEqual([]);
    expect(placesOf(quotations['quote-too-short'], quoting(['"Staff stay and know the families."', '"not good"']))).toEqual(['"not good"']);
  });
});

describe('a cut', () => {
  const cut = (quote: string): Files => quoting([`${quote}, cut: "It is kept."`]);
  it('is explained where there is one, and not where there is none', () => {
    const needless = '2003-review-f001: Nothing is cut from this quote that may turn its sense, so there is nothing to explain.';
    expect(saidOf(needlessCut, cut('"Staff stay and know the families."'))).toEqual([needless]);
    expect(placesOf(needlessCut, cut('"Staff stay and know the families."'))).toEqual(['"It is kept."']);
    expect(saidOf(needlessCut, cut('"good at all. Visits are rare"'))).toEqual([]);
    expect(saidOf(needlessCut, cut('"not in this text at all"'))).toEqual([]);
    expect(saidOf(needlessCut, quoting(['"Staff stay and know the families."']))).toEqual([]);
  });
});

describe('a sentence that turns right after a quote', () => {
  const turning = (turn: string): string => `# Report\n\n1. Homes are warm and safe${turn} Staff stay here for long.\n`;
  const told = (turn: string, quotes: readonly string[], rest = ''): string[] => saidOf(turnUntold, quoting(quotes, rest, turning(turn)));
  const [BUT, QUOTE] = [', but health checks are not done.', '"Homes are warm and safe"'];
  it('is quoted on, or left out with its reason', () => {
    expect(told(BUT, [QUOTE])).toEqual(['2003-review-f001: The quote ends where its sentence turns: "but health checks are not done."']);
    expect(placesOf(turnUntold, quoting([QUOTE], '', turning(BUT)))).toEqual(['"Homes are warm and safe"']);
    expect(told(BUT, ['"Homes are warm and safe, but health checks are not done."'])).toEqual([]);
    expect(told(BUT, [QUOTE, '"but health checks are not done."'])).toEqual([]);
    expect(told(BUT, ['"but health checks are not done."', QUOTE])).toEqual([]);
    expect(told(BUT, [QUOTE], 'left_out:\n  - { quote: "but health checks are not done.", why: background }\n')).toEqual([]);
    expect(told(BUT, [`${QUOTE}, cut: "It is kept."`])).toEqual([]);
    expect(saidOf(needlessCut, quoting([`${QUOTE}, cut: "It is kept."`], '', turning(BUT)))).toEqual([]);
    // What stands elsewhere in the text tells nothing of it.
    expect(told(BUT, [QUOTE, '"Staff stay here for long."'])).toHaveLength(1);
  });
  it('is no turn where it names a circumstance that did not matter', () => {
    expect(told(', despite the cold of the winter.', [QUOTE])).toEqual([]);
    expect(told(' and dry.', [QUOTE])).toEqual([]);
  });
  it('may begin with what is left out', () => {
    expect(told(BUT, ['"Staff stay here for long."'], 'left_out:\n  - { quote: "Homes are warm and safe", why: background }\n')).toEqual([]);
  });
});

describe('a document whose text is not held', () => {
  const from = (source: string, rest = ''): Files =>
    changed(FINDINGS, 'source: report', `source: ${source}`, ['findings:', `findings:\n  - { id: 2003-review-f003, says: "Told.", voice: summarised, page: 1, paragraph: 1, theme: homes, stance: concern }${rest}`]); // prettier-ignore
  const read = changed(
    'content/sources/lost.yml',
    'text: { state: none }',
    `text: { state: read, read: "2029-12-01", sha256: ${'a'.repeat(64)}, pages: 6, paragraphs: 12 }`,
  );
  it('is not quoted', () => {
    expect(saidOf(quoteWithoutText)).toEqual([]);
    expect(saidOf(quoteWithoutText, from('nothing'))).toEqual([]);
    expect(saidOf(quoteWithoutText, changed('content/sources/report.yml', 'seed: report.txt, ', ''))).toEqual([]);
    expect(saidOf(quoteWithoutText, from('lost'))).toEqual(['2003-review: Nothing can be quoted from "lost": its text is not held.']);
    expect(placesOf(quoteWithoutText, from('lost'))).toEqual(['lost']);
    expect(saidOf(quoteWithoutText, from('lost'), read)).toEqual(
      ['f002', 'f001', 'a01'].map((id) => `2003-review-${id}: Nothing can be quoted from "lost": it was read whole, and its text is not held.`),
    );
    expect(placesOf(quoteWithoutText, read, from('lost'))).toEqual([
      '"Staff stay and know the children."',
      '"Plans are not good at all."',
      '"The council should write better plans."',
    ]);
  });
  it('may be told in our words', () => {
    const told: Files = {
      [FINDINGS]: `inspection: 2003-review\nsource: lost\ncoded: [{ by: language-model }]\nfindings:\n  - { id: 2003-review-f003, says: "Told.", voice: summarised, page: 1, paragraph: 1, theme: homes, stance: concern }\n`,
    };
    expect([saidOf(quoteWithoutText, told), saidOf(quoteWithoutText, told, read)]).toEqual([[], []]);
  });
});

describe('a passage', () => {
  const [PLANS, VISITS, BOTH] = ['"Plans of homes are not good at all."', '"Visits are rare and late, except for children in care."', '"good at all. Visits are rare"']; // prettier-ignore
  it('is counted once', () => {
    expect(saidOf(countedTwice, quoting([PLANS, VISITS]))).toEqual([]);
    const twice = (id: string, other: string): string => `2003-review-${id}: The quote shares words with "2003-review-${other}": a passage is counted once.`;
    expect(saidOf(countedTwice, quoting([PLANS, '"not good at all. Visits are rare"']))).toEqual([twice('f002', 'f001')]);
    expect(saidOf(countedTwice, quoting([PLANS, VISITS, PLANS]))).toEqual([twice('f003', 'f001')]);
    expect(placesOf(countedTwice, quoting([PLANS, '"not good at all. Visits are rare"']))).toEqual(['"not good at all. Visits are rare"']);
    expect(saidOf(countedTwice, quoting([PLANS, '"not in this text at all"', BOTH]))).toEqual([]);
    expect(saidOf(countedTwice, quoting([VISITS, PLANS]))).toEqual([]);
    // Of a quote with an omission, each part counts, and what is left out between them does not.
    const parts = '"Staff stay and know the children. […] agency teams is good."';
    expect(saidOf(countedTwice, quoting([parts, '"Staff stay and know the families."']))).toEqual([]);
    expect(saidOf(countedTwice, quoting(['"agency teams is good."', parts]))).toEqual([twice('f002', 'f001')]);
    expect(saidOf(countedTwice, quoting([parts, '"Staff stay and know the children."']))).toEqual([twice('f002', 'f001')]);
  });
  it('is an ask as well as a finding, and no finding of another file', () => {
    const ask =
      'asks:\n  - { id: 2003-review-a01, quote: "Plans of homes are not good at all.", voice: direct, rank: priority, number: 1, state: whole, theme: plans, locator: paragraph 1 }\n';
    expect(saidOf(countedTwice, quoting([PLANS], ask))).toEqual([]);
    expect(saidOf(countedTwice, quoting([VISITS, PLANS], ask))).toEqual([]);
  });
  it('is not coded and left out by its words', () => {
    const out = (quote: string): Files => quoting([PLANS], `left_out:\n  - { quote: ${quote}, why: background }\n`);
    expect(saidOf(codedAndNot, out(VISITS))).toEqual([]);
    expect(saidOf(codedAndNot, quoting([VISITS], `left_out:\n  - { quote: ${PLANS}, why: background }\n`))).toEqual([]);
    const coded = quoting(
      ['"Staff stay and know the children. […] agency teams is good."'],
      'left_out:\n  - { quote: "agency teams is good.", why: background }\n',
    );
    expect([saidOf(codedAndNot, coded).length, placesOf(codedAndNot, coded)]).toEqual([1, ['"agency teams is good."']]);
    const between = quoting(
      ['"Staff stay and know the children. […] agency teams is good."'],
      'left_out:\n  - { quote: "Staff stay and know the families.", why: background }\n',
    );
    expect(saidOf(codedAndNot, between)).toEqual([]);
    const [found] = foundIn(codedAndNot, out('"not good at all. Visits are rare and late, except for children in care."'));
    expect(found?.what).toBe('The words are left out, but "2003-review-f001" codes some of them.');
    expect(placesOf(codedAndNot, out('"not good at all. Visits are rare and late, except for children in care."'))).toHaveLength(1);
  });
  it('is not coded and left out by its lines', () => {
    const text = '# Report\n\nHomes are warm.\nStaff stay and know\nthe children in care.\nPlans are good now.\n';
    const out = (quote: string, lines: string): string[] =>
      saidOf(codedAndNot, quoting([quote], `left_out:\n  - { lines: ${lines}, why: background }\n`, text));
    const told = ['2003-review-f001: The lines are left out, but "2003-review-f001" codes words of them.'];
    const STAFF = '"Staff stay and know the children in care."';
    expect([out(STAFF, '"4-5"'), out(STAFF, '"3-6"'), out(STAFF, '"1-8"')]).toEqual([told, told, []]);
    expect([out(STAFF, '"3-4"'), out(STAFF, '"5-6"'), out(STAFF, '4'), out(STAFF, '"1-3"'), out(STAFF, '"6-6"')]).toEqual([[], [], [], [], []]);
    expect(placesOf(codedAndNot, quoting([STAFF], 'left_out:\n  - { lines: "4-5", why: background }\n', text))).toEqual(['"4-5"']);
    expect(out('"Homes are warm."', '"2-3"')).toEqual(told);
    // A part alone is not the passage.
    expect(out('"Staff stay and know the children in care. […] are good now."', '"4-5"')).toEqual([]);
    // An ask that is left out as a finding is none.
    const ask = `asks:\n  - { id: 2003-review-a01, quote: ${STAFF}, voice: direct, rank: priority, number: 1, state: whole, theme: plans, locator: paragraph 1 }\nleft_out:\n  - { lines: "4-5", why: background }\n`;
    expect(saidOf(codedAndNot, quoting(['"Plans are good now."'], ask, text))).toEqual([]);
    // Signs of two units are one character each.
    expect(saidOf(codedAndNot, quoting([STAFF], 'left_out:\n  - { lines: "4-5", why: background }\n', text.replace('Report', '😀😀😀 Report')))).toEqual(told);
    expect(saidOf(codedAndNot, quoting([STAFF], 'left_out:\n  - { lines: "3-4", why: background }\n', text.replace('Report', '😀😀😀 Report')))).toEqual([]);
  });
});

it('a statement is not that of inspectors', () => {
  const by = (speaker: string): Files => changed('content/findings/2001-visit.yml', 'speaker: The council', `speaker: ${speaker}`);
  expect(saidOf(statementSpeaker)).toEqual([]);
  expect(saidOf(statementSpeaker, by('the inspectorate'))).toEqual([
    '2001-visit-s01: A statement is what somebody else claims, but its speaker is The Inspectorate.',
  ]);
  expect(placesOf(statementSpeaker, by('The Inspectorate'))).toEqual(['The Inspectorate']);
});

describe('what belongs to the press', () => {
  const ARTICLE = 'content/sources/article.yml';
  const LIMITS = 'limits: { words: 20, share: 0.5 }';
  it('is quoted within the words of a limit', () => {
    const limited = (words: number): Files => changed(ARTICLE, LIMITS, `limits: { words: ${words}, share: 0.9 }`);
    expect([saidOf(quoteTooLong), saidOf(quoteTooLong, limited(6))]).toEqual([[], []]);
    expect(saidOf(quoteTooLong, limited(5))).toEqual(['2001-visit-s01: The quote has 6 words; at most 5 may be quoted from this source.']);
    expect(saidOf(quoteTooLong, limited(4))).toEqual([
      '2001-visit-f001: The quote has 5 words; at most 4 may be quoted from this source.',
      '2001-visit-s01: The quote has 6 words; at most 4 may be quoted from this source.',
    ]);
    expect(placesOf(quoteTooLong, limited(5), changed('content/findings/2001-visit.yml', 'speaker', 'speaker'))).toEqual([
      '"the council will hire more staff"',
    ]);
    // What is left out counts nothing, nor does the sign of an omission, nor another document.
    const out = changed(
      'content/findings/2001-visit.yml',
      'asks:\n',
      'asks:\nleft_out:\n  - { quote: "Inspectors said that staff are \\"tired and few", why: background }\n',
      ['"the council will hire more staff"', '"the council will […] more staff soon"'],
    );
    expect(saidOf(quoteTooLong, limited(6), out)).toEqual([]);
    expect(saidOf(quoteTooLong, limited(5), out)).toHaveLength(1);
  });
  it('is quoted within its share', () => {
    // 11 of its 18 words are quoted.
    const share = (most: string, ...files: Files[]): string[] =>
      saidOf(quotedShare, changed(ARTICLE, LIMITS, `limits: { words: 20, share: ${most} }`), ...files);
    expect([share('0.62'), share('0.9')]).toEqual([[], []]);
    expect(share('0.5')).toEqual(['article: All quotes together are 61.1 % of the article; at most 50 % may be.']);
    expect(placesOf(quotedShare, changed(ARTICLE, LIMITS, 'limits: { words: 20, share: 0.5 }'))).toEqual(['0.5']);
    expect(saidOf(quotedShare, changed(ARTICLE, `${LIMITS}\n`, ''))).toEqual([]);
    const out = changed('content/findings/2001-visit.yml', 'asks:\n', 'asks:\nleft_out:\n  - { quote: "Inspectors said that staff are", why: background }\n');
    expect(share('0.62', out)).toEqual([]);
    // 18 of the 39 words of the report are quoted, and what another document says counts nothing.
    const report = (most: string): string[] =>
      saidOf(
        quotedShare,
        changed('content/sources/report.yml', 'supports: ', `limits: { words: 20, share: ${most} }\nsupports: `),
        changed(ARTICLE, `${LIMITS}\n`, ''),
      );
    expect(report('0.1')).toEqual(['report: All quotes together are 46.2 % of the article; at most 10 % may be.']);
    expect(report('0.9')).toEqual([]);
    // Lines that are not part of the article are none of its words, and a sign of two units is one character.
    const seed = (text: string): Files => ({ 'seeds/article.txt': text });
    const article = 'Inspectors said that staff are "tired and few in number", and the council will hire more staff soon.\n';
    const foreign = changed(ARTICLE, LIMITS, 'limits: { words: 20, share: 0.6 }', ['article.txt, ', 'article.txt, foreign_from: 2, ']);
    expect(saidOf(quotedShare, foreign, seed(`${article}Read more news of the day here.\n`))).toHaveLength(1);
    expect(saidOf(quotedShare, changed(ARTICLE, LIMITS, 'limits: { words: 20, share: 0.6 }'), seed(`${article}Read more news of the day here.\n`))).toEqual([]);
    expect(share('0.6', seed(`😀😀😀😀😀😀😀😀😀😀😀😀 ${article}`))).toEqual([expect.stringContaining('61.1 %')]);
  });
  it('has limits, no wider than those of the record', () => {
    expect(saidOf(pressLimits)).toEqual([]);
    const without = changed(ARTICLE, `${LIMITS}\n`, '');
    expect(foundIn(pressLimits, without).map(({ what, todo }) => [what, todo])).toEqual([
      ['The text belongs to the press, and nothing limits how much of it is quoted.', 'Add "limits: { words: 50, share: 0.9 }", or less.'],
    ]);
    expect(placesOf(pressLimits, without)).toEqual(['not-stated']);
    const limited = (words: number, share: number): string[] => saidOf(pressLimits, changed(ARTICLE, LIMITS, `limits: { words: ${words}, share: ${share} }`));
    expect([limited(50, 0.9), limited(51, 0.9), limited(50, 0.95)]).toEqual([
      [],
      ['article: The limit is 51; at most 50 is allowed for the press.'],
      ['article: The limit is 0.95; at most 0.9 is allowed for the press.'],
    ]);
    expect(limited(60, 1)).toHaveLength(2);
    const narrow = changed('content/site.yml', 'council: Nowhere', 'council: Nowhere\npress_limits: { words: 10, share: 0.5 }');
    expect(saidOf(pressLimits, narrow)).toEqual(['article: The limit is 20; at most 10 is allowed for the press.']);
    expect(placesOf(pressLimits, narrow, changed(ARTICLE, LIMITS, LIMITS))).toEqual(['20']);
  });
  it('is known by its kind or by its terms, where its text is held', () => {
    const other = (kind: string, terms: string): string[] =>
      saidOf(pressLimits, changed(ARTICLE, `${LIMITS}\n`, '', ['kind: press', `kind: ${kind}`], ['terms: not-stated', `terms: ${terms}`]));
    expect([other('report', 'not-stated'), other('report', 'press').length, other('press', 'not-stated').length]).toEqual([[], 1, 1]);
    expect(saidOf(pressLimits, changed('content/sources/lost.yml', 'kind: report', 'kind: press'))).toEqual([]);
  });
});

describe('the voice', () => {
  const review = (voice: string): Files => changed(FINDINGS, 'voice: direct', `voice: ${voice}`);
  const visit = (voice: string): Files => changed('content/findings/2001-visit.yml', 'voice: quoted', `voice: ${voice}`);
  it('is direct in documents of the inspectorate, and in no other', () => {
    expect([saidOf(voices), saidOf(voices, visit('reported'))]).toEqual([[], []]);
    expect(saidOf(voices, review('quoted'))).toEqual([`2003-review-f002: The document is The Inspectorate's own, but the voice is "quoted".`]);
    expect(saidOf(voices, visit('direct'))).toEqual([`2001-visit-f001: The document is not The Inspectorate's own, but the voice is "direct".`]);
    expect(placesOf(voices, visit('direct'))).toEqual(['direct']);
    expect(saidOf(voices, changed(FINDINGS, 'source: report', 'source: nothing', ['voice: direct', 'voice: quoted']))).toEqual([]);
    const ask = changed(FINDINGS, 'plans.", voice: direct', 'plans.", voice: reported');
    expect(saidOf(voices, ask)).toEqual([`2003-review-a01: The document is The Inspectorate's own, but the voice is "reported".`]);
  });
  it('may be our own anywhere', () => {
    const told = (source: string): Files => ({
      [FINDINGS]: `inspection: 2003-review\nsource: ${source}\ncoded: [{ by: language-model }]\nfindings:\n  - { id: 2003-review-f003, says: "Told.", voice: summarised, page: 1, paragraph: 1, theme: homes, stance: concern }\n`,
    });
    expect([saidOf(voices, told('report')), saidOf(voices, told('article'))]).toEqual([[], []]);
  });
  it('is left alone while the settings of the site cannot be read', () => {
    const { draft } = readFiles({ ...visit('direct'), 'content/site.yml': 'title: [\n' });
    expect(voices(draft, [])).toEqual([]);
  });
  it('that is quoted stands between marks of quotation in the source', () => {
    expect(saidOf(quotedVoice)).toEqual([]);
    const quoted = (words: string): Files => changed('content/findings/2001-visit.yml', '"tired and few in number"', `"${words}"`);
    const told = ['2001-visit-f001: The voice is "quoted", but the words do not stand between quotation marks in the source.'];
    expect([saidOf(quotedVoice, quoted('staff are \\"tired and few in number')), saidOf(quotedVoice, quoted('the council will hire more'))]).toEqual([
      told,
      told,
    ]);
    expect(placesOf(quotedVoice, quoted('the council will hire more'))).toEqual(['quoted']);
    expect(saidOf(quotedVoice, quoted('the council will hire more'), { 'content/findings/2001-visit.yml': (quoted('the council will hire more')['content/findings/2001-visit.yml'] ?? '').replace('voice: quoted', 'voice: reported') })).toEqual([]); // prettier-ignore
    const two = {
      'seeds/article.txt':
        'Inspectors said that staff are "tired and few in number", and visits are "rare and late in homes" now, and the council will hire more staff soon.\n',
    };
    for (const words of ['tired and few in number', 'rare and late in homes', 'tired and few in number […] rare and late in homes'])
      expect(saidOf(quotedVoice, two, quoted(words)), words).toEqual([]);
    expect(saidOf(quotedVoice, two, quoted('tired and few in number […] late in homes\\" now'))).toEqual(told);
    // A damaged text may have lost the marks.
    expect(saidOf(quotedVoice, quoted('the council will hire more'), changed('content/sources/article.yml', 'state: clean', 'state: lossy'))).toEqual([]);
    const ask = changed(
      'content/findings/2001-visit.yml',
      'asks:\n',
      'asks:\n  - { id: 2001-visit-a01, quote: "council will hire more", voice: quoted, rank: priority, number: 1, state: whole, theme: plans, locator: paragraph 1 }\n',
    );
    expect(saidOf(quotedVoice, ask)).toEqual([(told[0] ?? '').replace('f001', 'a01')]);
  });
});
