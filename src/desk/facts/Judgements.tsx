// The grades of a visit: for each heading of its rules the grade that the report gives, or none.
import { isWithoutOverall } from '../../model/authoring/withoutOverall.ts';
import { isFields, isList, valueAt } from '../../model/editing/changes.ts';
import { inWords } from '../../model/written/dates.ts';
import type { Framework } from '../../model/written/draft.ts';
import { OVERALL } from '../../model/written/schemas.ts';
import { Select } from '../fields.tsx';
import { Message } from '../frame.tsx';
import { wordsAt, type Form } from './useForm.ts';

const slugOf = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** The grades of a visit under rules that give grades. */
export function Judgements({ form, framework }: { form: Form; framework: Framework }) {
  const listed = valueAt(form.data, ['judgements']);
  const given = isList(listed) ? listed.map((one, i) => ({ i, heading: wordsAt(one, 'heading'), id: wordsAt(one, 'id'), grade: wordsAt(one, 'grade') })) : [];
  const sources = valueAt(form.data, ['sources']);
  const source = wordsAt(form.data, 'text') || (isList(sources) ? wordsAt(sources.find(isFields), 'source') : '');
  const without = isWithoutOverall(framework, wordsAt(form.data, 'visit') || wordsAt(form.data, 'published'));
  const headings = framework.headings.filter(({ heading, group }) => !without || group !== OVERALL || given.some((one) => one.heading === heading));
  const choose = (heading: string, group: string | undefined, grade: string): void => {
    const found = given.find((one) => one.heading === heading);
    if (found) form.edit(grade === '' ? { remove: ['judgements', found.i] } : { set: ['judgements', found.i, 'grade'], to: grade });
    else if (grade !== '') {
      const order = framework.headings.map((one) => one.heading);
      const at = given.filter((one) => order.indexOf(one.heading) < order.indexOf(heading)).length;
      const wanted = group ?? slugOf(heading);
      const id = given.some((one) => one.id === wanted) ? slugOf(heading) : wanted;
      form.edit({ insert: ['judgements'], to: { id, heading, grade, ...(group === undefined ? {} : { group }), source }, at });
    }
  };
  const problem = form.problem('judgements');
  return (
    <>
      <h2>Grades</h2>
      <p class="hint">
        Choose under each heading the grade that the report gives. Leave a heading without a grade if the report gives none. No grade is ever worked out here.
      </p>
      {without && framework.overall_until !== undefined && (
        <Message kind="note">
          Under these rules no overall grade is given after {inWords(framework.overall_until)}. The visit has the other grades alone, and the site says so.
        </Message>
      )}
      {problem !== undefined && <p class="wrong">{problem}</p>}
      {headings.length === 0 && <p>These rules have no headings yet. Add them below, under “Rules that are not in the list”, or in content/frameworks.yml.</p>}
      {headings.map(({ heading, group }) => (
        <Select
          key={heading}
          legend={heading}
          options={framework.grades.map(({ word }) => ({ value: word, label: word }))}
          value={given.find((one) => one.heading === heading)?.grade}
          onChoose={(grade) => choose(heading, group, grade)}
        />
      ))}
    </>
  );
}
