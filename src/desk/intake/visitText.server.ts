// What is known of the text of a visit: the text that is held, documents whose text is not, and findings that are told in our words beside a text.
import { told } from '../../model/authoring/told.ts';
import { preparedTexts } from '../../model/evidence/lookUp.ts';
import { Refused } from '../refused.ts';
import type { Store } from '../store.server.ts';
import type { VisitText } from './answers.ts';

/** What is known of the text of a visit. */
export function visitText(store: Store, visit: string): VisitText {
  const { draft } = store.draft();
  const inspection = draft.inspections.find(({ id }) => id === visit);
  if (!inspection) throw new Refused(`There is no visit "${visit}" that can be read. “5 Ready?” says what is wrong in its file.`);
  const named = new Set([inspection.data.text, ...inspection.data.sources.map(({ source }) => source)]);
  const sources = draft.sources.filter(({ id }) => named.has(id));
  const own = sources.find(({ id }) => id === inspection.data.text);
  const seed = draft.seeds.find(({ name }) => name === own?.data.text.seed);
  const text = preparedTexts(draft).get(own?.id ?? '');
  const findings = draft.findings.find(({ data }) => data.inspection === visit);
  return {
    visit,
    short: inspection.data.short,
    held:
      own && seed
        ? {
            source: own.id,
            title: own.data.title,
            text: seed.text,
            footnotes: own.data.text.footnotes ?? [],
            received: own.data.text.received?.file,
            pages: own.data.text.received?.pages,
          }
        : undefined,
    unheld: sources.flatMap(({ id, data }) =>
      data.text.state === 'read' || data.text.state === 'none' ? [{ source: id, title: data.title, state: data.text.state }] : [],
    ),
    told: text && findings ? told(findings, text) : [],
  };
}
