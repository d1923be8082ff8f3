// What the published site offers to other sites, as a web officer finds it: charts, embeds, snippets.
import { parseHTML } from 'linkedom';

export const site = (): string => process.env['TEST_SITE'] ?? '';
export const embed = (chart: string): string => `${site()}/embed/${chart}/`;
export const chartPage = (chart: string): string => `${site()}/charts/${chart}/`;

const parsed = (html: string): Document => parseHTML(html).document;
const read = async (address: string): Promise<string> => (await fetch(address)).text();

/** Every chart that the list of charts names. */
export async function charts(): Promise<string[]> {
  const ids = [...(await read(`${site()}/charts/`)).matchAll(/href="[^"]*\/charts\/([a-z-]+)\/"/g)].map(([, id]) => id ?? '');
  return [...new Set(ids)];
}

export type Rung = 'responsive' | 'fixed' | 'fixed-wide' | 'link' | 'html' | 'html-narrow';

interface Offer {
  /** The snippets as they are copied, but for the address of the site, which is another one here. */
  snippet: Record<Rung, string>;
  headline: string;
  cells: string[];
  oembed: string;
}

const trimmed = (element: Element | null | undefined): string => element?.textContent.replace(/\s+/g, ' ').trim() ?? '';

/** What a chart's page offers. */
export async function offerOf(chart: string): Promise<Offer> {
  const page = parsed(await read(chartPage(chart)));
  const home = (page.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '').replace(`/charts/${chart}/`, '');
  const moved = (words: string): string => words.replaceAll(home, site());
  const snippet = (rung: Rung): string => {
    const raw = page.querySelector(`textarea#rung-${rung}`)?.textContent ?? '';
    // This parser leaves the character references of a text area as they are.
    return moved(parsed(`<p>${raw}</p>`).querySelector('p')?.textContent ?? '');
  };
  return {
    snippet: {
      responsive: snippet('responsive'),
      fixed: snippet('fixed'),
      'fixed-wide': snippet('fixed-wide'),
      link: snippet('link'),
      html: snippet('html'),
      'html-narrow': snippet('html-narrow'),
    },
    headline: trimmed(page.querySelector('h1')),
    cells: [...page.querySelectorAll('main table:not(.chart) :is(th, td)')].map(trimmed),
    oembed: moved(page.querySelector('link[type="application/json+oembed"]')?.getAttribute('href') ?? ''),
  };
}

/** The heights that a chart's page offers for columns of one width, as it lists them. */
export async function heightsFor(chart: string): Promise<{ width: number; height: number }[]> {
  const lines = [...parsed(await read(chartPage(chart))).querySelectorAll('.heights li')].map(trimmed);
  return lines.map((line) => /^(\d+) pixels wide: (\d+) high$/.exec(line)).map((found) => ({ width: Number(found?.[1]), height: Number(found?.[2]) }));
}

/** The HTML that a site is given for the address of a chart's page, found and asked for as WordPress does it. */
export async function pasted(chart: string): Promise<string> {
  const { oembed } = await offerOf(chart);
  const { html, provider_url } = JSON.parse(await read(`${oembed}?maxwidth=500&maxheight=750&dnt=1&url=x`)) as { html: string; provider_url: string };
  return html.replaceAll(provider_url.replace(/\/$/, ''), site());
}

interface Said {
  words: string;
  tags: string[];
  /** Where links and images lead, and the words for images. */
  kept: string[];
}

/** All that a piece of HTML says. */
export function saidBy(html: string): Said {
  const body = parsed(`<html><body>${html}</body></html>`);
  const elements = [...body.querySelectorAll('body *')];
  return {
    words: trimmed(body.querySelector('body')),
    tags: elements.map(({ localName }) => localName),
    kept: elements.flatMap((element) => ['href', 'src', 'alt'].map((name) => element.getAttribute(name) ?? '')).filter((value) => value !== ''),
  };
}
