// The parts of the readers of feeds and calendars that the tests use.
declare module 'feedsmith' {
  interface AtomText {
    value?: string;
    type?: string;
  }
  interface AtomEntry {
    id?: string;
    title?: AtomText | string;
    summary?: AtomText | string;
    published?: string;
    updated?: string;
    links?: { href?: string; rel?: string; type?: string }[];
  }
  interface AtomFeed extends AtomEntry {
    authors?: { name?: string; uri?: string }[];
    entries?: AtomEntry[];
  }
  interface JsonItem {
    id?: string;
    url?: string;
    title?: string;
    content_text?: string;
    date_published?: string;
    date_modified?: string;
  }
  export function parseAtomFeed(text: string): AtomFeed;
  export function parseJsonFeed(text: string): { title?: string; feed_url?: string; items?: JsonItem[] };
}
declare module 'ical.js' {
  interface Property {
    getFirstValue(): unknown;
    toICALString(): string;
  }
  export class Component {
    constructor(parsed: unknown);
    getAllSubcomponents(name: string): Component[];
    getFirstPropertyValue(name: string): unknown;
    getAllProperties(name?: string): Property[];
  }
  export class Event {
    constructor(component: Component);
    uid: string;
    summary: string;
    description: string;
    startDate: { toString(): string; isDate: boolean };
    endDate: { toString(): string; isDate: boolean };
    sequence: number;
  }
  const ical: { parse(text: string): unknown; Component: typeof Component; Event: typeof Event };
  export default ical;
}
