// What the page asks of the desk's server.
import type { Refusal } from './answers.ts';
import type { FileEdits } from './corrections/answers.ts';
import { hold } from './corrections/held.ts';
import { Refused } from './refused.ts';

async function answered<T>(response: Response): Promise<T> {
  const said: unknown = await response
    .json()
    .catch(() => ({ why: 'The desk does not answer. Is it still running? Start it again: npm run desk', kind: 'refused' }));
  // The server sends what `answers.ts` says, and a Refusal with every other status.
  if (response.ok) return said as T;
  const { why, kind } = said as Refusal;
  throw new Refused(why, kind);
}

async function sent(path: string, init?: RequestInit): Promise<Response> {
  try {
    return await fetch(`api/${path}`, init);
  } catch {
    throw new Refused('The desk does not answer. Is it still running? Start it again: npm run desk. What was saved before is kept.');
  }
}

/** Asks for something. Throws a Refused with the reason in words. */
export async function get<T>(path: string, query: Readonly<Record<string, string>> = {}): Promise<T> {
  const words = new URLSearchParams(query).toString();
  return answered<T>(await sent(words === '' ? path : `${path}?${words}`));
}

/** Hands a file or some words over, byte for byte. Throws a Refused with the reason in words. */
export async function hand<T>(path: string, query: Readonly<Record<string, string>>, body: Blob | string): Promise<T> {
  return answered<T>(await sent(`${path}?${new URLSearchParams(query).toString()}`, { method: 'POST', body: new Blob([body]) }));
}

/** Has something done. Throws a Refused with the reason in words. An edit of something published waits until somebody says why. */
export async function post<T>(path: string, body: unknown = {}): Promise<T> {
  try {
    return await answered<T>(await sent(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }));
  } catch (error) {
    // What is posted to be edited has this form.
    if (path === 'edit' && error instanceof Refused && error.kind === 'registered') hold(body as FileEdits);
    throw error;
  }
}
