// The parts of two packages that the tests of the open data use.
declare module 'jsonld' {
  interface Loaded {
    contextUrl: null;
    documentUrl: string;
    document: object;
  }
  const jsonld: { expand(document: object, options: { documentLoader: (url: string) => Promise<Loaded>; safe: boolean }): Promise<object[]> };
  export default jsonld;
}
declare module 'read-excel-file/node' {
  type Cell = string | number | boolean | Date | null;
  export default function readBook(file: Buffer): Promise<{ sheet: string; data: Cell[][] }[]>;
}
