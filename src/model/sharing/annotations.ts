// Every finding as a W3C Web Annotation (https://www.w3.org/TR/annotation-model/): which words of which document have which theme and stance.
import { partsOf } from '../evidence/quotes.ts';
import { addresses } from '../record/addresses.ts';
import type { Finding, Inspection, InspectionRecord, QuotedFinding, Source } from '../record/record.ts';
import { byId, isLimited, isQuoted, pageOf } from '../record/lookups.ts';
import type { Coder } from '../written/draft.ts';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
/** What a fragment of a PDF means: "page=4". */
const PDF = 'http://tools.ietf.org/rfc/rfc3778';

type Absolute = (path: string) => string;

const COLLECTION = '/data/annotations.jsonld';

/** The visits that have annotations, in their order. */
export function annotated({ inspections }: InspectionRecord): Inspection[] {
  return inspections.filter(({ findings }) => findings.length > 0);
}

/** The address of a text by its SHA-256 (RFC 6920), since our copy of it is not published. */
function named(sha256: string): string {
  const bytes = (sha256.match(/../g) ?? []).map((pair) => String.fromCharCode(parseInt(pair, 16))).join('');
  return `ni:///sha-256;${btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`;
}

const collapsed = (words: string): string => words.replace(/\s+/g, ' ');

/** Each part of a quotation twice: its words in the document, and its place, in code points, in the text from which it was copied. */
function quotedTargets(record: InspectionRecord, { quote, match, source: id }: QuotedFinding, source: Source, document: string) {
  // What is around a passage is told only where it is so in the document itself, and where its publisher allows it.
  const around = source.address !== null && source.text.state === 'clean' && !isLimited(record, id);
  const parts = partsOf(quote);
  return parts.flatMap((exact, i) => {
    const range = match.parts[i];
    const { sha256 } = source.text;
    const selector = {
      type: 'TextQuoteSelector',
      exact,
      ...(around && i === 0 ? { prefix: collapsed(match.selector.prefix) } : {}),
      ...(around && i === parts.length - 1 ? { suffix: collapsed(match.selector.suffix) } : {}),
    };
    const words = { type: 'SpecificResource', source: document, selector };
    return range === undefined || sha256 === undefined
      ? [words]
      : [words, { type: 'SpecificResource', source: named(sha256), selector: { type: 'TextPositionSelector', start: range.start, end: range.end } }];
  });
}

/** The page on which a document has the passage, or the document where that is not known: all that there is of a finding in our words, since nothing was quoted. */
function pageTarget(page: number | undefined, { html }: Source, document: string) {
  const place = page === undefined || html === true ? {} : { selector: { type: 'FragmentSelector', conformsTo: PDF, value: `page=${page}` } };
  return { type: 'SpecificResource', source: document, ...place };
}

/** Who coded, by role: never a name. */
function coderThing(coder: Coder) {
  return coder.by === 'person' ? { type: 'Person', name: coder.role } : { type: 'Software', name: 'A language model' };
}

function annotation(record: InspectionRecord, visit: Inspection, item: Finding, absolute: Absolute) {
  const { sources, themes } = byId(record);
  const source = sources.get(item.source);
  if (!source) throw new RangeError(`the source ${item.source} is not joined`);
  const document = source.address ?? absolute(addresses.source(source.id));
  const page = pageOf(item);
  const tag = (value: string, purpose: string) => ({ type: 'TextualBody', purpose, value, format: 'text/plain', language: 'en' });
  return {
    id: `${absolute(addresses.annotations(visit.id))}#${item.id}`,
    type: 'Annotation',
    motivation: 'classifying',
    creator: visit.coded.map(coderThing),
    rights: absolute('/data/#licence'),
    body: [
      ...[item.theme, ...item.also].map((theme) => tag(themes.get(theme)?.name ?? theme, 'tagging')),
      { type: 'SpecificResource', purpose: 'classifying', source: absolute(addresses.theme(item.theme)) },
      tag(item.stance, 'assessing'),
      ...(item.says === undefined ? [] : [tag(item.says, 'describing')]),
      { type: 'SpecificResource', purpose: 'linking', source: absolute(addresses.finding(item.id)) },
    ],
    target: isQuoted(item)
      ? [...quotedTargets(record, item, source, document), ...(page === undefined ? [] : [pageTarget(page, source, document)])]
      : pageTarget(page, source, document),
  };
}

const labelOf = ({ site }: InspectionRecord): string => `${site.title}: findings as annotations`;

/** The collection: how many annotations there are, and the first and last of its pages, one for each visit with findings. */
export function annotationCollection(record: InspectionRecord, absolute: Absolute) {
  const visits = annotated(record);
  const [first, last] = [visits[0], visits.at(-1)];
  return {
    '@context': CONTEXT,
    id: absolute(COLLECTION),
    type: 'AnnotationCollection',
    label: labelOf(record),
    creator: { type: 'Organization', name: record.site.title, homepage: absolute('/') },
    rights: absolute('/data/#licence'),
    total: visits.reduce((sum, { findings }) => sum + findings.length, 0),
    ...(first && last ? { first: absolute(addresses.annotations(first.id)), last: absolute(addresses.annotations(last.id)) } : {}),
  };
}

/** The page of the collection with the findings of one visit. */
export function annotationPage(record: InspectionRecord, visit: Inspection, absolute: Absolute) {
  const visits = annotated(record);
  const place = visits.findIndex(({ id }) => id === visit.id);
  const [before, after] = [visits[place - 1], visits[place + 1]];
  const { id, label, total } = annotationCollection(record, absolute);
  return {
    '@context': CONTEXT,
    id: absolute(addresses.annotations(visit.id)),
    type: 'AnnotationPage',
    partOf: { id, type: 'AnnotationCollection', label, total },
    startIndex: visits.slice(0, place).reduce((sum, { findings }) => sum + findings.length, 0),
    ...(before ? { prev: absolute(addresses.annotations(before.id)) } : {}),
    ...(after ? { next: absolute(addresses.annotations(after.id)) } : {}),
    items: visit.findings.map((item) => annotation(record, visit, item, absolute)),
  };
}
