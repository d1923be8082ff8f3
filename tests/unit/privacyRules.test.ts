// Privacy, rule by rule, in the record of a few files: nothing by which a person could be reached or found. `bad/` tries the same rules on the whole content.
import { describe, expect, it } from 'vitest';
import { birthDay, emailAddress, healthNumber, insuranceNumber, phoneNumber, postcode, secret, streetAddress } from '../../src/model/checks/privacy.ts';
import type { Rule } from '../../src/model/checks/rule.ts';
import { changed } from '../fixtures/files.ts';
import { foundIn, type Files } from '../fixtures/found.ts';

const story = (body: string): Files => ({ 'content/story.mdx': `---\ntitle: Story\nsummary: A story.\nchecked: "2030-01-01"\n---\n\n${body}\n` });
/** Which words a rule finds in paragraphs of our prose, the mark of its place taken away; asked once for all of them. */
function found(rule: Rule, paragraphs: readonly string[]): (string | undefined)[] {
  const all = foundIn(rule, story(paragraphs.map((one) => one.replace('¦', '')).join('\n\n')));
  return paragraphs.map((one, i) => {
    const here = all.filter(({ line }) => line === 7 + 2 * i);
    return here.length === 0
      ? undefined
      : here.map(({ column }) => `${one.replace('¦', '').slice(0, column - 1)}¦${one.replace('¦', '').slice(column - 1)}`).join();
  });
}
/** Each paragraph is found where its mark stands, and each of the others is not. */
function holds(rule: Rule, marked: readonly string[], plain: readonly string[]): void {
  expect(found(rule, marked)).toEqual(marked);
  expect(found(rule, plain)).toEqual(plain.map(() => undefined));
}

it('a telephone number is refused, however it is written', () => {
  holds(
    phoneNumber,
    [
      'Call ¦01709 382121 for more.',
      'Call ¦01709382121.',
      'Call ¦07700 900123.',
      'Call ¦0169772 1234.',
      'Call ¦+44 1709 382121.',
      'Call ¦+44 (0)1709 382121.',
      'Call ¦(+44) 1709 382121.',
      'Call ¦+447700900123.',
      'Call ¦+353 1 234 5678.',
      'Call ¦+12 345 678 9.',
      'Call ¦00441709382121.',
      'Call ¦00 44 1709 382121.',
      'Call ¦00-44-1709-382121.',
      'Call ¦(01709) 382121.',
      'Call ¦0114-273-4567.',
      'Call ¦020 7946 0958.',
      'Call ¦01709.382.121.',
      'Call ¦01709–382121.',
      'Call ¦01709 - 382121.',
      'Call ¦01709‑382‑121.',
      'Call ¦01709 382 121.',
      'Call ¦01709·382121.',
      'Call ¦0 1 7 0 9 3 8 2 1 2 1.',
      'Call ¦0-1-7-0-9-3-8-2-1-2.',
      'Call ¦０１７０９ ３８２１２１.',
      'Call ¦01709/382121.',
      'Call ¦01709 / 38 21 21.',
      'Tel.¦01709 382121.',
      'See http://example.org/01709382121 and ¦01709 382121.',
    ],
    [
      'In 2014-2015 there were 12,345 of 1 000 000 cases.',
      'It is file 50004284, or HC 1114, or 012345678.',
      'From 09:30 to 10:45 on 05 02 2019.',
      'Between 01 04 2019 and 31 03 2020.',
      'On (01.04.2019) it was so, and 04 2019 - 2020.',
      'ISBN 978-0-10-298497-6, DOI 10.1000/182, UKPRN 10005404, URN SC012345.',
      'A sum of 123 456 7890 pounds.',
      'Aged 0 to 25; 1 2 3 4 5 6 7 8 9 10 11.',
      'In danger, call 999; Childline has 0800 1111, the Samaritans 116 123.',
      'It is A01709382121, 3.01709382121, 12-01709382121 and file-01709382121.',
      'It is 01709382121a and 01709 382121-34.',
      'It is 017093821212345 and +1234567.',
      'See https://example.org/01709382121 there.',
      `It is ${'a1b2c3d4e5f6'.repeat(3)}01709382121.`,
    ],
  );
});

it('an e-mail address is refused, whatever stands for its sign', () => {
  holds(
    emailAddress,
    [
      'Write to ¦monica@rotherham.gov.uk now.',
      'Write to (¦first.last+tag@example.co.uk).',
      'Write to ¦monica @ rotherham.gov.uk.',
      'Write to ¦monica＠rotherham.gov.uk.',
      'Write to ¦monica﹫rotherham.gov.uk.',
      'Write to ¦chloé@exämple.org.',
      'Write to ¦a_b-c@d-e_f.org.',
      'Write to ¦monica (at) rotherham.gov.uk.',
      'Write to ¦monica [at] rotherham [dot] gov [dot] uk.',
      'Write to ¦monica (at) rotherham dot gov dot uk.',
      'Write to ¦monica (@) rotherham(.)gov.uk.',
      'Write to ¦monica at rotherham dot gov dot uk.',
      'Write to ¦monica @ rotherham.gov dot uk.',
      'Write to ¦monica AT rotherham DOT gov DOT uk.',
      'Write to ¦monica at rotherham.gov.uk.',
      'Write to ¦fred at example.org, to nobody else.',
      'Write to ¦mohammed at example.com now.',
    ],
    [
      'It was published at rotherham.gov.uk, stands at example.org and is available at example.com.',
      'It is kept at example.org, and looked at example.org and is reading at example.org.',
      'See monica at www.rotherham.gov.uk now.',
      'Looked at one dot per visit, at 10.30 in the morning, at home (at night), 5 @ 3.',
      'The list at rotherham.council has it, and 7 at example.org.',
      'See https://example.org/a@b.org there.',
      'The words are at rotherham.gov.uk/list, and monica at example.organic.',
    ],
  );
});

it('a postcode is refused', () => {
  holds(
    postcode,
    [
      'It stands at ¦S60 1AE.',
      'It stands at ¦S601AE.',
      'It stands at ¦SW1A 2AA.',
      'It stands at ¦M1 2WD.',
      'It stands at ¦GIR 0AA.',
      'It stands at ¦S60 1AE.',
      'It stands at ¦S60-1AE.',
      'It stands at ¦S60  1AE.',
      'It stands at ¦s60 1ae.',
      'It stands at ¦s601ae.',
      'It stands at ¦sw1a 2aa.',
      'It stands at ¦e0 2aa.',
      'It stands at ¦S60 1ae.',
      'It stands at ¦Ｓ60 1AE.',
      'It stands at (¦DN1 2AB).',
    ],
    [
      'The A631, the M18, paragraph 12B form CP2 of unit B2 4.',
      'See references AB12 3CDE and XYS60 1AE.',
      'See part e2 4th, b2 3rd, p60 2nd, b2 1st; section 47, the A57 and A1(M); ISO 8601; S17 and S60.',
      'It is Q60 1AE, and S60 1AC, S60 1CE, S60 1AI and S-60 1AE.',
      'It is S60 1AE-2, and q60 1ae, s60 1ac and is60 1ae.',
    ],
  );
});

it('a number of the NHS is refused, with its groups or its name', () => {
  holds(
    healthNumber,
    [
      'The file is ¦943 476 5919.',
      'The file is ¦943-476-5919.',
      'The ¦NHS number 9434765919 is hers.',
      'The ¦NHS number is 943 476 5919.',
      'The ¦NHS number: 123 456 7890.',
      'The ¦NHS no. 943-476-5919.',
      'The ¦NHS number was 9434765919.',
      'The ¦NHS no 9434765919.',
    ],
    [
      'The file is 943 476 5918, or 123 456 7890 pounds.',
      'The file is 9434765919, or 943 476-5919.',
      'It is 1943 476 5919, or a943 476 5919, 3,943 476 5919 or 2-943 476 5919.',
      'It is 943 476 5919.5, 943 476 59190 or 943 476 5919-2.',
      'The NHS number 94347659191 is none.',
    ],
  );
});

it('a number of National Insurance is refused', () => {
  holds(
    insuranceNumber,
    ['Her number is ¦QQ 12 34 56 C.', 'Her number is ¦AB123456C.', 'Her number is ¦AB12 34 56C.', 'Her number is ¦QQ 12 34 56C.'],
    ['It is ABC123456C, AB123456E, AB12345C or AB123456CD.', 'It is ab123456c, 1AB123456C, A-AB123456C and AB123456C-1.', 'It is QQ 12 34 567 C.'],
  );
});

it('a day of birth is refused', () => {
  holds(
    birthDay,
    [
      'She was ¦born on 3 May 2009 in the town.',
      'She was ¦born 3rd May 2009.',
      'She was ¦born on the 21st of May, 2009.',
      'She was ¦born May 3, 2009.',
      'She was ¦born May 3rd 2009.',
      '¦DOB: 03/05/2009.',
      '¦d.o.b. 3.5.09.',
      'Her ¦birthday was 3-5-2009.',
      'Her ¦birthday is 2009-05-03.',
      'Her ¦date of birth, 2nd December 2009.',
      'One (¦born (1 January 2001).',
    ],
    ['Children born in 2009 were 16 in 2025.', 'They were born before 3 May 2009.', 'Newborn 3 May 2009.', 'A birthday in May 2009.', 'Born 300 May 2009.'],
  );
});

it('the address of a house is refused', () => {
  holds(
    streetAddress,
    [
      'They live at ¦12 High Street, Rotherham.',
      'They live at ¦12a High Street.',
      'They live at ¦123B St. Mary Road.',
      "They live at ¦7 King's Head Lane.",
      'They live at ¦7 The Old Mill Close.',
      ...'Street Road Avenue Lane Close Drive Crescent Grove Terrace Gardens Mews'.split(' ').map((one) => `They live at ¦1 Oak ${one}.`),
    ],
    [
      'The office is in Main Street.',
      'On 20 October Park Lane closed.',
      'See section 12 High Street, Page 3 Oak Road, paragraph 4 Oak Road and chapter 5 Oak Road.',
      'In 2012 High Street closed, 1.12 High Street and 3-12 High Street.',
      'They saw 12 high streets, 12 High Streets and 12 Oak Buildings.',
      'They saw 12 One Two Three Four Street.',
      ...'January February March April May June July August September October November December'.split(' ').map((one) => `On 1 ${one} Oak Road closed.`),
    ],
  );
});

it('a key or a password is refused', () => {
  const long = 'abcDEF0123456789'.repeat(4);
  holds(
    secret,
    [
      'It is ¦AKIAIOSFODNN7EXAMPLE.',
      ...['ghp_', 'gho_', 'ghr_', 'ghs_', 'ghu_', 'github_pat_', 'glpat-', 'npm_', 'sk_live_', 'sk-proj-', 'sk_test-', 'xoxb-', 'xoxa-', 'AIza'].map(
        (one) => `It is ¦${one}${long} now.`,
      ),
      'It is ¦eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0.SflKxwRJSM now.',
      'It is ¦-----BEGIN RSA PRIVATE KEY----- now.',
      'It is ¦-----BEGIN PRIVATE KEY----- now.',
      'Log in with ¦password: Hunter2!x',
      'Log in with ¦Passphrase=Hunter2!x',
      'Log in with ¦passwd = "Hunter2!x"',
      'Log in with ¦pwd: Hunter2!x',
      'Log in with ¦client_secret: Hunter2!x',
      'Log in with ¦Access-Token: Hunter2!x',
      "Log in with ¦API key: 'Hunter2!x'",
      'Log in with ¦apikey=Hunter2!x',
    ],
    [
      'A password was lost.',
      'The password: 12345678, the password: abcdefgh, the password: a1b.',
      'The pass: 2024-abcdefg and the password: 2024-12-01T now.',
      'It is aAKIAIOSFODNN7EXAMPLE, AKIA123, ghp_short, xoxb-short and eyJhbGci.eyJzdWIi.Sfl.',
      'It is compass: Hunter2!x.',
    ],
  );
});

describe('what is refused', () => {
  const phone = (...files: Files[]): string[] =>
    foundIn(phoneNumber, ...files).map(({ file, line, column, what }) => `${file.replace(/^content\//, '')}:${line}:${column} ${what}`);
  const SAID = '"01709 382121" looks like a telephone number.';
  it('may run over two lines, be written in codes, or be emphasised in part', () => {
    expect(phone(story('Call 01709\n382121 for more.'))).toEqual([`story.mdx:7:6 ${SAID}`]);
    expect(phone(story('Call 01709 **382121**.'))).toEqual([`story.mdx:7:6 ${SAID}`]);
    expect(phone(story('Call 01709&nbsp;382121.'))).toEqual(['story.mdx:7:6 "01709\u00A0382121" looks like a telephone number.']);
    expect(phone(changed('content/themes.yml', 'says: It.', 'says: "It, \\x301709 382121"'))).toHaveLength(1);
    expect(phone(story('Call 01709 382121. Call\n01709 382121.'))).toEqual([`story.mdx:7:6 ${SAID}`, `story.mdx:8:1 ${SAID}`]);
  });
  it('is told at each of its places', () => {
    expect(phone(story('Call 01709 382121.\n\nCall 01709&nbsp;382122.\n\nCall 01709&nbsp;382123.'))).toHaveLength(3);
  });
  it('stands in a field, in a comment, or in the reason of a withdrawal', () => {
    expect(phone(changed('content/themes.yml', 'says: It.', 'says: It 01709 382121.'))).toHaveLength(1);
    expect(phone(changed('content/glossary.yml', 'terms:', '# Ask 01709 382121\nterms:'))).toEqual([`glossary.yml:1:7 ${SAID}`]);
    expect(phone({ 'content/addresses.txt': '/\n/themes/old/ withdrawn 2029-01-01: Ask 01709 382121.\n' })).toEqual([
      expect.stringMatching(/^addresses\.txt:2:/),
    ]);
  });
  it('is what a field for contact may hold', () => {
    const support = (phone: string, whom = 'all'): Files => ({
      'content/support.yml': `support:\n  - id: help\n    name: Help\n    whom: ${whom}\n    phone: "${phone}"\n    source: https://help.example/\n    checked: "2029-12-01"\n`,
    });
    expect(phone(support('0808 801 0331'))).toEqual([]);
    expect(phone(support('0808 801 0331', '"all, on 0808 801 0331"'))).toEqual([expect.stringMatching(/^support\.yml:4:/)]);
    expect(phone(changed('content/site.yml', 'contact: "[Nowhere]"', 'contact: "01709 382121"'))).toEqual([]);
    expect(phone(changed('content/site.yml', 'publisher: "[Nobody]"', 'publisher: "Ask 01709 382121"'))).toEqual([expect.stringMatching(/^site\.yml:4:/)]);
    expect(phone({ 'content/support.yml': '# Ask 01709 382121\nsupport: []\n' })).toEqual([`support.yml:1:7 ${SAID}`]);
    expect(phone(changed('content/site.yml', 'title: ', '# Ask 01709 382121\ntitle: '))).toEqual([`site.yml:1:7 ${SAID}`]);
    // It may do so in escapes, and another field may not.
    const NOUGHT = '\\x30';
    expect([phone(support(`${NOUGHT}808 801 0331`)), phone(support('0808 801 0331', `"all, on ${NOUGHT}808 801 0331"`)).length]).toEqual([[], 1]);
    const site = (field: string, was: string): string[] => phone(changed('content/site.yml', `${field}: "${was}"`, `${field}: "${NOUGHT}1709 382121"`));
    expect([site('contact', '[Nowhere]'), site('publisher', '[Nobody]').length]).toEqual([[], 1]);
    // A line of another file may begin alike.
    expect(
      phone(story('    phone: 01709 382121')).length + phone(changed('content/glossary.yml', 'terms:', '# contact:\n#contact: 01709 382121\nterms:')).length,
    ).toBe(2);
  });
});

describe("what is the document's own", () => {
  const text = (words: string): Files => ({
    'seeds/report.txt': `${words}\n\n1. Plans are not good at all. Staff stay and know the children.\n\n- Health checks are done.\n\n3. The council should write better plans.\n`,
  });
  const out = (words: string): Files => changed('content/findings/2003-review.yml', 'quote: "Health checks are done."', `quote: "${words}"`);
  const phone = (...files: Files[]): string[] => foundIn(phoneNumber, ...files).map(({ file, line }) => `${file.replace(/^content\//, '')}:${line}`);
  const CALL = 'Call 01709 382121 now';
  it('may be left out by its words, or stand in a remark', () => {
    expect(phone(text(CALL), out(CALL))).toEqual([]);
    expect(phone(text('Call (01709) 382 121 now'), out(CALL))).toEqual([]);
    expect(phone(text('Nothing'), out(CALL))).toEqual(['findings/2003-review.yml:10']);
    const remark = changed('content/findings/2003-review.yml', 'findings:', `# ${CALL}\nfindings:`);
    expect(phone(text(CALL), changed('content/findings/2003-review.yml', 'asks:', `  # ${CALL}\nasks:`))).toEqual([]);
    expect(phone(text(CALL), changed('content/findings/2003-review.yml', 'note: Why.', `note: "Why # ${CALL}"`))).toHaveLength(1);
    expect([phone(text(CALL), remark), phone(text('Nothing'), remark)]).toEqual([[], ['findings/2003-review.yml:4']]);
  });
  it('is not what is shown', () => {
    expect(phone(text(CALL), changed('content/findings/2003-review.yml', 'note: Why.', `note: "${CALL}"`))).toEqual(['findings/2003-review.yml:6']);
    expect(phone(text(CALL), changed('content/findings/2003-review.yml', 'quote: "Plans are not good at all."', `quote: "${CALL}"`))).toHaveLength(1);
    expect(phone(text(CALL), story(CALL))).toEqual(['story.mdx:7']);
    expect(phone(text(CALL), changed('content/inspections/2003-review.mdx', 'scope: Something.', `scope: ${CALL}`))).toHaveLength(1);
  });
  it('may be its licence, as its text has it', () => {
    const licence = changed('content/sources/report.yml', 'licence: None', `licence: ${CALL}`);
    const title = changed('content/sources/report.yml', 'title: The report', `title: ${CALL}`);
    expect([phone(text(CALL), licence), phone(text('Nothing'), licence), phone(text(CALL), title)]).toEqual([
      [],
      ['sources/report.yml:7'],
      ['sources/report.yml:1'],
    ]);
    // Of a document without a text nothing is its own.
    expect(phone(changed('content/sources/lost.yml', 'licence: None', `licence: ${CALL}`))).toHaveLength(1);
  });
  it('cannot be known of a document or a text that is not there', () => {
    expect(
      phone(out(CALL), {
        'content/findings/2003-review.yml': (out(CALL)['content/findings/2003-review.yml'] ?? '').replace('source: report', 'source: nothing'),
      }),
    ).toEqual([]);
    expect(phone(out(CALL), changed('content/sources/report.yml', 'seed: report.txt', 'seed: other.txt'))).toEqual([]);
  });
});
