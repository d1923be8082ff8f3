// The marks of a picture against the published rows of its chart, by the kind of chart.
import type { Picture } from './pictures.ts';
import type { Published } from './published.ts';

type Comparison = (picture: Picture, data: Published) => string[];

const missing = (all: readonly string[], said: readonly string[], what: string): string[] =>
  all.filter((one) => !said.includes(one)).map((one) => `${what}: "${one}"`);

/** A row of the data for each theme, a cell for each visit: labels are "theme, visit: words"; where nothing was counted the place says so. */
const matrix: Comparison = (picture, { rows }) =>
  rows.flatMap(([name = '', ...cells], i) => {
    const places = picture.rows[i] ?? [];
    const said = places.map(({ label, says }) =>
      label === '' ? says : label.startsWith(`${name}, `) ? label.slice(label.indexOf(': ', name.length) + 2) : label,
    );
    return said.join(' | ') === cells.join(' | ') ? [] : [`"${name}" is drawn as ${said.join(' | ')}, the data is ${cells.join(' | ')}`];
  });

/** Bars: "2014: 253 of 396 coded passages are criticism (64%)", as wide as their share. */
const shares: Comparison = ({ marks }, { rows, columns }) => {
  const parts = /: (\d+) of (\d+) coded passages? (?:is|are) /;
  const bars = marks.filter(({ label }) => parts.test(label));
  const widest = Math.max(...bars.map(({ label, width }) => width / (Number(parts.exec(label)?.[1]) / Number(parts.exec(label)?.[2]))).filter(Number.isFinite));
  return rows.flatMap((row) => {
    const [title = ''] = row;
    const total = row[columns.indexOf('Coded passages')] ?? '';
    return ['Criticism', 'Progress', 'Praise'].flatMap((stance) => {
      const [, count = '', percent = ''] = /^(\d+) \(([<>]?\d+%)\)$/.exec(row[columns.indexOf(stance)] ?? '') ?? [];
      const wanted = new RegExp(`: ${count} of ${total} coded passages? (?:is|are) ${stance.toLowerCase()} \\(${percent}\\)$`);
      const bar = bars.find(({ label }) => wanted.test(label) && title.startsWith(`${label.slice(0, label.indexOf(':'))} `));
      if (!bar) return count === '0' ? [] : [`no bar of "${title}" says ${count} ${stance} (${percent})`];
      const share = bar.width / widest;
      return Math.abs(share - Number(count) / Number(total)) > 0.02 ? [`the bar of "${bar.label}" is ${Math.round(share * 100)}% wide`] : [];
    });
  });
};

/** One theme through time: a mark for each visit, in the order of the rows. */
const theme: Comparison = ({ marks }, { rows }) => {
  const visits = marks.filter(({ label }) => /, (?:\p{L}+ )?\d{4}, .*: /u.test(label));
  return rows.flatMap(([visit = '', , criticism = '', progress = '', praise = '', text = ''], i) => {
    const counts = Object.entries({ criticism, progress, praise }).flatMap(([kind, count]) => (Number(count) > 0 ? [`${count} ${kind}`] : []));
    const wanted = counts.length > 0 ? counts.join(', ') : text;
    const said = visits[i]?.label.replace(/ \(\d+ findings?\)$/, '') ?? '';
    return said.endsWith(`: ${wanted}`) ? [] : [`${visit}: the picture says "${said}", the data "${wanted}"`];
  });
};

/** An official series: a point for each year, its height as its value. */
const statistic: Comparison = ({ points }, { rows }) => {
  const wrong = missing(
    rows.map(([year = '', value = '']) => `${year}: ${value}`),
    points.map(({ words }) => words),
    'no point says',
  );
  const at = points.map(({ words, y }) => ({ words, y, value: Number(words.replace(/^[^:]*: /, '').replace(/[^\d.]/g, '')) }));
  const low = at.reduce((a, b) => (b.value < a.value ? b : a), at[0] ?? { words: '', y: 0, value: 0 });
  const high = at.reduce((a, b) => (b.value > a.value ? b : a), low);
  for (const { words, y, value } of at) {
    const wanted = low.y + ((high.y - low.y) * (value - low.value)) / (high.value - low.value || 1);
    if (Math.abs(y - wanted) > 1.5) wrong.push(`the point "${words}" stands ${Math.abs(y - wanted).toFixed(0)} units beside its value`);
  }
  return wrong;
};

const judgements: Comparison = ({ marks }, { rows }) =>
  missing(
    rows.map(([visit = '', , , heading = '', grade = '']) => `${/\d{4}/.exec(visit)?.[0]}, ${heading}: ${grade}`),
    marks.map(({ label }) => label),
    'no mark says',
  );

/** Visits; and of the events those that the picture names, each of which is a row. The edges of the band are told by the band. */
const timeline: Comparison = ({ marks }, { rows }) => {
  // Upright, on a narrow page, visits are told in fewer words.
  if (!marks.some(({ label }) => label.includes(', published '))) return [];
  const visits = rows.filter(([, , , , text = '']) => !text.startsWith('event'));
  const events = rows.filter((row) => !visits.includes(row));
  /** A date with its month in letters or, where an event stands with its name, cut short: "26 Aug 2014 Jay report: The Jay report is published". */
  const begins = (label: string, when: string): boolean => new RegExp(`^${when.replace(/(\p{L}{3})\p{L}*/u, '$1\\p{L}*')}\\b`, 'u').test(label);
  const named = marks.filter(({ href, label }) => href.includes('/milestones/') && /^\d|^\p{L}+ \d{4} /u.test(label));
  return [
    ...visits.flatMap(([when = '', day = '', , grade = '']) => {
      const wanted = `, ${when}, published ${day}: ${grade}`;
      return marks.some(({ label }) => label.endsWith(wanted)) ? [] : [`no mark says "${wanted}"`];
    }),
    ...named.flatMap(({ label }) =>
      events.some(([when = '', , what = '']) => label.endsWith(`: ${what}`) && begins(label, when))
        ? []
        : [`the picture says "${label}", the data no such thing`],
    ),
  ];
};

/** What the marks of a picture say that the data does not, and the other way round. */
export const compare: Comparison = (picture, data) => {
  const { id } = picture;
  if (id.startsWith('theme-')) return theme(picture, data);
  if (id.startsWith('statistic-')) return statistic(picture, data);
  const kinds: Readonly<Record<string, Comparison>> = { themes: matrix, persistence: matrix, balance: shares, asks: matrix, judgements, timeline };
  return kinds[id]?.(picture, data) ?? [`nobody has said how the chart "${id}" is held against its data`];
};
