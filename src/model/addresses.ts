// The address of everything that has one, from the root of the site; a public promise, see content/site.yml for the base path.

export const addresses = {
  inspection: (id: string): string => `/inspections/${id}/`,
  judgement: (inspection: string, id: string): string => `/inspections/${inspection}/#judgement-${id}`,
  milestone: (id: string): string => `/milestones/${id}/`,
  finding: (id: string): string => `/findings/${id}/`,
  ask: (id: string): string => `/asks/${id}/`,
  statement: (inspection: string, id: string): string => `/inspections/${inspection}/#${id}`,
  theme: (id: string): string => `/themes/${id}/`,
  themeAtVisit: (theme: string, inspection: string): string => `/themes/${theme}/#${inspection}`,
  source: (id: string): string => `/sources/${id}/`,
  passage: (source: string, id: string): string => `/sources/${source}/#${id}`,
  term: (id: string): string => `/glossary/#${id}`,
  statistic: (id: string): string => `/statistics/${id}/`,
  compare: (earlier: string, later: string): string => `/compare/${earlier}/${later}/`,
  chart: (id: string): string => `/charts/${id}/`,
} as const;
