// The forms of what the owner of a site sets, in content/site.yml and in the environment: its address, base path, publisher and contact.

/** Why a setting cannot be taken, as the end of a sentence that begins with its name. */
export const FORMS = {
  address: 'must be an address like https://record.example.org, with nothing after the name of the host',
  base: 'must be a path like /record/, of letters, digits, hyphens, dots and underscores, and no part of it may begin with a dot',
  publisher: 'must be one line of ordinary characters, with no more than 200 of them',
  contact: 'must be an e-mail address, an address that begins with https: or a telephone number, or several of these with commas between them',
} as const;

const HOST = /^https?:\/\/(?:(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)*[a-z0-9](?:[a-z0-9-]*[a-z0-9])?|\[[0-9a-f:.]+\])(?::\d+)?$/;
const EMAIL = /^[\w.+'-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9-]*[a-z0-9]$/i;
// Control and format characters, line and paragraph separators, lone surrogates and characters without a meaning.
const NO_LETTER = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Cn}]/u;

/** The address of a site as it is used: without a slash at its end; undefined where it is none, or more than scheme, host and port. */
export function originOf(address: string): string | undefined {
  const origin = address.replace(/\/$/, '');
  return HOST.test(origin) && URL.parse(origin)?.origin === origin ? origin : undefined;
}

/** A base path with slashes at both ends, or undefined where it is none. Slashes at the ends may be left out: hosts name a folder without them. */
export function basePathOf(path: string): string | undefined {
  const base = `/${path.replace(/^\/|\/$/g, '')}/`;
  return path === '/' ? '/' : BASE.test(base) && base !== '/' && base.length <= 200 ? base : undefined;
}

/** A base path with slashes at both ends. */
export const BASE = /^\/(?:[\w-][\w.-]*\/)*$/;

/** Whether something is one line of characters that can be seen. */
export function isOneLine(words: string): boolean {
  return words.trim() !== '' && words.length <= 200 && !NO_LETTER.test(words);
}

/** Whether a setting is still a placeholder in square brackets. */
export const isPlaceholder = (setting: string): boolean => setting.startsWith('[');

function isWebAddress(text: string): boolean {
  const url = /^https?:\/\/[^\s"<>\\^`{|}]+$/.test(text) ? URL.parse(text) : null;
  return url !== null && url.username === '' && url.password === '';
}

const isPhone = (text: string): boolean => /^\+?\(?\d[\d ().-]{5,}$/.test(text);

function isWay(text: string): boolean {
  return EMAIL.test(text.replace(/^mailto:/, '')) || isWebAddress(text) || isPhone(text.replace(/^tel:/, ''));
}

const partsOf = (contact: string): string[] => contact.split(/,\s+/).map((part) => part.trim());

/** Whether something is a way to reach somebody, or several, or a placeholder for one. */
export function isContact(contact: string): boolean {
  if (!isOneLine(contact)) return false;
  return isPlaceholder(contact) ? contact.endsWith(']') : partsOf(contact).every(isWay);
}

/** The ways of a contact as RFC 9116 wants them; none for a placeholder, or an address on the web without encryption. */
export function contactUris(contact: string): string[] {
  if (isPlaceholder(contact)) return [];
  return partsOf(contact).flatMap((part) => {
    if (/^(?:https|mailto):/.test(part)) return part;
    const phone = part.replace(/^tel:/, '');
    // A number without its country has no such form.
    if (isPhone(phone)) return phone.startsWith('+') ? `tel:${phone.replace('(0)', '').replace(/[^\d+]/g, '')}` : [];
    return EMAIL.test(part) ? `mailto:${part}` : [];
  });
}
