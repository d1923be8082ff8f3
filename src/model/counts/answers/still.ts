// What is still not right: what inspectors asked for last, what the latest text criticises, and what every text does.
import { addresses } from '../../record/addresses.ts';
import type { Ask, Inspection, InspectionRecord } from '../../record/record.ts';
import type { Part } from '../../words/dated.ts';
import { listed, numberWord, severalInWords } from '../../words/english.ts';
import { groupsAlone } from '../groupsAlone.ts';
import { cellOf, countOf, countStances } from '../scope.ts';
import { toldBy } from '../series.ts';
import { noneRead, readWhole } from './readWhole.ts';
import { MOST_NAMED, plain, series, year } from './wording.ts';

/** What an ask asks for, as the end of a sentence: quoted, or in our words. */
function askWords(ask: Ask): string {
  if ('quote' in ask) return `“${ask.quote.replace(/[.;,]$/, '')}”`;
  return ask.says.replace(/\.$/, '').replace(/^(?:\p{Lu}(?=\p{Ll})|A(?= ))/u, (letter) => letter.toLowerCase());
}

function asked(record: InspectionRecord): Part[] {
  const whole = ({ asks }: Inspection): Ask[] => asks.filter(({ state }) => state === 'whole');
  const visit = record.inspections.findLast((one) => whole(one).length > 0);
  if (!visit) return [];
  const all = whole(visit);
  const told = toldBy(record, visit);
  const most = all.length > MOST_NAMED - 1 ? MOST_NAMED - 2 : all.length;
  return [
    plain(`What ${record.site.inspectorate} asked for in ${year(visit)}${told === undefined ? '' : `, ${told}`}: `),
    ...all.slice(0, most).flatMap((ask, i) => [plain(i === 0 ? '' : '; '), { words: askWords(ask), href: addresses.ask(ask.id) }]),
    ...(all.length > most ? [plain('; and '), { words: `${all.length - most} more`, href: addresses.asksAtVisit(visit.id) }] : []),
    plain('. '),
  ];
}

/** The themes on which a report criticises, most criticism first, and how many more there are; those whose criticism is all about one group of children stand under that group. */
function criticised({ themes }: InspectionRecord, visit: Inspection): Part[] {
  const groups = themes.filter(({ whom }) => whom !== undefined);
  const critical = themes
    .map((theme) => ({ theme, findings: visit.findings.filter((one) => one.theme === theme.id && one.stance === 'concern') }))
    .filter(({ findings }) => findings.length > 0)
    .sort((a, b) => b.findings.length - a.findings.length)
    .map(({ theme, findings }) => ({
      theme,
      group: groups.find(({ id }) => findings.every((one) => one.theme === id || one.also.includes(id))),
      link: { words: theme.short.toLowerCase(), href: addresses.themeAtVisit(theme.id, visit.id) },
    }));
  const alone = critical.filter(({ group }) => group === undefined).map(({ link }) => [link]);
  const together = groups.flatMap((group): Part[][] => {
    const mine = critical.filter((one) => one.group === group);
    const others = mine.filter(({ theme }) => theme !== group).map(({ link }) => link);
    if (mine.length === 0) return [];
    const name = { words: group.short.toLowerCase(), href: addresses.themeAtVisit(group.id, visit.id) };
    return [others.length === 0 ? [name] : [name, plain(mine.length > others.length ? ' (also ' : ' ('), ...series(others), plain(')')]];
  });
  const all = [...alone, ...together];
  const shown = all.length > MOST_NAMED ? all.slice(0, MOST_NAMED - 1) : all;
  const more: Part[] = shown.length < all.length ? [{ words: `${all.length - shown.length} more`, href: `${addresses.inspection(visit.id)}#findings` }] : [];
  return series([...shown, ...more]);
}

/** The themes that every text read whole criticises, where there are texts enough to say so. */
function always(record: InspectionRecord): Part[] {
  const read = readWhole(record);
  const kept = record.themes.filter(({ id }) => read.every((one) => countOf(cellOf(one, id), 'concern') > 0));
  if (read.length < 3 || kept.length === 0 || kept.length > MOST_NAMED) return [];
  const alone = (theme: string): string => {
    const groups = groupsAlone(record, theme, read).map(({ years, whom }) => `in ${years} only for ${whom}`);
    return groups.length === 0 ? '' : ` (${groups.join('; ')})`;
  };
  const links = series(
    kept.map((theme, i) => [{ words: i === 0 ? theme.short : theme.short.toLowerCase(), href: addresses.theme(theme.id) }, plain(alone(theme.id))]),
  );
  const years = read.map(year);
  const which =
    years.length > MOST_NAMED
      ? `each of the ${numberWord(years.length)} texts that were read whole, from ${Math.min(...years)} to ${Math.max(...years)}`
      : `each text that was read whole: ${listed(years)}`;
  return [plain(' '), ...links, plain(` drew criticism in ${which}.`)];
}

/** What the latest asks and the latest text say is not right. */
export function still(record: InspectionRecord): Part[] {
  const visit = readWhole(record).at(-1);
  const asks = asked(record);
  if (!visit) return asks.length > 0 ? asks : [plain(noneRead(record))];
  const count = countStances(visit.findings).concern;
  const total = severalInWords(visit.findings.length, 'finding');
  const what = criticised(record, visit);
  return [
    ...asks,
    ...(count === 0
      ? [plain(`The report of ${year(visit)} criticises nothing in ${total}.`)]
      : [plain(`Of ${total} in ${year(visit)}, ${numberWord(count)} ${count === 1 ? 'is' : 'are'} criticism, on `), ...what, plain('.')]),
    ...always(record),
  ];
}
