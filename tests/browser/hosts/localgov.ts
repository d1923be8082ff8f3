// The tag filter of LocalGov Drupal's default text format, for the plain-HTML rung.
import sanitize from 'sanitize-html';

// From `filter_html` in modules/localgov_media/config/optional/filter.format.wysiwyg.yml of github.com/localgovdrupal/localgov_core,
// at 5954392475715ab154b23ab037b931375590f4e6. Drupal itself adds `lang` and `dir` to every tag.
const ENTITY = ['data-entity-type', 'data-entity-uuid'];
const ATTRIBUTES: Record<string, string[]> = {
  br: [],
  p: [],
  h1: [],
  h2: ['id'],
  h3: ['id'],
  h4: ['id'],
  h5: ['id'],
  h6: ['id'],
  a: ['hreflang', 'title', 'href', 'data-entity-substitution', ...ENTITY],
  ul: ['type'],
  cite: [],
  dl: [],
  dt: [],
  dd: [],
  mark: [],
  blockquote: ['cite'],
  ol: ['type', 'start'],
  img: ['data-caption', 'src', 'alt', 'height', 'width', 'data-align', ...ENTITY],
  'drupal-media': ['data-caption', 'title', 'alt', 'data-view-mode', 'data-align', ...ENTITY],
  span: [],
  strong: [],
  em: [],
  u: [],
  li: [],
  table: [],
  tr: [],
  td: ['rowspan', 'colspan'],
  th: ['rowspan', 'colspan'],
  thead: [],
  tbody: [],
  tfoot: [],
  caption: [],
};

/** Leaves out each tag and attribute that the filter does not know, and keeps the words within, those of scripts and styles too. */
export function filtered(html: string): string {
  return sanitize(html, {
    allowedTags: Object.keys(ATTRIBUTES),
    allowedAttributes: { '*': ['lang', 'dir'], ...ATTRIBUTES },
    allowedClasses: { a: ['external-link', 'pdf-link', 'btn', 'btn-start'], p: ['alert', 'alert-*', 'callout', 'callout-*'], ul: ['list-checked'] },
    nonTextTags: [],
  });
}
