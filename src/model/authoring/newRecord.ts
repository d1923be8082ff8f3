// An empty record: the files that every record has, with what a person said of it, and the rules of inspection that it begins with.
import { Document, isScalar, parse, visit } from 'yaml';
import { z } from 'zod';
import { ADDRESSES_HEAD } from '../written/addressList.ts';
import { ADDRESSES, BASELINE, LISTS } from '../written/files.ts';
import { BASELINE_HEAD } from '../written/publishedList.ts';
import { frameworksSchema } from '../written/schemas.ts';
import { FORMS, isContact, isOneLine } from '../written/settings.ts';

/** What a person says of a record before there is one. What is left empty stays a placeholder; nothing is published before it is filled. */
export interface RecordRequest {
  council?: string | undefined;
  inspectorate?: string | undefined;
  publisher?: string | undefined;
  contact?: string | undefined;
  /** Ids of presets; none where the rules are written down later. */
  presets: readonly string[];
}

/** What every new record is made from: texts by their path in the record, with `%council%` and the like in them, and the list of presets. */
export interface Starter {
  texts: ReadonlyMap<string, string>;
  presets: readonly Preset[];
}

/** Rules of inspection that are known, with the public page on which they can be looked up. */
type Preset = z.infer<typeof presetSchema>;
const presetSchema = z.strictObject({ id: z.string(), name: z.string(), inspectorate: z.string(), source: z.url(), ...frameworksSchema.shape });

/** The presets of a list that is written in YAML. */
export function presetsOf(list: string): Preset[] {
  return z.strictObject({ presets: z.array(presetSchema) }).parse(parse(list)).presets;
}

const PUBLISHER = '[Not said yet: who publishes this site]';
const CONTACT = '[Not said yet: how to reach whoever publishes this site]';
/** Folders that Git would forget, since nothing is in them yet. */
const KEPT = ['content/sources', 'content/inspections', 'content/findings', 'content/milestones', 'content/statistics', 'seeds'].map(
  (path) => `${path}/.gitkeep`,
);
/** A name as it stands in a sentence: no mark that means something in YAML, in Markdown or in an address. */
const NAME = /^\p{L}[\p{L}\p{M}\p{N} .,'’()&/-]*$/u;

function refusals({ council, inspectorate, publisher, contact, presets }: RecordRequest, known: readonly Preset[]): string[] {
  const unnamed = (what: string, name: string | undefined, like: string): string[] =>
    name === undefined || name === ''
      ? [`The ${what} is missing, like "${like}".`]
      : NAME.test(name) && isOneLine(name)
        ? []
        : [`The ${what} must be a name of letters, digits, spaces and plain marks, not "${name}".`];
  const list = known.map(({ id, name }) => `${id} (${name})`).join('; ');
  return [
    ...unnamed('council', council, 'Kent'),
    ...(council !== undefined && /\bcouncil\b/i.test(council)
      ? ['The council is named without the word "council", as in "children\'s services in Kent".']
      : []),
    ...unnamed('inspectorate', inspectorate, 'Estyn'),
    ...(publisher === undefined || NAME.test(publisher) ? [] : [`The publisher ${FORMS.publisher}, and begin with a letter.`]),
    ...(contact === undefined || isContact(contact) ? [] : [`The contact ${FORMS.contact}.`]),
    ...presets.filter((id) => !known.some((one) => one.id === id)).map((id) => `There is no framework "${id}" to choose. One or more of: ${list}.`),
  ];
}

/** Data as YAML, with dates and versions in quotation marks as everywhere in a record. */
function yaml(data: unknown): string {
  const document = new Document(data, { aliasDuplicateObjects: false });
  visit(document, {
    Scalar: (_key, node) => {
      if (isScalar(node) && typeof node.value === 'string' && /^\d{4}/.test(node.value)) node.type = 'QUOTE_DOUBLE';
    },
  });
  return document.toString({ lineWidth: 0 });
}

function siteFile(title: string, request: RecordRequest, today: string): string {
  const { council = '', inspectorate = '', publisher = PUBLISHER, contact = CONTACT } = request;
  const slug = council
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return [
    '# What is said of the whole site. What stands in square brackets, and the address, are placeholders: nothing is published before they are filled.',
    yaml({
      title,
      address: `https://${slug === '' ? '' : `${slug}-`}inspection-record.example`,
      base: '/',
      publisher,
      contact,
      version: '0.1.0',
      checked: today,
      council,
      content_note: 'harm to children',
      inspectorate,
      names: [],
    }),
  ].join('\n');
}

function frameworksFile(chosen: readonly Preset[]): string {
  const groups = [...new Map(chosen.flatMap((one) => one.groups).map((group) => [group.id, group])).values()];
  const heads = chosen.map(({ name, source }) => `# ${name}: look it up at ${source}`);
  return [
    '# The rules under which visits are made: their names, headings and grades as the inspectorate gives them.',
    ...heads,
    yaml({ groups, frameworks: chosen.flatMap(({ frameworks }) => frameworks) }),
  ].join('\n');
}

/** The files of an empty record by their path, or every reason why there are none. */
export function newRecord(given: RecordRequest, { texts, presets }: Starter, today: string): { reasons: string[]; files: { path: string; content: string }[] } {
  const chosen = presets.filter(({ id }) => given.presets.includes(id));
  const request = { ...given, inspectorate: given.inspectorate ?? chosen[0]?.inspectorate };
  const reasons = refusals(request, presets);
  if (reasons.length > 0) return { reasons, files: [] };
  const { council = '', inspectorate = '' } = request;
  const said: Readonly<Record<string, string>> = { council, inspectorate, today };
  const filled = [...texts].map(([path, text]) => ({ path, content: text.replace(/%(\w+)%/g, (whole, name: string) => said[name] ?? whole) }));
  const files = [
    ...filled,
    { path: 'content/site.yml', content: siteFile(`${council} inspection record`, request, today) },
    { path: 'content/frameworks.yml', content: frameworksFile(chosen) },
    { path: ADDRESSES, content: ADDRESSES_HEAD },
    { path: BASELINE, content: `${BASELINE_HEAD}\n` },
    ...KEPT.map((path) => ({ path, content: '' })),
  ];
  const missing = LISTS.filter((path) => !files.some((one) => one.path === path));
  if (missing.length > 0) throw new RangeError(`a new record has no ${missing.join(', ')}`);
  return { reasons: [], files };
}
