// What a mistyped address may have meant, by its form alone: whether anything is there, only the site can tell.

/** The addresses of which one is meant for sure, the best first, and those that are only offered; none is the address itself. */
interface Likely {
  sure: string[];
  maybe: string[];
}

/** Rooms in which an entry has its page under its id. */
const ROOMS = ['inspections', 'milestones', 'themes', 'statistics', 'sources', 'charts', 'about'];
const MOST = 14;
/** What mail programs and sentences leave behind an address. */
const BEHIND = /(?:[\s.,;:!?)\]}>"'`*\u2018\u2019\u201c\u201d\u2026]|\/(?:index|default)\.html?|\.html?)+$/;

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** A date as addresses write it: "/2014/9/16/" and "/2014-9-16/" are "/2014-09-16/". */
function dated(rest: string): string {
  return rest.replace(/^\/(\d{4})[/-](\d{1,2})(?:[/-](\d{1,2}))?\/$/, (_, year: string, month: string, day: string | undefined) =>
    ['', [year, month.padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-'), ''].join('/'),
  );
}

/** A path below the base, in the form of our addresses. */
function formed(typed: string): string {
  const bare = `/${typed.toLowerCase().replace(BEHIND, '/')}/`.replace(/[\s_\u2010-\u2015]+/g, '-').replace(/[\\/]+/g, '/');
  const file = bare.slice(0, -1);
  return /\.[a-z0-9]+$/.test(file) && !/\.html?$/.test(file) ? file : dated(bare);
}

/**
 * The likely addresses for a path that has nothing, below a base path (with slashes at both ends). Sure are: small letters, a slash at the end, one slash
 * and not two, no mark behind, a date in the form of our addresses. Whether a day or a month comes first is never guessed.
 */
export function likely(path: string, base: string): Likely {
  const whole = decoded(path).replace(/[\\/]+/g, '/');
  const typed = whole.toLowerCase().startsWith(base.toLowerCase()) ? whole.slice(base.length - 1) : whole;
  const once = formed(typed);
  const rest = formed(once);
  const steps = rest.split('/').filter((step) => step !== '');
  // Only what is made of the letters of our addresses can be one.
  if (formed(rest) !== rest || !steps.every((step) => /^[a-z0-9][a-z0-9.-]*$/.test(step))) return { sure: [], maybe: [] };
  const at = (below: string): string => base + below.replace(/^\//, '');
  const last = steps.at(-1) ?? '';
  const [date, year = '', month] = /(?<!\d)((?:19|20)\d{2})(?:-(\d{2})(?:-\d{2})?)?(?!\d)/.exec(rest) ?? [];
  const room = /-f\d+$/.test(last) ? ['findings'] : /-a\d+$/.test(last) ? ['asks'] : ROOMS;
  const offered = [
    ...(last === '' ? [] : room.map((name) => `${name}/${last}/`)),
    ...steps.slice(0, -1).map((_, i) => `${steps.slice(0, steps.length - 1 - i).join('/')}/`),
    ...steps.slice(0, 1).map((first) => `${first}s/`),
    ...(date === undefined ? [] : [`${date}/`]),
    ...(month === undefined ? [] : [`${year}-${month}/`]),
    ...(year === '' ? [] : [`${year}/`]),
  ].map(at);
  const sure = [at(rest)].filter((one) => one !== path);
  return { sure, maybe: [...new Set(offered)].filter((one) => one !== path && !sure.includes(one)).slice(0, MOST) };
}
