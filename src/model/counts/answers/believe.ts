// Can it be believed: grades that were doubted afterwards, and who coded.
import { addresses } from '../../record/addresses.ts';
import type { InspectionRecord } from '../../record/record.ts';
import { codedIn } from '../../words/coded.ts';
import { partsOf, type Part } from '../../words/dated.ts';
import { doubtedGrades, gradesInWords } from '../earlierGrades.ts';
import { plain } from './wording.ts';

/** What speaks against trusting the record, and how it was made. */
export function believe(record: InspectionRecord): Part[] {
  const coded = codedIn(record, record.inspections);
  return [
    ...doubtedGrades(record).flatMap((one): Part[] => [
      ...partsOf(
        `Grades can miss things. Earlier ones were ${gradesInWords(one)}. `,
        one.grades.map(({ id, date }) => ({ dates: [date], href: addresses.milestone(id) })),
      ).parts,
      ...partsOf(one.says, [{ dates: [one.finding.date], href: addresses.milestone(one.finding.id) }]).parts,
      plain(' '),
    ]),
    plain('No grade shows how one child fared. The links lead to the sources. '),
    { words: 'How this record was made', href: '/about/method/' },
    plain(coded === '' ? '.' : `: passages ${coded}.`),
  ];
}
