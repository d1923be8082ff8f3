// Statistics: what is said of a series against its values.
import type { Case } from '../copy.ts';

const AGENCY = 'content/statistics/agency-staff.yml';
const LEAVERS = 'content/statistics/care-leavers-activity.yml';
const CASELOAD = 'content/statistics/caseload.yml';
const LOOKED_AFTER = 'content/statistics/children-looked-after.yml';
const OUTSIDE = 'content/statistics/outside-the-borough.yml';
const PLANS = 'content/statistics/protection-plans.yml';
const change = (name: string, rule: string, file: string, from: string, to: string): Case => ({ name, rule, change: { file, from, to } });
const caption = (name: string, file: string, from: string, to: string): Case => ({
  ...change(name, 'statistic-caption', file, from, to),
  where: { file, before: reading[file] ?? '' },
});
const reading: Record<string, string> = {
  [AGENCY]: '"The share fell from',
  [LEAVERS]: '"The share stayed',
  [CASELOAD]: '"From 2017 to 2022',
  [LOOKED_AFTER]: '"The number stayed',
  [OUTSIDE]: '"The share rose from',
  [PLANS]: '"The number rose from',
};

export const captions: readonly Case[] = [
  change('a rise that is a fall', 'statistic-caption', AGENCY, 'reading: "The share fell from', 'reading: ¦"The share rose from'),
  change('a fall that is a rise', 'statistic-caption', OUTSIDE, 'reading: "The share rose from', 'reading: ¦"The share fell from'),
  change(
    'a rise without values',
    'statistic-caption',
    AGENCY,
    'reading: "The share fell from 18.2% in 2017 to 1.8% in 2019.',
    'reading: ¦"The share increased from 2017 to 2019.',
  ),
  change('a steady fall that was none', 'statistic-caption', LOOKED_AFTER, 'reading: "The number', 'reading: ¦"The number fell in every year. The number'),
  change('a rise over the whole series that was none', 'statistic-caption', AGENCY, 'reading: "The share fell', 'reading: ¦"The share went up. The share fell'),
  caption('a rise of one year that is a fall', CASELOAD, 'In 2025 it rose to 13.3', 'In 2024 it rose to 12.5'),
  caption('a value that the year does not have', OUTSIDE, 'It was 53.2% in 2024', 'It was 55.2% in 2024'),
  caption('a value after its year that the year does not have', CASELOAD, 'In 2023 it was 13.2', 'In 2023 it was 23.2'),
  caption('a year outside of the series', AGENCY, '18.2% in 2017', '18.2% in 2007'),
  caption('a highest that is not the highest', PLANS, 'It was highest in 2018, at 651', 'It was highest in 2019'),
  caption('a lowest that is not the lowest', LEAVERS, 'It was lowest in 2021', 'It was lowest in 2025'),
  caption('a highest of this line that is not the highest', LOOKED_AFTER, '642 in 2019, the highest', '620 in 2018, the highest'),
  caption('values that leave their range', LEAVERS, 'between 44% and 49%', 'between 45% and 49%'),
  caption('values that leave a range in whole numbers', LOOKED_AFTER, 'between 381 and 409', 'between 391 and 409'),
  caption('a range that says nothing', LOOKED_AFTER, 'between 381 and 409', 'between 381 and 809'),
  caption('years that run out of the series', LEAVERS, 'from 2018 to 2025', 'from 2018 to 2026'),
  caption('a value of a year that is not the highest', CASELOAD, 'in 2024 it was 12.5, the lowest', 'in 2024 it was 12.5, the highest'),
  caption('a fall to a year that is a rise', AGENCY, 'It rose to 7.3% in 2020', 'It fell to 7.3% in 2020'),
  caption('a bound that the value does not keep', LOOKED_AFTER, 'to 642 in 2019', 'to more than 700 in 2019'),
  caption('a comparison the wrong way round', OUTSIDE, 'lower than in 2020', 'higher than in 2020'),
  change(
    'a title with a year outside of the series',
    'statistic-caption',
    AGENCY,
    'title: "Agency social workers"',
    'title: ¦"Agency social workers since 2009"',
  ),
  change('a title that says the wrong way', 'statistic-caption', AGENCY, 'title: "Agency social workers"', 'title: ¦"Rising numbers of agency social workers"'),
  caption('a value that is changed under its caption', PLANS, '{period: "2018", value: 651}', '{period: "2018", value: 561}'),
  change(
    'a measure of another day',
    'statistic-words',
    LOOKED_AFTER,
    'measure: "Children looked after on 31 March"',
    'measure: ¦"Children looked after on 30 September"',
  ),
  {
    ...change('a share that is counted in cases', 'statistic-words', CASELOAD, 'measure: "Average cases', 'measure: "Share of cases'),
    where: { file: CASELOAD, before: 'cases\nthemes' },
  },
  change('a percentage that is not that of its counts', 'statistic-note', OUTSIDE, 'value: 46.6, note: "201 of 431', 'value: ¦46.6, note: "210 of 431'),
  change('a part that is more than the whole', 'statistic-note', LEAVERS, 'value: 44, note: "78 of 176', 'value: ¦44, note: "178 of 76'),
  change('a day of the year that there is not', 'field-form', LOOKED_AFTER, 'as_of: "31 March"', 'as_of: ¦"31 February"'),
  change('a number in octal', 'number-form', CASELOAD, 'value: 15.1', 'value: ¦0o17'),
  change('a number in hexadecimal', 'number-form', LOOKED_AFTER, 'value: 406', 'value: ¦0x196'),
  change('a number with an exponent', 'number-form', LOOKED_AFTER, 'value: 406', 'value: ¦4.06e2'),
  change('a number with a nought before it', 'number-form', LOOKED_AFTER, 'value: 406', 'value: ¦0406'),
  change('a number with a plus', 'number-form', LOOKED_AFTER, 'value: 406', 'value: ¦+406'),
  change('a number with an underscore', 'field-type', LOOKED_AFTER, 'value: 406', 'value: ¦4_06'),
  change('a number with colons', 'field-type', LOOKED_AFTER, 'value: 406', 'value: ¦6:46'),
  change('a "no" for false', 'field-type', 'content/frameworks.yml', 'graded: false', 'graded: ¦no'),
];
