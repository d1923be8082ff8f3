// The four ways to put a chart into another site, from the one that fits itself to the one that works everywhere.

interface SnippetChart {
  id: string;
  headline: string;
  result?: string[];
  summary: string[];
  sources: string;
  table: { caption: string; columns: string[]; rows: { text: string }[][] };
}

export interface Place {
  /** Full addresses. */
  embed: string;
  page: string;
  script: string;
  image: string;
  narrowImage: string;
  title: string;
  /** Fingerprint of the script (Subresource Integrity), whose address changes with it. */
  integrity: string;
  /** Where the chart shows what may be hard to read: what it is, and where readers find help. */
  note: { words: string; help: { words: string; href: string } | undefined } | undefined;
  /** The day on which the record was checked, in words. */
  checked: string;
  /** Height in CSS pixels at which nothing is cut at 320 pixels of width. */
  height: number;
  /** Height at which nothing of the wide drawing is cut off. */
  wideHeight: number;
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

function frame({ headline }: SnippetChart, { embed, height }: Place, lazy = true): string {
  return `<iframe title="${escape(headline)}" src="${embed}"${lazy ? ' loading="lazy"' : ''} width="100%" height="${height}" frameborder="0" style="border:0;color-scheme:light"></iframe>`;
}

function below({ page, title }: Place): string {
  return `<p><a href="${page}">${escape(title)}: this chart and its sources</a></p>`;
}

/** Rung 1: a frame that takes the height of its chart, by one small script of ours or a listener that the host has. */
export function responsive(chart: SnippetChart, place: Place): string {
  return [frame(chart, place), below(place), `<script src="${place.script}" integrity="${place.integrity}" crossorigin="anonymous" async=""></script>`].join(
    '\n',
  );
}

/** The same for a page that is dark: its frame has the dark chart. */
export function dark(chart: SnippetChart, place: Place): string {
  return responsive(chart, { ...place, embed: `${place.embed}dark/` });
}

/** Rung 2: the same frame without a script, high enough for a phone. */
export function fixed(chart: SnippetChart, place: Place): string {
  return [frame(chart, place), below(place)].join('\n');
}

/** The same for a column that is always wide: as high as the wide drawing needs. */
export function fixedWide(chart: SnippetChart, place: Place): string {
  return fixed(chart, { ...place, height: place.wideHeight });
}

/** Rung 3: the address alone, for systems that ask for oEmbed. */
export function link({ page }: Place): string {
  return page;
}

/** The content note with the way to help, in a paragraph; nothing where the chart has none. */
function noteOf({ note }: Place): string[] {
  if (note === undefined) return [];
  const help = note.help === undefined ? '' : ` <a href="${note.help.href}">${escape(note.help.words)}</a>`;
  return [`<p>${escape(note.words)}${help}</p>`];
}

/** The picture as a link to its page. */
function picture(chart: SnippetChart, place: Place): string {
  return `<p><a href="${place.page}"><img src="${place.image}" alt="${escape(altText(chart))}" width="100%" /></a></p>`;
}

/** The same line with the picture for narrow columns. */
export function narrowPicture(chart: SnippetChart, place: Place): string {
  return picture(chart, { ...place, image: place.narrowImage });
}

/** Rung 4: plain HTML in tags that strict filters keep: picture, words, table, credit. */
export function plain(chart: SnippetChart, place: Place): string {
  const { headline, summary, sources, table } = chart;
  const row = ([first, ...rest]: { text: string }[]): string =>
    `<tr><th scope="row">${escape(first?.text ?? '')}</th>${rest.map(({ text }) => `<td>${escape(text)}</td>`).join('')}</tr>`;
  return [
    `<h3>${escape(headline)}</h3>`,
    ...noteOf(place),
    picture(chart, place),
    `<p>${escape(summary.join(' '))}</p>`,
    `<div style="overflow-x:auto"><table rules="rows" cellpadding="6" style="border-collapse:collapse;text-align:left"><caption style="text-align:left">${escape(table.caption)}</caption><thead><tr>${table.columns.map((column) => `<th scope="col">${escape(column)}</th>`).join('')}</tr></thead><tbody style="vertical-align:top">`,
    ...table.rows.map(row),
    '</tbody></table></div>',
    `<p>These words and this table are of the record as checked on ${escape(place.checked)}, and stay so. The picture follows when the record is corrected.</p>`,
    `<p>${escape(creditLine(place))} ${escape(sources)}</p>`,
    below(place),
  ].join('\n');
}

/** The words for the `alt` of a picture of the chart: headline and result in whole sentences, at most 300 characters. */
export function altText({ headline, result, summary }: Pick<SnippetChart, 'headline' | 'result' | 'summary'>): string {
  let text = `Chart: ${headline}.`;
  for (const sentence of result ?? summary) {
    if (text.length + sentence.length > 300) break;
    text += ` ${sentence}`;
  }
  return text;
}

/** Who made the chart and under which terms it may be used. */
export function creditLine({ title, page }: Place): string {
  return `Chart: ${title}, ${page}, CC BY 4.0.`;
}

/** Static oEmbed answer (https://oembed.com, version 1.0, type rich): blockquote first, then one frame, no script, not lazy. */
export function oembed(
  chart: SnippetChart,
  place: Place,
  site: { title: string; address: string },
  image: { width: number; height: number },
): Record<string, string | number> {
  const quote = `<blockquote><p><a href="${place.page}">${escape(chart.headline)}</a></p>${noteOf(place).join('')}</blockquote>`;
  return {
    version: '1.0',
    type: 'rich',
    title: chart.headline,
    provider_name: site.title,
    provider_url: site.address,
    cache_age: 86400,
    thumbnail_url: place.image,
    thumbnail_width: image.width,
    thumbnail_height: image.height,
    width: 600,
    height: place.height,
    html: `${quote}${frame(chart, place, false)}`,
  };
}
