// The library ships no types; the tests only ask whether it can read a date.
declare module 'edtf' {
  export default function edtf(text: string): unknown;
}
