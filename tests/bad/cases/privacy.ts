// Privacy: nothing by which a person could be reached or found.
import { ADDRESSES } from '../../../src/model/written/files.ts';
import type { Case } from '../copy.ts';

const FOCUSED = 'content/inspections/2020-focused-visit.mdx';
const inLine = (name: string, rule: string, to: string): Case => ({ name, rule, change: { file: FOCUSED, from: 'A focused visit gives no grade.', to } });
const FINDINGS = 'content/findings/2020-focused-visit.yml';
const GLOSSARY = 'content/glossary.yml';

export const privacy: readonly Case[] = [
  inLine('a telephone number of a town', 'phone-number', 'Call ¦01709 382121 for more.'),
  inLine('a telephone number without spaces', 'phone-number', 'Call ¦01709382121.'),
  inLine('a mobile number', 'phone-number', 'Call ¦07700 900123.'),
  inLine('a number with the country', 'phone-number', 'Call ¦+44 1709 382121.'),
  inLine('a number with the country and a nought', 'phone-number', 'Call ¦+44 (0)1709 382121.'),
  inLine('a number with brackets', 'phone-number', 'Call ¦(01709) 382121.'),
  inLine('a number with hyphens', 'phone-number', 'Call ¦0114-273-4567.'),
  inLine('a number of London', 'phone-number', 'Call ¦020 7946 0958.'),
  { name: 'a number in a field', rule: 'phone-number', change: { file: FOCUSED, from: 'label: "Covid visit"', to: 'label: "Visit, ¦01709 382121"' } },
  { name: 'a number in a comment', rule: 'phone-number', change: { file: GLOSSARY, from: 'terms:', to: '# Ask ¦01709 382121\nterms:' } },
  {
    name: 'a number of a help line outside its field',
    rule: 'phone-number',
    change: { file: 'content/support.yml', from: 'whom: "adults who are worried about a child"', to: 'whom: "adults, on ¦0808 800 5000"' },
  },
  { name: 'an e-mail address', rule: 'email-address', change: { file: GLOSSARY, from: 'checks schools,', to: 'checks (¦monica@rotherham.gov.uk) schools,' } },
  { name: 'an e-mail address in a comment', rule: 'email-address', change: { file: GLOSSARY, from: 'terms:', to: '# ¦first.last+tag@example.co.uk\nterms:' } },
  inLine('an e-mail address as code', 'email-address', 'Write to `¦a@example.org`.'),
  {
    name: "a number of the document's own in a quotation that is shown",
    rule: 'phone-number',
    change: [
      {
        file: FINDINGS,
        from: 'left_out:\n',
        to: 'statements:\n  - { id: 2020-focused-visit-s91, speaker: Ofsted, quote: "T ¦0300 123 1231", locator: "Letterhead" }\nleft_out:\n',
      },
    ],
  },
  {
    name: 'a number that the document does not have, in what is left out',
    rule: 'phone-number',
    change: { file: FINDINGS, from: 'left_out:\n', to: 'left_out:\n  # ask ¦01709 382121\n' },
  },
  inLine('a postcode', 'postcode', 'It stands at ¦S60 1AE.'),
  inLine('a postcode without a space', 'postcode', 'It stands at ¦S601AE.'),
  inLine('a postcode of London', 'postcode', 'It stands at ¦SW1A 2AA.'),
  { name: 'a postcode in a field', rule: 'postcode', change: { file: FOCUSED, from: 'label: "Covid visit"', to: 'label: "Visit to ¦M1 2WD"' } },
  inLine('a number with no-break spaces', 'phone-number', 'Call ¦01709\u00A0382\u00A0121.'),
  inLine('a number with dots', 'phone-number', 'Call ¦01709.382.121.'),
  inLine('a number with dashes', 'phone-number', 'Call ¦01709–382121.'),
  inLine('a number with hyphens that do not break', 'phone-number', 'Call ¦01709\u2011382\u2011121.'),
  inLine('a number digit by digit', 'phone-number', 'Call ¦0 1 7 0 9 3 8 2 1 2 1.'),
  inLine('a number in wide digits', 'phone-number', 'Call ¦０１７０９ ３８２１２１.'),
  inLine('a number with two noughts and the country', 'phone-number', 'Call ¦00441709382121.'),
  inLine('a mobile number with the country and no space', 'phone-number', 'Call ¦+447700900123.'),
  inLine('a number of another country', 'phone-number', 'Call ¦+353 1 234 5678.'),
  inLine('a number with a stroke', 'phone-number', 'Call ¦01709/382121.'),
  inLine('a number after a word and a full stop', 'phone-number', 'Tel.¦01709 382121.'),
  inLine('a number that is emphasised in part', 'phone-number', 'Call ¦01709 **382121**.'),
  inLine('a number over two lines', 'phone-number', 'Call ¦01709\n382121 for more.'),
  inLine('a number with a code for its space', 'phone-number', 'Call ¦01709&nbsp;382121.'),
  { name: 'a number in escapes', rule: 'phone-number', change: { file: FOCUSED, from: 'label: "Covid visit"', to: 'label: ¦"Visit, \\x301709 382121"' } },
  {
    name: 'a number in the reason of a withdrawal',
    rule: 'phone-number',
    change: { file: ADDRESSES, text: '/findings/2014-inspection-f999/ withdrawn 2026-11-20: Ask ¦01709 382121.\n' },
  },
  inLine('an address with a word for its sign', 'email-address', 'Write to ¦monica at rotherham.gov.uk.'),
  inLine('an address with words for all its signs', 'email-address', 'Write to ¦monica at rotherham dot gov dot uk.'),
  inLine('an address with brackets', 'email-address', 'Write to ¦monica (at) rotherham.gov.uk.'),
  inLine('an address with capital words', 'email-address', 'Write to ¦monica AT rotherham DOT gov DOT uk.'),
  inLine('an address with spaces', 'email-address', 'Write to ¦monica @ rotherham.gov.uk.'),
  inLine('an address with a wide sign', 'email-address', 'Write to ¦monica＠rotherham.gov.uk.'),
  inLine('an address over two lines', 'email-address', 'Write to ¦monica\nat rotherham.gov.uk.'),
  {
    name: 'an address with a code for its sign',
    rule: 'email-address',
    change: { file: FOCUSED, from: 'label: "Covid visit"', to: 'label: ¦"Write to monica&commat;rotherham.gov.uk"' },
  },
  inLine('an address with letters of other languages', 'email-address', 'Write to ¦chloé@exämple.org.'),
  {
    name: 'an address with a bracketed word in a field',
    rule: 'email-address',
    change: { file: FOCUSED, from: 'label: "Covid visit"', to: 'label: "¦monica [at] rotherham.gov.uk"' },
  },
  inLine('a postcode in small letters', 'postcode', 'It stands at ¦s60 1ae.'),
  inLine('a postcode in small letters without a space', 'postcode', 'It stands at ¦s601ae.'),
  inLine('a postcode of London in small letters', 'postcode', 'It stands at ¦sw1a 2aa.'),
  inLine('a postcode in letters of both kinds', 'postcode', 'It stands at ¦S60 1ae.'),
  inLine('a postcode with a no-break space', 'postcode', 'It stands at ¦S60\u00A01AE.'),
  inLine('a postcode over two lines', 'postcode', 'It stands at ¦S60\n1AE, near the town hall.'),
  inLine('a postcode that is emphasised in part', 'postcode', 'It stands at ¦S60 *1AE*.'),
];
