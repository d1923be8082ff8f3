// What the check says of a file that belongs to no field of its form.
import type { Form } from './useForm.ts';

/** Problems of a file that stand at none of the fields that are shown. */
export function Others({ form, shown }: { form: Form; shown: readonly string[] }) {
  const problems = form.others(shown);
  return problems.length === 0 ? null : (
    <ul class="wrong">
      {problems.map(({ line, what, todo }) => (
        <li key={`${line} ${what}`}>
          {what} {todo}
        </li>
      ))}
    </ul>
  );
}
