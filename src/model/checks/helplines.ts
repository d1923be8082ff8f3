// Telephone numbers of help lines in the United Kingdom: which numbers can exist, and whose the best-known ones are.

/** Digits after "0" by the first of them (National Telephone Numbering Plan), with what such a number is. */
const RANGES: readonly RegExp[] = [
  /^0[12]\d{8,9}$/,
  /^03[0347]\d{8}$/,
  /^0(?:55|56)\d{8}$/,
  /^07[1-57-9]\d{8}$/,
  /^0800\d{6,7}$/,
  /^08001111$/,
  /^0808\d{7}$/,
  /^08(?:4[345]|7[0-3])\d{7}$/,
];

/** Short numbers: emergency, police, health, power cuts, help lines of social value, and codes for text messages. */
const SHORT = /^(?:999|112|101|111|105|119|116\d{3}|[678]\d{4})$/;

/** Numbers kept for films and books, and those that end in nothing but noughts. */
const INVENTED =
  /^(?:011[3-8]4960\d{3}|01[2-6]14960\d{3}|01914980\d{3}|016329\d{5}|02079460\d{3}|02890180\d{3}|02920180\d{3}|07700900\d{3}|08081570\d{3}|09098790\d{3}|03069990\d{3}|0\d{2,3}0{7}|0\d{3}0{6})$/;

/** The digits of a number as it is dialled within the country, less the prefix of a text relay. */
export function digitsOf(phone: string): string {
  const digits = phone
    .replace('(0)', '')
    .replace(/[^\d+]/g, '')
    .replace(/^(?:\+|00)440?/, '0');
  return /^1800[12]./.test(digits) ? digits.slice(5) : digits;
}

/** Why a text is no number of a help line, or undefined where it may be one. */
export function whyNoHelpline(phone: string): string | undefined {
  if (!/^[+(]?\d[\d ()-]*$/.test(phone)) return 'is more than one number, or holds something else than figures and spaces';
  const digits = digitsOf(phone);
  if (/^(?:1800[012]|195)$/.test(digits) || SHORT.test(digits)) return undefined;
  if (INVENTED.test(digits)) return 'is a number that is kept for films and books, or that nobody has';
  if (/^(?:09|118|070|076)/.test(digits)) return 'is in a range of calls at a higher price, which no help line has';
  if (/^0[1-9]/.test(digits) && RANGES.some((range) => range.test(digits)) && !/^0(?:10|2[125-7])/.test(digits)) return undefined;
  return /^0800|^0808/.test(digits)
    ? `has ${digits.length} figures; numbers that begin with ${digits.slice(0, 4)} have ${digits.startsWith('0800') ? '10 or 11' : '11'}`
    : `cannot be a number in the United Kingdom (${digits.length} figures)`;
}

/** Who answers the best-known numbers, and on whose pages each is read. */
const OWNERS: readonly { digits: string; who: string; hosts: readonly string[] }[] = [
  { digits: '999', who: 'the emergency services', hosts: ['police.uk'] },
  { digits: '112', who: 'the emergency services', hosts: ['police.uk'] },
  { digits: '101', who: 'the police', hosts: ['police.uk'] },
  { digits: '111', who: 'the health service', hosts: [] },
  { digits: '08001111', who: 'Childline', hosts: ['childline.org.uk', 'nspcc.org.uk'] },
  { digits: '08088005000', who: 'the NSPCC', hosts: ['nspcc.org.uk'] },
  { digits: '08081000900', who: 'Stop It Now', hosts: ['stopitnow.org.uk', 'lucyfaithfull.org.uk'] },
  { digits: '08088010331', who: 'NAPAC', hosts: ['napac.org.uk'] },
  { digits: '116123', who: 'Samaritans', hosts: ['samaritans.org'] },
  { digits: '116000', who: 'Missing People', hosts: ['missingpeople.org.uk'] },
  { digits: '116111', who: 'Childline', hosts: ['childline.org.uk', 'nspcc.org.uk'] },
  { digits: '0800555111', who: 'Crimestoppers', hosts: ['crimestoppers-uk.org'] },
  { digits: '08082000247', who: 'the National Domestic Abuse Helpline', hosts: ['nationaldahelpline.org.uk', 'refuge.org.uk'] },
];

const within = (host: string, domain: string): boolean => host === domain || host.endsWith(`.${domain}`);

/** The owner of a well-known number, where the content gives it to somebody else, or to no known name with pages of somebody else. Pages of the state list numbers of many. */
export function foreignOwner(phone: string, name: string, pages: readonly string[]): string | undefined {
  const owner = OWNERS.find(({ digits }) => digits === digitsOf(phone));
  const isNamed = ({ who }: { who: string }): boolean => name.toLowerCase().includes(who.replace(/^the /, '').toLowerCase());
  if (!owner || isNamed(owner)) return undefined;
  const hosts = pages.map((page) => new URL(page).hostname);
  const isRead = hosts.some((host) => [...owner.hosts, 'gov.uk', 'nhs.uk'].some((domain) => within(host, domain)));
  const isShared = OWNERS.some((one) => isNamed(one) && one.hosts.some((host) => owner.hosts.includes(host)));
  return isRead && (isShared || !OWNERS.some(isNamed)) ? undefined : owner.who;
}

/** Whether an emergency number has the words for what can wait, or the other way round. */
export function wrongUrgency(phone: string, words: string): string | undefined {
  const digits = digitsOf(phone);
  const canWait = /\b(?:not|no|non|isn't|less)[ -](?:an? )?(?:urgent|emergency|immediate)/i.test(words);
  const isNow = !/\b(?:not|no|non|isn't)\b/i.test(words) && /\b(?:danger now|immediate danger|emergency|in danger)\b/i.test(words);
  if (canWait && (digits === '999' || digits === '112')) return 'is the number for emergencies, but the words beside it speak of what can wait';
  return isNow && (digits === '101' || digits === '111') ? 'is the number for what can wait, but the words beside it speak of danger now' : undefined;
}
