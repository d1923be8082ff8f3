// Two faces made of one that is installed with the site, so that every machine measures the same: as wide as the widest sans-serif that a page may fall back to, and as narrow as the narrowest.
import { readFileSync } from 'node:fs';

const FILES = [
  ['400', '400Regular/PublicSans_400Regular'],
  ['600 900', '600SemiBold/PublicSans_600SemiBold'],
] as const;
const face = (file: string): string => `data:font/ttf;base64,${readFileSync(`node_modules/@expo-google-fonts/public-sans/${file}.ttf`).toString('base64')}`;

/** How much wider or narrower than Public Sans: DejaVu Sans, whose bold is wider still, and Arial Narrow; both measured on the words of charts. */
const WIDTHS = { wide: ['110%', '122%'], narrow: ['80%', '80%'], plain: ['100%', '100%'] } as const;

export const FONTS = ['wide', 'narrow'] as const;
export type Font = (typeof FONTS)[number];

const faces = Object.entries(WIDTHS).flatMap(([name, widths]) =>
  FILES.map(
    ([weight, file], i) => `@font-face { font-family: ${name}; font-weight: ${weight}; src: url(${face(file)}); size-adjust: ${widths[i] ?? '100%'}; }`,
  ),
);
// A picture to download names the face that it is drawn with.
const named = FILES.map(([weight, file]) => `@font-face { font-family: 'Public Sans'; font-weight: ${weight}; src: url(${face(file)}); }`);
const settings = FONTS.map((font) => `html.in-${font} { --sans: ${font} !important; --serif: ${font} !important; }`);

/** The faces by the names `wide` and `narrow`, which a page takes on with the class `in-wide` or `in-narrow`, and `plain` as it is, with which letters are measured. */
export const FACES = [...faces, ...named, ...settings].join('\n');

/** Each face in each weight, as a page asks for them. */
export const EACH_FACE = [...Object.keys(WIDTHS), '"Public Sans"'].flatMap((name) => ['400', '600'].map((weight) => `${weight} 16px ${name}`));
