// The rules of the Web Annotation Data Model (https://www.w3.org/TR/annotation-model/) as far as annotations of text use them, as JSON Schemas; nothing else may stand in them.
const iri = { type: 'string', format: 'uri' };
const word = { type: 'string', minLength: 1 };
const one = (type: string, properties: object, required: readonly string[]) => ({
  type: 'object',
  additionalProperties: false,
  required: ['type', ...required],
  properties: { type: { const: type }, ...properties },
});
const PURPOSES = [
  'assessing', 'bookmarking', 'classifying', 'commenting', 'describing', 'editing', 'highlighting',
  'identifying', 'linking', 'moderating', 'questioning', 'replying', 'tagging',
]; // prettier-ignore
const purpose = { enum: PURPOSES };

/** 4.2: one selector. */
const selector = {
  oneOf: [
    one('TextQuoteSelector', { exact: word, prefix: { type: 'string' }, suffix: { type: 'string' } }, ['exact']),
    one('TextPositionSelector', { start: { type: 'integer', minimum: 0 }, end: { type: 'integer', minimum: 1 } }, ['start', 'end']),
    one('FragmentSelector', { value: word, conformsTo: iri }, ['value']),
  ],
};
/** 4: a resource as it is used here; with exactly one source, which is an IRI. */
const specific = one('SpecificResource', { source: iri, purpose, selector }, ['source']);
/** 3.2.4: a text in the annotation itself, with exactly one value. */
const textual = one('TextualBody', { value: word, purpose, format: word, language: word }, ['value']);
/** 3.3.1: an agent. */
const agent = {
  type: 'object',
  additionalProperties: false,
  required: ['type', 'name'],
  properties: { type: { enum: ['Person', 'Organization', 'Software'] }, name: word, homepage: iri },
};
/** 3.1: an annotation has one id, the type Annotation, and at least one target. */
const annotation = one(
  'Annotation',
  {
    id: iri,
    motivation: purpose,
    creator: { type: 'array', items: agent },
    rights: iri,
    body: { type: 'array', items: { oneOf: [textual, specific] } },
    target: { oneOf: [specific, { type: 'array', minItems: 1, items: specific }] },
  },
  ['id', 'target'],
);
const context = { const: 'http://www.w3.org/ns/anno.jsonld' };
const whole = { type: 'integer', minimum: 0 };

/** 5.1: a collection. One with annotations names its first page. */
export const COLLECTION_RULES = {
  ...one('AnnotationCollection', { '@context': context, id: iri, label: word, creator: agent, rights: iri, total: whole, first: iri, last: iri }, [
    '@context',
    'id',
    'label',
    'total',
  ]),
  if: { properties: { total: { minimum: 1 } } },
  then: { required: ['first', 'last'] },
};
/** 5.2: a page of a collection. */
export const PAGE_RULES = one(
  'AnnotationPage',
  {
    '@context': context,
    id: iri,
    partOf: one('AnnotationCollection', { id: iri, label: word, total: whole }, ['id', 'label', 'total']),
    startIndex: whole,
    next: iri,
    prev: iri,
    items: { type: 'array', minItems: 1, items: annotation },
  },
  ['@context', 'id', 'partOf', 'startIndex', 'items'],
);

/** The terms of http://www.w3.org/ns/anno.jsonld that are used, each with what it stands for in RDF. */
const term = (id: string, type?: string, container?: string) => ({
  '@id': id,
  ...(type === undefined ? {} : { '@type': type }),
  ...(container === undefined ? {} : { '@container': container }),
});
const classes = ['Annotation', 'SpecificResource', 'TextQuoteSelector', 'TextPositionSelector', 'FragmentSelector', 'TextualBody'];
export const ANNO_CONTEXT = {
  '@context': {
    oa: 'http://www.w3.org/ns/oa#',
    dc: 'http://purl.org/dc/elements/1.1/',
    dcterms: 'http://purl.org/dc/terms/',
    foaf: 'http://xmlns.com/foaf/0.1/',
    rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
    rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
    as: 'http://www.w3.org/ns/activitystreams#',
    schema: 'http://schema.org/',
    xsd: 'http://www.w3.org/2001/XMLSchema#',
    id: term('@id', '@id'),
    type: term('@type', '@id'),
    ...Object.fromEntries(classes.map((name) => [name, `oa:${name}`])),
    AnnotationCollection: 'as:OrderedCollection',
    AnnotationPage: 'as:OrderedCollectionPage',
    Person: 'foaf:Person',
    Organization: 'as:Organization',
    Software: 'as:Application',
    ...Object.fromEntries(PURPOSES.map((name) => [name, `oa:${name}`])),
    body: term('oa:hasBody', '@id'),
    target: term('oa:hasTarget', '@id'),
    source: term('oa:hasSource', '@id'),
    selector: term('oa:hasSelector', '@id'),
    motivation: term('oa:motivatedBy', '@vocab'),
    purpose: term('oa:hasPurpose', '@vocab'),
    exact: 'oa:exact',
    prefix: 'oa:prefix',
    suffix: 'oa:suffix',
    start: term('oa:start', 'xsd:nonNegativeInteger'),
    end: term('oa:end', 'xsd:nonNegativeInteger'),
    conformsTo: term('dcterms:conformsTo', '@id'),
    creator: term('dcterms:creator', '@id'),
    rights: term('dcterms:rights', '@id'),
    value: 'rdf:value',
    format: 'dc:format',
    language: 'dc:language',
    label: term('rdfs:label'),
    name: 'foaf:name',
    homepage: term('foaf:homepage', '@id'),
    items: term('as:items', '@id', '@list'),
    partOf: term('as:partOf', '@id'),
    first: term('as:first', '@id'),
    last: term('as:last', '@id'),
    next: term('as:next', '@id'),
    prev: term('as:prev', '@id'),
    startIndex: term('as:startIndex', 'xsd:nonNegativeInteger'),
    total: term('as:totalItems', 'xsd:nonNegativeInteger'),
  },
};
