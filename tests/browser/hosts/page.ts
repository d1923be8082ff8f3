// The HTML of a plain host page, and of an iframe as a person would write it by hand.
interface PageParts {
  head?: string;
  /** Attributes of the root element. */
  root?: string;
  doctype?: string;
}

/** A page with some text around what is embedded, as wide as the window. */
export function hostPage(body: string, { head = '', root = 'lang="en"', doctype = '<!doctype html>' }: PageParts = {}): string {
  return `${doctype}<html ${root}><head><meta charset="utf-8"/><meta name="viewport" content="width=device-width"/><title>A host</title>${head}</head>
<body marginwidth="0" marginheight="0"><p id="before">Words before.</p>${body}<p id="after">Words after.</p></body></html>`;
}

export function iframe(src: string, attributes = ''): string {
  return `<iframe src="${src}" title="A chart" style="border:0;width:100%" ${attributes}></iframe>`;
}
