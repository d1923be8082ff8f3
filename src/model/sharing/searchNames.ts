// What readers call the pages, charts and visits that every record has, where they type other words than their titles.
import { LATEST } from './searchSame.ts';

/** What a reader may call the first visit. */
export const FIRST = ['first visit', 'first inspection', 'first report'];

/** By which words a reader asks for the newest of something. */
export const NEWEST = [LATEST, 'last', 'newest', 'most recent'];

/** What a reader may call the front page. */
export const HOME = ['the story', 'front page', 'home', 'what happened', 'what went wrong', 'why it failed', 'has it improved', 'did it get better'];

/** The pages that every site has, with what else a reader may call them. */
export const PAGES: readonly (readonly [address: string, title: string, also: readonly string[]])[] = [
  ['/timeline/', 'Timeline', ['history', 'chronology', 'list of inspections', 'inspections', 'all visits', 'number of inspections', 'next inspection']],
  ['/asks/', 'What inspectors asked for', ['asks', 'recommendations', 'areas for improvement', 'what needs to improve', 'actions']],
  ['/themes/', 'Themes', ['topics', 'subjects']],
  ['/statistics/', 'Official statistics', ['figures', 'numbers', 'data', 'statistics']],
  ['/compare/', 'Visits compared', ['compare', 'comparison', 'difference', 'changes', 'before and after']],
  ['/sources/', 'Sources', ['documents', 'reports', 'evidence', 'original reports', 'full report', 'all reports', 'pdf', 'bibliography']],
  ['/charts/', 'Charts', ['graphs', 'diagrams', 'infographics', 'visualisations', 'images', 'pictures']],
  [
    '/data/',
    'Data',
    [
      'download',
      'download data',
      'csv',
      'json',
      'excel',
      'spreadsheet',
      'open data',
      'dataset',
      'api',
      'workbook',
      'xlsx',
      'licence',
      'license',
      'copyright',
      'terms of use',
      'reuse',
    ],
  ],
  ['/glossary/', 'Glossary', ['terms', 'definitions', 'abbreviations', 'acronyms', 'jargon', 'meaning']],
  ['/about/cite/', 'How to cite', ['citation', 'cite', 'reference', 'quote', 'harvard', 'bibtex', 'ris', 'credit', 'attribution']],
  [
    '/about/corrections/',
    'Corrections and feeds',
    ['corrections', 'mistake', 'error', 'report a mistake', 'wrong quote', 'feed', 'rss', 'atom', 'subscribe', 'alerts', 'updates', 'calendar', 'ical'],
  ],
  ['/about/embed/example/', 'Example of a page with a chart of this site', ['embed example']],
];

/** What else a reader may call the pages about the site that every record has. */
export const ABOUT: Readonly<Record<string, readonly string[]>> = {
  index: [
    'about',
    'contact',
    'contact us',
    'who made this',
    'complain',
    'complaint',
    'feedback',
    'email',
    'official site',
    'who is behind this',
    'publisher',
    'takedown',
    'remove',
  ],
  method: [
    'method',
    'methodology',
    'how coded',
    'coding',
    'codebook',
    'reliability',
    'second coding',
    'agreement',
    'inter-rater reliability',
    'who wrote this',
    'who coded this',
    'ai',
    'artificial intelligence',
    'language model',
    'chatgpt',
  ],
  embed: ['embed', 'embed code', 'iframe', 'widget', 'put a chart on a website'],
  accessibility: ['accessibility statement', 'wcag', 'screen reader'],
  privacy: ['privacy policy', 'cookies', 'gdpr', 'data protection', 'tracking'],
  'one-page': ['summary', 'overview', 'story', 'in short'],
};

/** What else a reader may call the charts that every record has. */
export const DRAWN: Readonly<Record<string, readonly string[]>> = {
  judgements: ['grades over time', 'all grades', 'history of ratings'],
  persistence: ['repeated criticism', 'repeated failures', 'recurring problems', 'same problem again'],
  balance: ['share of criticism', 'share of praise', 'positive and negative'],
  asks: ['recommendations over time', 'repeated recommendations'],
};

/** What a reader may call the help box. */
export const HELP = ['help', 'helpline', 'support', 'phone number', 'someone to talk to', 'victim support', 'counselling'];
