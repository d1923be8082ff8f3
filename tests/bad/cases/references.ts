// Ids and references: each id once and in its form, each reference to something that is there.
import type { Case } from '../copy.ts';

const FOCUSED = 'content/inspections/2020-focused-visit.mdx';
const JAY = 'content/milestones/2014-08-26-jay-report.mdx';
const LETTER = 'content/findings/2020-focused-visit.yml';
const change = (name: string, rule: string, file: string, from: string, to: string): Case => ({ name, rule, change: { file, from, to } });

export const references: readonly Case[] = [
  change('an id of a finding given twice', 'duplicate-id', LETTER, 'id: 2020-focused-visit-f002', 'id: ¦2020-focused-visit-f001'),
  change('a term given twice', 'duplicate-id', 'content/glossary.yml', 'id: focused-visit', 'id: ¦monitoring-visit'),
  change(
    'a person given twice',
    'duplicate-id',
    'content/people.yml',
    '  - id: martin-kimber\n',
    '  - id: ¦joyce-thacker\n    name: Joyce Thacker\n    offices:\n      - {office: Another, body: Another, source: 2014-ofsted-inspection-report}\n  - id: martin-kimber\n',
  ),
  change('a help entry given twice', 'duplicate-id', 'content/support.yml', 'id: napac', 'id: ¦childline'),
  change('an id of a finding in the form of an ask', 'id-form', LETTER, 'id: 2020-focused-visit-f058', 'id: ¦2020-focused-visit-a58'),
  change('an id of another visit', 'id-form', LETTER, 'id: 2020-focused-visit-a01', 'id: ¦2019-focused-visit-a77'),
  change('an id with two digits', 'id-form', LETTER, 'id: 2020-focused-visit-f059', 'id: ¦2020-focused-visit-f59'),
  change('an unknown theme', 'unknown-theme', LETTER, 'theme: workforce', 'theme: ¦staffing'),
  change('an unknown further theme', 'unknown-theme', LETTER, 'also: [leadership]', 'also: [¦leaders]'),
  change('an unknown theme of a visit', 'unknown-theme', FOCUSED, 'declared: [leadership, care-leavers]', 'declared: [leadership, ¦leavers]'),
  change('an unknown theme that was not looked at', 'unknown-theme', FOCUSED, 'not_looked_at: []', 'not_looked_at: [¦weather]'),
  change(
    'a theme of an ask that is unknown',
    'unknown-theme',
    'content/findings/2022-inspection.yml',
    'theme: identity\n    also: [assessment, planning]',
    'theme: ¦self\n    also: [assessment, planning]',
  ),
  change(
    'a further theme that is the main one',
    'theme-twice',
    LETTER,
    'theme: management-oversight\n    also: [leadership]',
    'theme: management-oversight\n    also: [¦management-oversight]',
  ),
  change('a further theme given twice', 'theme-twice', LETTER, 'also: [leadership]', 'also: [leadership, ¦leadership]'),
  change('a document that does not exist', 'reference', JAY, 'source: 2015-parliament-hc-1114', 'source: ¦2015-nobody-nothing'),
  change('a person who does not exist', 'reference', JAY, 'people: [alexis-jay]', 'people: [¦nobody]'),
  change('a lead inspector who does not exist', 'reference', 'content/inspections/2014-inspection.mdx', 'lead: sheena-doyle', 'lead: ¦nobody'),
  change(
    'a judgement from a document that does not exist',
    'reference',
    'content/inspections/2022-inspection.mdx',
    'group: overall, source: 2022-ofsted-inspection-report',
    'group: overall, source: ¦2022-nobody',
  ),
  change('an office from a document that does not exist', 'reference', 'content/people.yml', 'source: 2024-ofsted-send-report', 'source: ¦2024-nobody'),
  change('a passage left out for a finding that does not exist', 'reference', LETTER, 'by: 2020-focused-visit-f083', 'by: ¦2020-focused-visit-f183'),
  change(
    'a passage left out for two findings of which one does not exist',
    'reference',
    LETTER,
    'by: 2020-focused-visit-f083',
    'by: ¦[2020-focused-visit-f083, 2020-focused-visit-f183]',
  ),
  change(
    'a statistic from a document that does not exist',
    'further-reference',
    'content/statistics/caseload.yml',
    'source: 2025-dfe-childrens',
    'source: ¦2025-nobody-childrens',
  ),
  change('a statistic on an unknown theme', 'further-reference', 'content/statistics/caseload.yml', 'themes: [workforce]', 'themes: [¦staffing]'),
  change('a theme that leans on a passage that does not exist', 'further-reference', 'content/themes.yml', '- 2014-inspection-f311', '- ¦2014-inspection-f911'),
  change(
    'a disagreement about a passage that does not exist',
    'further-reference',
    'content/disagreements.yml',
    'passages: [2014-inspection-f025]',
    'passages: [¦2014-inspection-f925]',
  ),
  change(
    'a disagreement on a page that does not exist',
    'further-reference',
    'content/disagreements.yml',
    'pages: [inspections/2014-inspection, statistics',
    'pages: [¦inspections/2013-inspection, statistics',
  ),
  change(
    'a disagreement on a page of no kind',
    'further-reference',
    'content/disagreements.yml',
    'pages: [inspections/2014-inspection, statistics',
    'pages: [¦visits/2014-inspection, statistics',
  ),
];
