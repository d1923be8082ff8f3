// The part of citation-js that the tests use; the packages ship no types.
declare module '@citation-js/core' {
  interface Item {
    id: string;
    type: string;
    author?: { literal?: string; family?: string; given?: string }[];
    title?: string;
    publisher?: string;
    genre?: string;
    issued?: { 'date-parts': number[][] };
    version?: string;
    edition?: string;
    note?: string;
    URL?: string;
  }
  export class Cite {
    constructor(text: string);
    data: Item[];
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
