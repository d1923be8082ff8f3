// The address of everything that has one, from the root of the site; a public promise, see content/site.yml for the base path.

/** The anchor, in a document, of the list of what it says more fully elsewhere. */
export const RESTATED = 'more-fully';

export const addresses = {
  inspection: (id: string): string => `/inspections/${id}/`,
  judgement: (inspection: string, id: string): string => `/inspections/${inspection}/#judgement-${id}`,
  milestone: (id: string): string => `/milestones/${id}/`,
  finding: (id: string): string => `/findings/${id}/`,
  ask: (id: string): string => `/asks/${id}/`,
  asksAtVisit: (inspection: string): string => `/inspections/${inspection}/#asks`,
  /** Of a long list of asks: those of the visits of one year. */
  asksOfYear: (year: number): string => `/asks/${year}/`,
  /** Of a long inspection: its passages on one theme. */
  inspectionTheme: (inspection: string, theme: string): string => `/inspections/${inspection}/${theme}/`,
  statement: (inspection: string, id: string): string => `/inspections/${inspection}/#${id}`,
  theme: (id: string): string => `/themes/${id}/`,
  themeAtVisit: (theme: string, inspection: string): string => `/themes/${theme}/#${inspection}`,
  themeFeed: (id: string): string => `/themes/${id}/feed.xml`,
  /** Of a theme with many passages: those of one year. */
  themeInYear: (theme: string, year: number): string => `/themes/${theme}/${year}/`,
  /** Of a long timeline: one year. */
  timelineYear: (year: number): string => `/timeline/${year}/`,
  source: (id: string): string => `/sources/${id}/`,
  /** Of a long list of sources: those of one year. */
  sourcesOfYear: (year: number): string => `/sources/${year}/`,
  /** In a document, a sentence that it says more fully elsewhere: by where it begins in the text, which never changes. */
  restated: (source: string, start: number): string => `/sources/${source}/#at-${start}`,
  passage: (source: string, id: string): string => `/sources/${source}/#${id}`,
  term: (id: string): string => `/glossary/#${id}`,
  statistic: (id: string): string => `/statistics/${id}/`,
  compare: (earlier: string, later: string): string => `/compare/${earlier}/${later}/`,
  /** Of a long list of comparisons: those whose later visit is of one year. */
  comparedInYear: (year: number): string => `/compare/${year}/`,
  /** The annotations of the findings of one visit. */
  annotations: (inspection: string): string => `/data/annotations/${inspection}.jsonld`,
  /** A page about the site. */
  about: (id: string): string => (id === 'index' ? '/about/' : `/about/${id}/`),
  chart: (id: string): string => `/charts/${id}/`,
  chartChanges: (id: string): string => `/charts/${id}/changes/`,
} as const;
