// Where in the desk one is: the part of the address after "#", like "#/coding/2026-visit", and the field of it that is asked for.

/** A screen and what it is about. */
interface Place {
  screen: string;
  about: string;
  /** The name of a field that is to be shown, and the path of the file whose form has it where that is not the first. */
  field: string | undefined;
  form: string | undefined;
}

/** The place that an address names. */
export function placeOf(hash: string): Place {
  const [path = '', asked] = hash.replace(/^#\/?/, '').split('?');
  const [screen = '', ...about] = path.split('/').map(decodeURIComponent);
  const sought = new URLSearchParams(asked);
  return { screen, about: about.join('/'), field: sought.get('field') ?? undefined, form: sought.get('form') ?? undefined };
}

/** The link to a screen, and to a field of it. */
export function hrefOf(screen: string, about = '', sought: { field?: string | undefined; form?: string | undefined } = {}): string {
  const known = Object.entries(sought).filter((one): one is [string, string] => one[1] !== undefined);
  const asked = known.length === 0 ? '' : `?${new URLSearchParams(known).toString()}`;
  return `#/${screen}${about === '' ? '' : `/${about.split('/').map(encodeURIComponent).join('/')}`}${asked}`;
}
