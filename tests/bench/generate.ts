// A record of any size for the bench: invented inspections with forty findings each, in the form that the check asks for.
import { createHash } from 'node:crypto';
import { cpSync, globSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { randomInt, randomLcg } from 'd3';
import { nothingPublished } from '../nothingPublished.ts';

const BASE = 'tests/fixtures/second-council';
const THEMES = 17;
export const FINDINGS = 40;
const STANCES = ['concern', 'progress', 'strength'] as const;
const WORDS =
  'children families workers plans visits records managers leaders homes schools carers partners reviews meetings assessments risks needs views decisions support quality timely late clear weak strong better regular careful missing good'.split(
    ' ',
  );

const theme = (n: number): string => `theme-${String(n + 1).padStart(2, '0')}`;

/** Writes a record of `inspections` inspections to a folder that does not exist yet; the same one each time. */
export function generate(folder: string, inspections: number): void {
  const pick = randomInt.source(randomLcg(0.5))(WORDS.length);
  const sentence = (visit: number, n: number): string =>
    `In part ${n + 1} of visit ${visit + 1} inspectors saw ${Array.from({ length: 14 }, () => WORDS[pick()] ?? '').join(' ')}.`;
  mkdirSync(folder, { recursive: true });
  cpSync(BASE, folder, { recursive: true });
  for (const file of globSync(`${folder}/{seeds,content/{inspections,findings,milestones,sources}}/*`)) if (!file.includes('statistics')) rmSync(file);
  // Reviews are of passages that are gone now.
  rmSync(`${folder}/content/reviews.yml`, { force: true });
  nothingPublished(folder);
  writeFileSync(`${folder}/content/people.yml`, 'people: []\n');
  const first = idOf(0, inspections);
  const themes = Array.from({ length: THEMES }, (_, n) => n).map(
    (n) =>
      `  - { id: ${theme(n)}, name: Theme ${n + 1}, short: Theme ${n + 1}, says: What was found on it., belongs: What belongs to it., excludes: null, through: It came up., evidence: [${first}-f001] }`,
  );
  writeFileSync(`${folder}/content/themes.yml`, `themes:\n${themes.join('\n')}\n`);
  writeFileSync(
    `${folder}/content/statistics/children-looked-after.yml`,
    `title: Children in care\nmeasure: Children in care\nunit: children\nthemes: [theme-01]\npublisher: Ystadegau\npublication: Children looked after\nsource: 2026-statistics-children\nas_of: "31 March"\ndefinition: A number.\nvalues:\n  - { period: "2021", value: 120 }\n  - { period: "2022", value: 131 }\n  - { period: "2023", value: 128 }\nreading: A number.\n`,
  );
  // However many visits there are, every third or some nine are graded: charts draw each of these.
  const every = Math.max(3, Math.ceil(inspections / 9));
  for (let visit = 0; visit < inspections; visit += 1) {
    const id = idOf(visit, inspections);
    const source = `${id}-report`;
    const sentences = Array.from({ length: FINDINGS + 2 }, (_, n) => sentence(visit, n));
    const text = `# Report\n\n${sentences.map((words, n) => `${n + 1}. ${words}`).join('\n\n')}\n`;
    const seed = `${id}.txt`;
    const graded = visit % every === 0;
    const day = dayOf(visit, inspections);
    writeFileSync(`${folder}/seeds/${seed}`, text);
    writeFileSync(
      `${folder}/content/sources/${source}.yml`,
      `title: Report ${visit + 1}\npublisher: Arolygaeth Môr\nkind: report\ndate: "${day}"\naddress: https://record.example/${id}\nseen: "2026-11-20"\nterms: not-stated\nlicence: Made for a bench\ntext: { state: clean, seed: ${seed}, sha256: ${createHash('sha256').update(text).digest('hex')}, about: Whole. }\nsupports: What it says.\n`,
    );
    writeFileSync(
      `${folder}/content/inspections/${id}.mdx`,
      `---\ntitle: Report ${visit + 1}\nshort: Visit ${visit + 1}\nlabel: Visit\nframework: ${graded ? 'whole-service' : 'spot-check'}\nvisit: "${day}"\nvisit_basis: document\npublished: "${day}"\npublished_basis: document\ncoverage: full\ntext: ${source}\nchecked: "2026-11-20"\nno_lead: Nobody.\nscope: All services.\ndeclared: all\n${graded ? `judgements:\n  - { id: overall, heading: The service as a whole, grade: ${['Poor', 'Adequate', 'Good', 'Excellent'][(visit / every) % 4]}, group: overall, source: ${source} }\n` : ''}sources:\n  - { source: ${source}, supports: what was found }\n---\n\n## What inspectors found\n\nInspectors saw children, families and workers. They read records and spoke with leaders.\n`,
    );
    const passage = (kind: 'f' | 'a', n: number, at: number, rest: string): string =>
      `  - { id: ${id}-${kind}${String(n + 1).padStart(kind === 'f' ? 3 : 2, '0')}, quote: "${sentences[at]}", voice: direct, theme: ${theme((visit + n) % THEMES)}, locator: paragraph ${at + 1}, ${rest} }`;
    writeFileSync(
      `${folder}/content/findings/${id}.yml`,
      `inspection: ${id}\nsource: ${source}\ncoded: [{ by: language-model }]\nfindings:\n${Array.from({ length: FINDINGS }, (_, n) => passage('f', n, n, `stance: ${STANCES[(visit + n) % 3]}`)).join('\n')}\nasks:\n${[0, 1].map((n) => passage('a', n, FINDINGS + n, `rank: improve, number: ${n + 1}, state: whole`)).join('\n')}\n`,
    );
  }
}

/** The day of a visit: as many a year as fill the years from 2000 to 2025. */
function dayOf(visit: number, inspections: number): string {
  const day = Math.floor((visit / inspections) * 26 * 365);
  return new Date(Date.UTC(2000, 0, 1 + day)).toISOString().slice(0, 10);
}

function idOf(visit: number, inspections: number): string {
  return `${dayOf(visit, inspections).slice(0, 4)}-visit-${String(visit + 1).padStart(4, '0')}`;
}
