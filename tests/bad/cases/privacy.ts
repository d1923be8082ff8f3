// Privacy: nothing by which a person could be reached or found.
import type { Case } from '../copy.ts';

const FOCUSED = 'content/inspections/2020-focused-visit.mdx';
const inLine = (name: string, rule: string, to: string): Case => ({ name, rule, change: { file: FOCUSED, from: 'A focused visit gives no grade.', to } });
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
  inLine('a postcode', 'postcode', 'It stands at ¦S60 1AE.'),
  inLine('a postcode without a space', 'postcode', 'It stands at ¦S601AE.'),
  inLine('a postcode of London', 'postcode', 'It stands at ¦SW1A 2AA.'),
  { name: 'a postcode in a field', rule: 'postcode', change: { file: FOCUSED, from: 'label: "Covid visit"', to: 'label: "Visit to ¦M1 2WD"' } },
];
