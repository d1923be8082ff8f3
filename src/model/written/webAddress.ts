// What a full web address must be so that any reader can open it: one address, of a public server, without a password or a key.

/** Endings of names that only one machine or one network knows. */
const PRIVATE = /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|home|corp|private)$/;
const PUBLIC = /^(?:[a-z0-9_](?:[a-z0-9_-]*[a-z0-9])?\.)+[a-z](?:[a-z0-9-]*[a-z0-9])$/;
/** Names of what opens a page for whoever holds it, and often only for some time. */
const KEYS =
  /^(?:sig|signature|x-amz-(?:signature|credential|security-token)|x-goog-signature|(?:access_|auth_?|id_)?token|api_?key|client_secret|secret|password|pwd|j?session_?id|phpsessid)$/i;

/** Why an address is not one that every reader can open, as the end of a sentence that begins with its name; undefined where it is. */
export function whyNotOpen(address: string): string | undefined {
  const url = URL.parse(address);
  // What is no address of the web at all has a problem of its own.
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  if (/[\s\\"<>]/.test(address)) return 'must be one web address, without spaces, line breaks or backslashes';
  if (url.username !== '' || url.password !== '') return 'must hold no name and no password before an "@"';
  if (PRIVATE.test(url.hostname) || !PUBLIC.test(url.hostname))
    return `must lead to a server that every reader can reach, and "${url.hostname}" is the name of none`;
  const key = [...url.searchParams.keys()].find((name) => KEYS.test(name)) ?? /;(jsessionid)=/i.exec(url.pathname)?.[1];
  return key === undefined ? undefined : `must be open to every reader, and holds a key that belongs to somebody ("${key}")`;
}
