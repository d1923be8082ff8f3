// A fault of accessibility that is put into a published page, and the ways to put it there.
import { addresses } from '../../../src/model/record/addresses.ts';
import { record } from '../../../src/record.ts';

export interface Fault {
  name: string;
  /** The criterion of WCAG 2.2 that it breaks, or the rule of this site. */
  breaks: string;
  /** The page that is harmed. */
  path: string;
  /** The page's HTML with the fault in it. */
  harm: (html: string) => string;
  /** The check that was made for it, where it has to be this one that sees it. */
  by?: string;
}

/** A fault of a page. */
export const on = (path: string, name: string, breaks: string, harm: Fault['harm'], by?: string): Fault => ({ name, breaks, path, harm, ...(by && { by }) });

/** A page of one passage: words, no picture. */
export const FINDING = '/findings/2014-inspection-f001/';
const [series] = record().statistics;
if (!series) throw new RangeError('the record has no official series');
/** A line over the years. */
export const LINE = addresses.chart(`statistic-${series.id}`);
/** A year in which it is neither at its highest nor at its lowest. */
export const MIDDLE = series.values.toSorted((a, b) => a.value - b.value)[Math.floor(series.values.length / 2)]?.period ?? '';
/** One theme through time. */
export const THEME = '/charts/theme-planning/';
export const BARS = '/charts/balance/';
/** Tables with words, with bars and with dots in their cells. */
export const GRADES = '/charts/judgements/';
export const MATRIX = '/charts/themes/';
export const DOTS = '/charts/persistence/';
export const EMBED = '/embed/theme-planning/';

/** Changes the first place where the words stand; they must stand there, or the fault would be none. */
export function swap(from: string | RegExp, to: string): (html: string) => string {
  return (html) => {
    const harmed = html.replace(from, to);
    if (harmed === html) throw new RangeError(`nothing to harm: ${String(from)}`);
    return harmed;
  };
}

/** Changes every such place. */
export function swapAll(from: RegExp, to: string): (html: string) => string {
  return swap(new RegExp(from.source, `${from.flags.replace('g', '')}g`), to);
}

/** Rules at the end of the head, as somebody adds them last. */
export function style(rules: string): (html: string) => string {
  return swap('</head>', `<style>${rules}</style></head>`);
}

/** A script at the end of the page. */
export function script(code: string): (html: string) => string {
  return swap('</body>', `<script>${code}</script></body>`);
}

/** Markup at the beginning of the content. */
export function first(markup: string): (html: string) => string {
  return swap(/(<main[^>]*>)/, `$1${markup}`);
}
