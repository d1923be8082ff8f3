// Where in the desk one is: the part of the address after "#", like "#/coding/2026-visit".

/** A screen and what it is about. */
interface Place {
  screen: string;
  about: string;
}

/** The place that an address names. */
export function placeOf(hash: string): Place {
  const [screen = '', ...about] = hash.replace(/^#\/?/, '').split('/').map(decodeURIComponent);
  return { screen, about: about.join('/') };
}

/** The link to a screen. */
export function hrefOf(screen: string, about = ''): string {
  return `#/${screen}${about === '' ? '' : `/${about.split('/').map(encodeURIComponent).join('/')}`}`;
}
