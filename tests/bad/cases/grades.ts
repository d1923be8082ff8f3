// Grades: the scale of their framework, its headings, and none where a visit gives none.
import { written, type Case } from '../copy.ts';

const FULL = 'content/inspections/2014-inspection.mdx';
const AGAIN = 'content/inspections/2017-reinspection.mdx';
const LAST = 'content/inspections/2025-inspection.mdx';
const FOCUSED = 'content/inspections/2020-focused-visit.mdx';
const MONITORING = 'content/inspections/2016-monitoring-visit.mdx';
const FRAMEWORKS = 'content/frameworks.yml';
const adoption = 'heading: "Adoption performance", grade: Requires improvement, group: adoption';

export const grades: readonly Case[] = [
  {
    name: 'an inspection that gives grades, read whole, without a grade',
    rule: 'grades-missing',
    change: [
      { file: FULL, from: written(FULL, /judgements:\n(?: {2}- .*\n)+/), to: '' },
      { file: FULL, from: 'framework: sif', to: 'framework: ¦sif' },
    ],
  },
  {
    name: 'a report told in our words, with an empty list of grades',
    rule: 'grades-missing',
    change: [
      { file: LAST, from: written(LAST, /judgements:\n(?: {2}- .*\n)+/), to: 'judgements: []\n' },
      { file: LAST, from: 'framework: ', to: 'framework: ¦' },
    ],
  },
  { name: 'a grade of no scale', rule: 'grade', change: { file: FULL, from: adoption, to: adoption.replace('Requires improvement', '¦Adequate') } },
  {
    name: 'a grade of a later framework',
    rule: 'grade',
    change: { file: FULL, from: adoption, to: adoption.replace('Requires improvement', '¦Requires improvement to be good') },
  },
  { name: 'a grade in small letters', rule: 'grade', change: { file: FULL, from: adoption, to: adoption.replace('Requires', '¦requires') } },
  { name: 'a grade as a number', rule: 'field-type', change: { file: FULL, from: adoption, to: adoption.replace('Requires improvement', '¦3') } },
  {
    name: 'a heading of another framework',
    rule: 'grade-heading',
    change: { file: FULL, from: '"Overall judgement"', to: '¦"Overall effectiveness"' },
  },
  {
    name: 'a focused visit with a judgement',
    rule: 'ungraded-visit',
    change: {
      file: FOCUSED,
      from: 'sources:\n',
      to: 'judgements:\n  - ¦{ id: overall, heading: Overall effectiveness, grade: Good, source: 2020-ofsted-focused-visit-letter }\nsources:\n',
    },
  },
  {
    name: 'a monitoring visit with a judgement',
    rule: 'ungraded-visit',
    change: {
      file: MONITORING,
      from: 'sources:\n',
      to: 'judgements:\n  - ¦{ id: overall, heading: Overall judgement, grade: Inadequate, source: 2016-cypnow-monitoring-visit }\nsources:\n',
    },
  },
  {
    name: 'a judgement in the group of another subject',
    rule: 'heading-group',
    change: { file: FULL, from: 'group: care-leavers', to: 'group: ¦adoption' },
  },
  {
    name: 'a judgement on the board in the group of the council',
    rule: 'heading-group',
    change: { file: FULL, from: 'group: safeguarding-board', to: 'group: ¦leadership' },
  },
  {
    name: 'an overall grade in the group of a part',
    rule: 'heading-group',
    change: { file: AGAIN, from: 'grade: Good, group: overall', to: 'grade: Good, group: ¦safeguarding-board' },
  },
  {
    name: 'an overall grade better than every other',
    rule: 'overall-grade',
    change: { file: FULL, from: 'heading: "Overall judgement", grade: Inadequate', to: 'heading: "Overall judgement", grade: ¦Good' },
  },
  {
    name: 'an overall grade one step better than every other that it rests on',
    rule: 'overall-grade',
    change: { file: FULL, from: 'heading: "Overall judgement", grade: Inadequate', to: 'heading: "Overall judgement", grade: ¦Requires improvement' },
  },
  {
    name: 'an overall grade worse than every other',
    rule: 'overall-grade',
    change: {
      file: LAST,
      from: 'heading: "Overall effectiveness", grade: Outstanding',
      to: 'heading: "Overall effectiveness", grade: ¦Requires improvement to be good',
    },
  },
  {
    name: 'an overall grade two steps above a part',
    rule: 'overall-grade',
    change: [
      { file: AGAIN, from: '{id: overall, heading: "Overall judgement", grade: Good', to: '{id: overall, heading: "Overall judgement", grade: ¦Good' },
      { file: AGAIN, from: 'grade: Good, group: leadership', to: 'grade: Inadequate, group: leadership' },
      { file: AGAIN, from: '- Leadership, management and governance: Good', to: '- Leadership, management and governance: Inadequate' },
    ],
  },
  {
    name: 'two judgements under one heading',
    rule: 'grade-twice',
    change: { file: FULL, from: 'heading: "Adoption performance"', to: 'heading: ¦"Overall judgement"' },
  },
  { name: 'an unknown group', rule: 'reference', change: { file: FULL, from: 'group: adoption', to: 'group: ¦fostering' } },
  { name: 'two judgements with one id', rule: 'duplicate-id', change: { file: FULL, from: '{id: adoption,', to: '{id: ¦overall,' } },
  { name: 'two grades on one rung', rule: 'scale', change: { file: FRAMEWORKS, from: '- { word: Good, rung: 3 }', to: '- ¦{ word: Good, rung: 2 }' } },
  {
    name: 'a graded framework without a scale',
    rule: 'scale',
    change: { file: FRAMEWORKS, from: 'graded: false', to: 'graded: ¦true' },
  },
  {
    name: 'a framework that does not exist',
    rule: 'reference',
    change: { file: FOCUSED, from: 'framework: ilacs-focused-visit', to: 'framework: ¦ilacs-other-visit' },
  },
];
