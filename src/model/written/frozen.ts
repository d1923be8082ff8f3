// Frozen charts: dated copies that never change again, named after the fingerprint of their content.

/** A frozen copy by its file name `<date>/<chart>-<hash>.html`. */
export interface Frozen {
  chart: string;
  /** Day on which it was frozen (EDTF day). */
  date: string;
  hash: string;
  file: string;
}

const NAME = /^(\d{4}-\d{2}-\d{2})\/([a-z0-9-]+)-([0-9a-f]{12})\.html$/;

/** The parts of a file name of content/frozen/, or undefined where it is no such name. */
export function frozenOf(file: string): Frozen | undefined {
  const [, date, chart, hash] = NAME.exec(file) ?? [];
  return date === undefined || chart === undefined || hash === undefined ? undefined : { chart, date, hash, file };
}

/** The embed as it is frozen: with the day in it, and nothing that asks a search engine or a host for a newer one. */
export function frozenHtml(embed: string, dateInWords: string): string {
  return embed
    .replace(/<link rel="alternate" type="application\/json\+oembed"[^>]*>/, '')
    .replace('</h1>', `</h1><p class="muted">As published on ${dateInWords}. This copy does not change.</p>`);
}

/** A copy that had to be removed keeps its address: a page that says so and gives the fingerprint of the copy. */
export function isTombstone(html: string, { hash }: Frozen): boolean {
  return html.includes(`<meta name="tombstone" content="${hash}">`);
}
