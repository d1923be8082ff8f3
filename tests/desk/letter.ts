// A letter about an inspection that never took place, as a PDF: graded without an overall grade, with heads and feet, words that line ends break, two columns on one page, and a note.
import { readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** What a sentence of the letter is to a coder: 30 findings, two asks, and what is left out. */
interface Said {
  words: string;
  as: 'finding' | 'ask' | 'left out';
}

const finding = (words: string): Said => ({ words, as: 'finding' });
const other = (words: string): Said => ({ words, as: 'left out' });

/** The parts of the letter, each below its heading. */
export const LETTER: readonly { heading: string; paragraphs: readonly (readonly Said[])[]; columns?: true }[] = [
  {
    heading: 'Inspection of Harrowmere children\u2019s services',
    paragraphs: [
      [
        other('This letter sets out what inspectors found in Harrowmere between 11 and 15 May 2026.'),
        other('Three inspectors of the Lakeland Inspectorate of Care made the visit.'),
        other('They read records, watched meetings, and spoke with children, carers and staff.'),
      ],
    ],
  },
  {
    heading: 'Summary',
    paragraphs: [
      [
        finding('Children in Harrowmere receive help earlier than they did at the last inspection.'),
        finding('Leaders are well-informed about the work of their teams.'),
        finding('Plans for a small number of children are still not good enough.'),
      ],
    ],
  },
  {
    heading: 'Help and protection',
    columns: true,
    paragraphs: [
      [
        finding('Children and families are helped soon after they ask.'),
        finding('Workers in the first team share information with schools and health visitors on the same day.'),
        finding('Most contacts are looked at by an experienced manager within hours.'),
        finding('In a few cases, however, nobody wrote down why a decision was made.'),
      ],
      [
        finding('Strategy meetings are timely, and the police and health services take part.'),
        finding('Minutes do not always say who will do what, or by when.'),
        finding('Assessments are thorough, and they draw on what children say.'),
        finding('A small number of assessments take too long.'),
      ],
      [
        finding('Children who go missing are spoken with when they return.'),
        finding('The information from these talks is not yet used to prevent further risk.'),
        finding('Out of hours, families receive a safe response.'),
      ],
    ],
  },
  {
    heading: 'Children in care',
    paragraphs: [
      [
        finding('Children in care live in stable homes, and most live near their families.'),
        finding('Social workers see them often and know them well.'),
        finding('Their understanding of each child shapes the plan.'),
        finding('Reviews take place on time.'),
        finding('Too many children wait for help with their emotional health.'),
      ],
      [
        finding('Foster carers say that they are listened to.'),
        finding('There are not enough foster homes for teenagers in the borough.'),
        finding('Work to find permanent homes for younger children is prompt and careful.'),
        finding('Personal education plans vary in quality.'),
      ],
    ],
  },
  {
    heading: 'Care leavers',
    paragraphs: [
      [
        finding('Personal advisers stay in touch with almost all care leavers.'),
        finding('Pathway plans are written with young people, and they are reviewed when things change.'),
        finding('Too few care leavers are in education, employment or training.'),
        other('The council counts 214 young people between the ages of 18 and 25 as care leavers.'),
      ],
    ],
  },
  {
    heading: 'Leaders',
    paragraphs: [
      [
        finding('Senior leaders have made steady improvements since the last visit.'),
        finding('Caseloads are now manageable in most teams.'),
        finding('Supervision is regular, although its records are often brief.'),
        finding('Audits are carried out each month, and it is too early to see their effect.'),
      ],
      [other('The council published its own plan in March 2026.'), other('The plan was written before the visit.')],
    ],
  },
  {
    heading: 'What needs to improve',
    paragraphs: [
      [{ words: 'The quality of plans for children, so that each plan says who will act and by when.', as: 'ask' }],
      [{ words: 'How soon children in care receive help with their emotional health.', as: 'ask' }],
    ],
  },
  {
    heading: 'About this letter',
    paragraphs: [
      [
        other('We thank everybody who took time to speak with us.'),
        other('The council must publish a plan within 70 working days.'),
        other('Anyone with a question may telephone 0300 555 0142 or write to the inspectorate at 4 Quay Street, Lakeport, LK1 2AB.'),
      ],
    ],
  },
];

/** What was graded. From April 2026 there is no overall grade. */
const GRADES: readonly (readonly [heading: string, grade: string])[] = [
  ['The experiences and progress of children who need help and protection', 'Good'],
  ['The experiences and progress of children in care', 'Good'],
  ['The experiences and progress of care leavers', 'Requires improvement'],
  ['The impact of leaders on social work practice', 'Good'],
];

/** Words that the letter has more than once, and that are long enough to be broken at the end of a line. */
const LONG = 8;
const counts = new Map<string, number>();
for (const { paragraphs } of LETTER)
  for (const { words } of paragraphs.flat()) for (const [word] of words.toLowerCase().matchAll(/\p{L}+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);

/** A note, behind the name of the service that it explains. */
const NOTE = 'Made for a test. No such council and no such inspectorate exist.';

/** A sentence in which long words may be broken, and one is, at its own hyphen. */
const html = (words: string): string =>
  words
    .replaceAll('&', '&amp;')
    .replace(/\p{L}+/gu, (word) => {
      const half = Math.ceil(word.length / 2);
      return word.length >= LONG && (counts.get(word.toLowerCase()) ?? 0) > 1 ? `${word.slice(0, half)}&shy;${word.slice(half)}` : word;
    })
    .replace('well-informed', 'well-<br>informed');

/** A font that is installed with the project: each machine has others, and a letter set in another font breaks its lines elsewhere. */
const FONT = readFileSync('node_modules/@expo-google-fonts/public-sans/400Regular/PublicSans_400Regular.ttf', 'base64');

function pageOf(): string {
  const parts = LETTER.map(({ heading, paragraphs, columns }, i) => {
    const list = heading.startsWith('What needs');
    const body = paragraphs.map((sentences) => {
      const said = sentences.map(({ words }) => words).join(' ');
      const words = i === 0 ? html(said).replace(/Harrowmere|Harro&shy;wmere/, '$&<sup>1</sup>') : html(said);
      return list ? `<li>${words}</li>` : `<p>${words}</p>`;
    });
    const grades = GRADES.map(([what, grade]) => `<tr><td>${what}</td><td>${grade}</td></tr>`).join('');
    return [
      `<h${i === 0 ? 1 : 2}>${heading}</h${i === 0 ? 1 : 2}>`,
      list ? `<ul>${body.join('')}</ul>` : `<div${columns ? ' class="columns"' : ''}>${body.join('')}</div>`,
      ...(i === 0 ? [`<table>${grades}</table>`, `<p class="note"><sup>1</sup> ${NOTE}</p><div class="end"></div>`] : []),
    ].join('');
  });
  return `<!doctype html><html lang="en-GB"><meta charset="utf-8"><style>
    @font-face { font-family: Letter; src: url(data:font/ttf;base64,${FONT}) }
    body { font: 12pt/1.4 Letter; hyphens: manual; margin: 0 }
    h1 { font-size: 18pt } h2 { font-size: 14pt; break-after: avoid } sup { font-size: 7pt; line-height: 0 }
    .columns { columns: 2; column-gap: 24pt; text-align: justify }
    ul { list-style: "\u2022\u00a0" } td { vertical-align: top; white-space: nowrap }
    .note { font-size: 8pt; position: absolute; top: 620pt } .end { break-after: page } td { padding: 2pt 8pt 2pt 0; font-size: 10pt }
  </style>${parts.join('')}</html>`;
}

const MARGIN = '<style>p { font-size: 8pt; width: 100%; text-align: center; margin: 0 }</style>';

/** The letter as a PDF. The same text is taken in once alone: a further letter counts other `careLeavers`. */
export async function letterPdf(careLeavers = 214): Promise<Buffer> {
  const executablePath = readFileSync('node_modules/.cache/browser-path', 'utf8').trim();
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    await page.setContent(pageOf().replace('counts 214 ', `counts ${careLeavers} `));
    await page.evaluate(() => document.fonts.ready);
    return await page.pdf({
      format: 'A4',
      displayHeaderFooter: true,
      headerTemplate: `${MARGIN}<p>Lakeland Inspectorate of Care</p>`,
      footerTemplate: `${MARGIN}<p>Harrowmere, May 2026</p><p>Page <span class="pageNumber"></span> of <span class="totalPages"></span></p>`,
      margin: { top: '28mm', bottom: '30mm', left: '25mm', right: '25mm' },
    });
  } finally {
    await browser.close();
  }
}
