// Documents that are being taken in. They are kept in the desk's own folder, since the record holds only what is finished:
// whoever closes the desk half way goes on where he was, and nothing of a draft is ever checked, built or committed.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { z } from 'zod';
import { writeWhole } from '../../commands/writeWhole.ts';
import type { Line } from '../../model/intake/line.ts';
import { markupLines } from '../../model/intake/markup.ts';
import { pdfLines } from '../../model/intake/pdfLines.ts';
import { plainLines } from '../../model/intake/plainLines.ts';
import { Misuse } from '../../model/written/problems.ts';
import { Refused } from '../refused.ts';
import { fingerprint, type Store } from '../store.server.ts';
import { saidSchema, type DraftNamed, type DraftShown, type Said } from './answers.ts';
import { docxLines } from './docxLines.server.ts';
import { pagesOf } from './pdfPages.server.ts';

type Kind = DraftShown['kind'];
/** How the name of a document ends beside its text. */
export const ENDINGS: Readonly<Record<Kind, string>> = { pdf: 'pdf', docx: 'docx', text: 'received.txt', html: 'received.html' };

const noted = z.strictObject({ name: z.string(), kind: z.enum(['pdf', 'docx', 'text', 'html']), said: saidSchema });

/** The lines of a document, and how many pages it has. */
interface Lined {
  lines: Line[];
  paged: boolean;
  pages: number;
}

/** What was read of each document; reading a long PDF takes seconds. */
const read = new Map<string, Promise<Lined>>();

const nothingSaid = (visit: string, publisher: string): Said => ({
  changes: {},
  from: '',
  to: '',
  published: '',
  framework: '',
  publisher,
  whose: '',
  kind: '',
  title: '',
  notKept: '',
  visit,
  source: '',
});

/** The characters of a text in whatever encoding a program has saved it. */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return new TextDecoder(first === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** What a file is, by its first bytes. */
function kindOf(bytes: Uint8Array, given: string | undefined): Kind {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (head.includes('%PDF-')) return 'pdf';
  if (head.startsWith('PK')) return 'docx';
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0'))
    throw new Misuse('this is a Word file of the old kind (.doc): open it in Word and save it as .docx, or as a PDF');
  if (given === 'html') return 'html';
  if (bytes.subarray(0, 4096).includes(0) && !/^(?:\u00ff\u00fe|\u00fe\u00ff)/.test(head))
    throw new Misuse('the file is neither a PDF, nor a Word document (.docx), nor plain text; save the document as one of these');
  return 'text';
}

async function linedOf(bytes: Uint8Array, kind: Kind): Promise<Lined> {
  if (kind === 'pdf') {
    const pages = await pagesOf(bytes);
    return { lines: pdfLines(pages), paged: true, pages: pages.length };
  }
  if (kind === 'docx') return { lines: await docxLines(bytes), paged: false, pages: 1 };
  const { lines, paged } = kind === 'html' ? { lines: markupLines(decoded(bytes)), paged: false } : plainLines(decoded(bytes));
  if (lines.length === 0) throw new Misuse('there are no words in it');
  return { lines, paged, pages: Math.max(...lines.map(({ page }) => page)) };
}

function folderOf(store: Store, id: string): string {
  if (!/^[0-9a-f]{16}$/.test(id)) throw new Refused('There is no such text.');
  return `${store.cache}/intake/${id}`;
}

/** The bytes of a document as it was received. */
export function documentOf(store: Store, id: string): Uint8Array<ArrayBuffer> {
  const file = `${folderOf(store, id)}/document`;
  if (!existsSync(file)) throw new Refused('This text is no longer being taken in: it was kept or put aside. Go to the first page.');
  return new Uint8Array(readFileSync(file));
}

function notedOf(store: Store, id: string): z.infer<typeof noted> {
  documentOf(store, id);
  return noted.parse(JSON.parse(readFileSync(`${folderOf(store, id)}/draft.json`, 'utf8')));
}

/** Every document that is being taken in, the one last worked on first. */
export function draftsOf(store: Store): DraftNamed[] {
  const folder = `${store.cache}/intake`;
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((id) => existsSync(`${folder}/${id}/draft.json`))
    .map((id) => {
      const { name, said } = notedOf(store, id);
      return { id, name, on: statSync(`${folder}/${id}/draft.json`).mtime.toISOString(), visit: said.visit };
    })
    .sort((a, b) => (a.on < b.on ? 1 : -1));
}

/** Takes a document in; one that is being taken in already is opened as it stands. */
export async function receive(store: Store, bytes: Uint8Array, name: string, given: string | undefined, visit: string): Promise<string> {
  if (bytes.length === 0) throw new Misuse('the file is empty');
  const id = fingerprint(bytes).slice(0, 16);
  const folder = folderOf(store, id);
  if (existsSync(`${folder}/draft.json`)) return id;
  const kind = kindOf(bytes, given);
  const lined = linedOf(bytes, kind);
  await lined;
  read.set(id, lined);
  mkdirSync(folder, { recursive: true });
  writeWhole(`${folder}/document`, bytes);
  const publisher = store.isRecord ? store.draft().draft.site.data.inspectorate : '';
  writeWhole(`${folder}/draft.json`, JSON.stringify({ name, kind, said: nothingSaid(visit, publisher) }));
  return id;
}

/** A document that is being taken in. */
export async function draftOf(store: Store, id: string): Promise<DraftShown> {
  const { name, kind, said } = notedOf(store, id);
  const lined = read.get(id) ?? linedOf(documentOf(store, id), kind);
  read.set(id, lined);
  return { id, name, on: '', visit: said.visit, kind, said, ...(await lined) };
}

/** Keeps what a person has said of a document. */
export function say(store: Store, id: string, said: Said): void {
  const { name, kind } = notedOf(store, id);
  writeWhole(`${folderOf(store, id)}/draft.json`, JSON.stringify({ name, kind, said }));
}

/** Puts a document aside. */
export function discard(store: Store, id: string): void {
  rmSync(folderOf(store, id), { recursive: true, force: true });
  read.delete(id);
}
