// Help lines and frameworks, rule by rule, in the record of a few files: numbers that exist and are their own, and years that a framework had. `bad/` tries the same rules on the whole content.
import { describe, expect, it } from 'vitest';
import { frameworkYears, gradeAfter, lastGrade } from '../../src/model/checks/frameworks.ts';
import { digitsOf, foreignOwner, whyNoHelpline, wrongUrgency } from '../../src/model/checks/helplines.ts';
import { supportComplete, supportNumber, supportOwner, supportStale } from '../../src/model/checks/support.ts';
import { changed, readFiles } from '../fixtures/files.ts';
import { foundIn, placesOf, saidOf, type Files } from '../fixtures/found.ts';

const READ = 'source: "https://help.example/", checked: "2029-12-01"';
const help = (...entries: string[]): Files => ({
  'content/support.yml': `support:\n${entries.map((one, i) => `  - { id: help-${i + 1}, ${/\bname:/.test(one) ? '' : `name: Help ${i + 1}, `}whom: all, ${one} }\n`).join('')}`,
});

describe('a help entry', () => {
  it('has a number or an address, the page on which it was read, and the day', () => {
    expect([
      saidOf(supportComplete),
      saidOf(supportComplete, help(`phone: "0808 801 0331", ${READ}`, `web: "https://help.example/", ${READ}`, 'placeholder: None.')),
    ]).toEqual([[], []]);
    const told = ['help-1: A help entry needs a number or an address, the page on which it was read, and the day.'];
    for (const entry of [READ, 'phone: "0808 801 0331", source: "https://help.example/"', 'phone: "0808 801 0331", checked: "2029-12-01"'])
      expect(saidOf(supportComplete, help(entry)), entry).toEqual(told);
    expect(placesOf(supportComplete, help(READ))).toEqual(['{ id: help-1']);
  });
  it('was read within a year of the last check of the record', () => {
    const read = (day: string): Files => help(`phone: "0808 801 0331", source: "https://help.example/", checked: "${day}"`);
    expect([saidOf(supportStale, read('2029-01-01')), saidOf(supportStale, read('2028-12-31')), saidOf(supportStale, help('placeholder: None.'))]).toEqual([
      [],
      [],
      [],
    ]);
    expect(saidOf(supportStale, read('2028-12-30'))).toEqual(['help-1: The entry was last checked on 2028-12-30, more than a year before the record.']);
    expect(placesOf(supportStale, read('2028-12-30'))).toEqual(['"2028-12-30"']);
    // Where nothing else was looked at either, it is the day of the record that is wrong.
    expect(saidOf(supportStale, read('2028-12-30'), changed('content/site.yml', 'checked: "2030-01-01"', 'checked: "2040-01-01"'))).toEqual([]);
  });
  it('has a number that there can be', () => {
    const phone = (one: string): Files => help(`phone: "${one}", ${READ}`);
    expect([saidOf(supportNumber, phone('0808 801 0331')), saidOf(supportNumber, help('placeholder: None.'))]).toEqual([[], []]);
    expect(saidOf(supportNumber, phone('0808 801 033'))).toEqual(['help-1: "0808 801 033" has 10 figures; numbers that begin with 0808 have 11.']);
    expect(placesOf(supportNumber, phone('0808 801 033'))).toEqual(['"0808 801 033"']);
  });
  it('has a number of its own', () => {
    const two = help(`phone: "0808 801 0999", ${READ}`, `phone: "0808 8010999", ${READ}`);
    expect([saidOf(supportOwner, two), placesOf(supportOwner, two)]).toEqual([
      ['help-2: "0808 8010999" is the number of "help-1" already.'],
      ['"0808 8010999"'],
    ]);
    expect(saidOf(supportOwner, help(`phone: "0808 801 0999", ${READ}`, `phone: "0808 801 0998", ${READ}`))).toEqual([]);
    expect(saidOf(supportOwner, help(`phone: "116 123", ${READ}`))).toEqual([
      'help-1: "116 123" is the number of Samaritans, but the name or the page beside it is that of another service.',
    ]);
    expect(saidOf(supportOwner, help('phone: "116 123", web: "https://www.samaritans.org/", checked: "2029-12-01"'))).toEqual([]);
    expect(saidOf(supportOwner, help(`phone: "999", name: The emergency services when it is not urgent, ${READ}`))).toEqual([
      'help-1: "999" is the number for emergencies, but the words beside it speak of what can wait.',
    ]);
    // A number that cannot be has a problem of its own.
    expect(saidOf(supportOwner, help(`phone: "0808", ${READ}`, `phone: "0808", ${READ}`))).toEqual([]);
  });
});

describe('a telephone number of the United Kingdom', () => {
  it('is the same with the country, a nought in brackets, or the prefix of a text relay', () => {
    for (const one of [
      '01709 382121',
      '+44 1709 382121',
      '+44 (0)1709 382121',
      '+4401709382121',
      '0044 1709 382121',
      '18001 01709 382121',
      '18002 01709 382121',
    ])
      expect(digitsOf(one), one).toBe('01709382121');
    expect([digitsOf('999'), digitsOf('18001'), digitsOf('18003 01709')]).toEqual(['999', '18001', '1800301709']);
  });
  it('is of a range that is given out', () => {
    for (const one of '01709 382121,016977 1234,020 7946 1958,0300 123 1231,0330 123 1231,0345 123 1231,0370 123 1231,055 1234 5678,056 1234 5678,07123 456789,07900 123456,0800 123 456,0800 123 4567,0800 1111,0808 123 4567,0843 123 4567,0844 123 4567,0845 123 4567,0870 123 4567,0871 123 4567,0873 123 4567,999,112,101,111,105,119,116 123,60123,71234,85258,18000,18001,18002,195'.split(
      ',',
    ))
      expect(whyNoHelpline(one), one).toBeUndefined();
  });
  it('is none of a range that is not, or has too many figures', () => {
    const cannot = (one: string): string => `cannot be a number in the United Kingdom (${one.replace(/\D/g, '').length} figures)`;
    for (const one of '01709 3821,01709 3821211,0310 123 1231,0311 123 1231,057 1234 5678,0841 123 4567,0874 123 4567,0400 123 456,0100 123 4567,021 1234 5678,022 1234 5678,025 1234 5678,026 1234 5678,027 1234 5678,998,1161234,116 12,50123,601234,3999'.split(
      ',',
    ))
      expect(whyNoHelpline(one), one).toBe(cannot(one));
    expect([whyNoHelpline('0800 12'), whyNoHelpline('0808 12')]).toEqual([
      'has 6 figures; numbers that begin with 0800 have 10 or 11',
      'has 6 figures; numbers that begin with 0808 have 11',
    ]);
  });
  it('has no figure before it or behind it', () => {
    for (const one of ['01709 382121', '0300 123 1231', '055 1234 5678', '07900 123456', '0800 123 4567', '0808 123 4567', '0845 123 4567', '195', '18001'])
      expect([whyNoHelpline(`9${one}`), whyNoHelpline(`${one}11`)], one).not.toContain(undefined);
  });
  it('is none that is kept for films, that nobody has, or that costs more', () => {
    const kept = 'is a number that is kept for films and books, or that nobody has';
    for (const one of '0113 496 0123,0118 496 0123,0121 496 0123,0161 496 0123,0191 498 0123,01632 960123,020 7946 0123,028 9018 0123,029 2018 0123,07700 900123,0808 157 0123,0306 999 0123,0114 0000000,0800 000000,020 0000000'.split(
      ',',
    ))
      expect(whyNoHelpline(one), one).toBe(kept);
    for (const one of '0909 123 4567,118 118,07012 345678,07612 345678'.split(','))
      expect(whyNoHelpline(one), one).toBe('is in a range of calls at a higher price, which no help line has');
    expect(whyNoHelpline('0909 879 0123')).toBe(kept);
  });
  it('is one, in figures', () => {
    const more = 'is more than one number, or holds something else than figures and spaces';
    for (const one of ['01709 382121 or 999', '01709/382121', 'x999', '999, 101', '']) expect(whyNoHelpline(one), one).toBe(more);
    for (const one of ['+44 1709 382121', '(01709) 382121', '01709-382121']) expect(whyNoHelpline(one), one).toBeUndefined();
  });
});

describe('the owner of a well-known number', () => {
  it('is named, or its own page is that on which it was read', () => {
    expect(foreignOwner('0808 801 0999', 'Help', [])).toBeUndefined();
    expect([foreignOwner('999', 'Help', []), foreignOwner('116 123', 'Help', ['https://help.example/'])]).toEqual(['the emergency services', 'Samaritans']);
    for (const [phone, name] of [
      ['999', 'Emergency Services'],
      ['101', 'South Yorkshire Police'],
      ['116 123', 'samaritans'],
      ['0808 800 5000', 'NSPCC Helpline'],
      ['116 000', 'Missing People'],
    ] as const)
      // prettier-ignore
      expect(foreignOwner(phone, name, ['https://help.example/']), name).toBeUndefined();
    for (const page of ['https://www.samaritans.org/a', 'https://samaritans.org/', 'https://www.gov.uk/', 'https://www.nhs.uk/x', 'https://rotherham.gov.uk/'])
      expect(foreignOwner('116 123', 'Somebody to talk to', ['https://help.example/', page]), page).toBeUndefined();
    expect(foreignOwner('116 123', 'Somebody to talk to', ['https://notsamaritans.org/'])).toBe('Samaritans');
  });
  it('is one of a few that everybody knows', () => {
    const owners: readonly [phone: string, who: string, ...hosts: string[]][] = [
      ['999', 'the emergency services', 'police.uk'],
      ['112', 'the emergency services', 'police.uk'],
      ['101', 'the police', 'police.uk'],
      ['111', 'the health service'],
      ['0800 1111', 'Childline', 'childline.org.uk', 'nspcc.org.uk'],
      ['116 111', 'Childline', 'childline.org.uk', 'nspcc.org.uk'],
      ['0808 800 5000', 'the NSPCC', 'nspcc.org.uk'],
      ['0808 1000 900', 'Stop It Now', 'stopitnow.org.uk', 'lucyfaithfull.org.uk'],
      ['0808 801 0331', 'NAPAC', 'napac.org.uk'],
      ['116 123', 'Samaritans', 'samaritans.org'],
      ['116 000', 'Missing People', 'missingpeople.org.uk'],
      ['0800 555 111', 'Crimestoppers', 'crimestoppers-uk.org'],
      ['0808 2000 247', 'the National Domestic Abuse Helpline', 'nationaldahelpline.org.uk', 'refuge.org.uk'],
    ];
    for (const [phone, who, ...hosts] of owners) {
      expect(foreignOwner(phone, 'Somebody', ['https://help.example/']), phone).toBe(who);
      for (const host of hosts) expect(foreignOwner(phone, 'Somebody', [`https://www.${host}/`]), host).toBeUndefined();
    }
  });
  it('is not another whose name stands there', () => {
    expect(foreignOwner('116 123', 'Childline', ['https://www.samaritans.org/'])).toBe('Samaritans');
    expect(foreignOwner('0800 1111', 'NSPCC', ['https://www.nspcc.org.uk/'])).toBeUndefined();
    expect(foreignOwner('0800 1111', 'NSPCC', ['https://help.example/'])).toBe('Childline');
  });
});

it('a number for emergencies is not for what can wait, nor the other way round', () => {
  const [urgent, later] = [
    'is the number for emergencies, but the words beside it speak of what can wait',
    'is the number for what can wait, but the words beside it speak of danger now',
  ];
  for (const words of ['not urgent', 'non-emergency', 'no immediate danger', "isn't an emergency", 'less urgent', 'It is not a emergency'])
    expect([wrongUrgency('999', words), wrongUrgency('112', words), wrongUrgency('101', words)], words).toEqual([urgent, urgent, undefined]);
  for (const words of ['In danger', 'immediate danger', 'an emergency', 'danger now'])
    expect([wrongUrgency('101', words), wrongUrgency('111', words), wrongUrgency('999', words)], words).toEqual([later, later, undefined]);
  expect([
    wrongUrgency('101', 'not in danger'),
    wrongUrgency('101', 'reports'),
    wrongUrgency('999', 'reports'),
    wrongUrgency('0808 801 0999', 'in danger'),
  ]).toEqual([undefined, undefined, undefined, undefined]);
});

describe('a framework', () => {
  const REVIEW = 'content/inspections/2003-review.mdx';
  const [VISITED, PUBLISHED] = ['visit: "2003-01-02/2003-01-09"', 'published: "2003-04-05"'];
  const years = (more: string): Files => changed('content/frameworks.yml', 'visit: review, ', `visit: review, ${more}, `);
  const said = (more: string, ...files: Files[]): string[] => saidOf(frameworkYears, years(more), ...files);
  it('ends after it begins', () => {
    expect([said('from: "2003", until: "2003"'), said('from: "2001"'), said('until: "2009"')]).toEqual([[], [], []]);
    expect(said('from: "2009", until: "2001"')).toEqual(['full: The framework ends (2001) before it begins (2009).']);
    expect(placesOf(frameworkYears, years('from: "2009", until: "2001"'))).toEqual(['"2001"']);
  });
  it('was that of its visits in their years', () => {
    const [early, late] = [
      (date: string): string => `2003-review: ${date} lies before the framework began: "Full review" is of 2003-01-10 and later.`,
      (date: string): string => `2003-review: ${date} lies after the framework ended: "Full review" was used until 2003-01-01.`,
    ];
    expect([said('from: "2003-01-09"'), said('from: "2003-01-10"')]).toEqual([[], [early('2003-01-02/2003-01-09')]]);
    expect([said('until: "2003-01-02"'), said('until: "2003-01-01"')]).toEqual([[], [late('2003-01-02/2003-01-09')]]);
    expect(placesOf(frameworkYears, years('until: "2003-01-01"'), changed(REVIEW, VISITED, VISITED))).toEqual(['"2003-01-02/2003-01-09"']);
    const undated = changed(REVIEW, VISITED, 'no_visit: Why.');
    expect([said('until: "2002-05"', undated), said('until: "2002-03"', undated).length]).toEqual([[], 1]);
    expect(placesOf(frameworkYears, years('until: "2002-03"'), undated)).toEqual(['"2003-04-05"']);
    expect(said('until: "2001"', changed(REVIEW, VISITED, 'no_visit: Why.', [PUBLISHED, 'no_published: Why.']))).toEqual([]);
    expect(said('until: "2001"', changed(REVIEW, 'framework: full', 'framework: unknown'))).toEqual([]);
  });
  it('gave overall grades as long as it did', () => {
    expect(said('overall_until: "2003-01-02"')).toEqual([]);
    expect(said('overall_until: "2003-01-01"')).toEqual([
      'overall: "Full review" gives no overall grade after 2003-01-01, and this visit (2003-01-02/2003-01-09) has one.',
    ]);
    expect(placesOf(frameworkYears, years('overall_until: "2003-01-01"'), changed(REVIEW, VISITED, VISITED))).toEqual(['{ id: overall']);
    expect(said('overall_until: "2003-01-01"', changed(REVIEW, 'group: overall, ', ''))).toEqual([]);
  });
  it('of visits that follow a grade has that grade before it', () => {
    const after = (words: string): Files =>
      changed('content/frameworks.yml', 'visit: visit }', `visit: visit, after: [${words}] }`, [
        '{ word: Poor, rung: 1 }',
        '{ word: Poor, rung: 1 }, { word: Good, rung: 2 }',
      ]);
    const visit = (date: string): Files => changed('content/inspections/2002-lost.mdx', 'visit: "2002"', `visit: "${date}"`);
    expect([
      saidOf(lastGrade),
      saidOf(lastGrade, after('Good')),
      saidOf(lastGrade, after('Poor'), visit('2004')),
      saidOf(lastGrade, after('Good, Poor'), visit('2004')),
    ]).toEqual([[], [], [], []]);
    const told = '2002-lost: A visit of this kind follows the overall grade "Good", but the grade before it, at 2003-review, is "Poor".';
    expect(saidOf(lastGrade, after('Good'), visit('2004'))).toEqual([told]);
    expect(placesOf(lastGrade, after('Good'), visit('2004'))).toEqual(['short']);
    expect(saidOf(lastGrade, after('Good'), visit('2004'), changed(REVIEW, 'group: overall, ', ''))).toEqual([]);
    expect(lastGrade(readFiles({ ...after('Good'), ...visit('2004'), 'content/inspections/2001-visit.mdx': 'none' }).draft, [])).toEqual([]);
    expect(foundIn(gradeAfter, after('Poor'))).toEqual([]);
    expect(foundIn(gradeAfter, after('Poor, Fine'))).toEqual([
      expect.objectContaining({
        id: 'short',
        what: '"Fine" is no grade of any framework.',
        todo: 'Write a grade as a framework has it: Poor, Good.',
        cause: 'grade Fine',
      }),
    ]);
    expect(placesOf(gradeAfter, after('Poor, Fine'))).toEqual(['Fine']);
  });
});
