// Two faces made of one that is installed with the site, so that every machine measures the same: as wide as the widest sans-serif that a page may fall back to, and as narrow as the narrowest.
import { readFileSync } from 'node:fs';

const FILES = [
  { weight: '400', file: '400Regular/PublicSans_400Regular' },
  { weight: '600 900', file: '600SemiBold/PublicSans_600SemiBold' },
] as const;
const face = (file: string): string => `data:font/ttf;base64,${readFileSync(`node_modules/@expo-google-fonts/public-sans/${file}.ttf`).toString('base64')}`;

/**
 * How wide the letters of each weight are, measured on the words of charts, and its figures, which are wide in Public Sans where they stand in columns:
 * as in DejaVu Sans, whose bold is wider still, and as in Arial Narrow.
 */
const WIDTHS = {
  wide: { letters: ['110%', '122%'], figures: ['91%', '99.5%'] },
  narrow: { letters: ['80%', '80%'], figures: ['65%', '65%'] },
  plain: { letters: ['100%', '100%'], figures: ['100%', '100%'] },
} as const;
const FIGURES = 'U+30-39';

export const FONTS = ['wide', 'narrow'] as const;
export type Font = (typeof FONTS)[number];

const faces = Object.entries(WIDTHS).flatMap(([name, { letters, figures }]) =>
  FILES.flatMap(({ weight, file }, i) => {
    const all = `font-family: ${name}; font-weight: ${weight}; src: url(${face(file)});`;
    return [`@font-face { ${all} size-adjust: ${letters[i] ?? ''}; }`, `@font-face { ${all} size-adjust: ${figures[i] ?? ''}; unicode-range: ${FIGURES}; }`];
  }),
);
// Both fonts have figures of one width alone.
const settings = [
  // A picture to download names families of its own: a program may have neither of them.
  ...FONTS.flatMap((font) => [
    `html.in-${font} { --sans: ${font} !important; --serif: ${font} !important; }`,
    `html.in-${font} svg[font-family] text { font-family: ${font}; }`,
  ]),
  '* { font-variant-numeric: tabular-nums !important; }',
];

/** The faces by the names `wide` and `narrow`, which a page takes on with the class `in-wide` or `in-narrow`, and `plain` as it is, with which letters are measured. */
export const FACES = [...faces, ...settings].join('\n');

/** Each face in each weight, as a page asks for them. */
export const EACH_FACE = Object.keys(WIDTHS).flatMap((name) => ['400', '600'].map((weight) => `${weight} 16px ${name}`));
