// A drawing with the classes of charts becomes plain SVG: what styles say, as attributes that every program knows.
import { describe, expect, it } from 'vitest';
import { plainWriter } from '../../src/charts/plainSvg.ts';

const TOKENS = ':root {\n  --paper: #fefefe;\n  --ink: #010101;\n  --warn: #aa0000;\n}';
const STYLES = `
/* A remark. */
svg text { fill: var(--ink); font-family: sans; font-variant-numeric: tabular-nums; }
svg .bar { fill: var(--ink); stroke-width: 2px; vector-effect: non-scaling-stroke; }
.warn { color: var(--warn); }
svg .warn { fill: currentColor; }
svg .bar.hollow { fill: none; stroke: currentColor; }
svg .strong { font-weight: 600; }
svg .halo { stroke: var(--paper); stroke-width: 4px; paint-order: stroke; }
.keys .dot, svg a .dot { stroke: var(--warn); }
svg a:focus { fill: red; }
@media (min-width: 1px) { svg text { fill: red; } }
svg .odd { filter: blur(1px); }
`;
const plain = plainWriter(TOKENS, STYLES);

describe('a mark', () => {
  it('has what its classes say, the more exact of two and the later of two that are equal', () => {
    expect(plain('<rect class="bar" x="1"/>')).toBe('<rect x="1" fill="#010101" stroke-width="2"></rect>');
    expect(plain('<rect class="bar warn"/>')).toBe('<rect fill="#aa0000" stroke-width="2"></rect>');
  });
  it('has its colour by its value, from what it stands in too', () => {
    expect(plain('<g class="warn"><rect class="bar hollow"/></g>')).toBe('<g><rect fill="none" stroke-width="2" stroke="#aa0000"></rect></g>');
  });
  it('is left out where it paints nothing, and what is only to be pointed at', () => {
    expect(plain('<a href="https://a.example/"><rect fill="transparent" width="9"/></a>')).toBe('<a xlink:href="https://a.example/"></a>');
    expect(plain('<path class="bar" stroke="transparent" stroke-width="9" d="M0 0"/>')).toBe('<path d="M0 0" fill="#010101"></path>');
  });
  it('has what is said of it only in a key or in a link', () => {
    expect(plain('<circle class="dot"/><g class="keys"><circle class="dot"/></g><a><circle class="dot"/></a>')).toBe(
      '<circle></circle><g><circle stroke="#aa0000"></circle></g><a><circle stroke="#aa0000"></circle></a>',
    );
  });
  it('stops the build where a style could not be seen in a picture', () => {
    expect(() => plain('<rect class="odd"/>')).toThrow('filter: blur(1px)');
  });
});

describe('words', () => {
  it('are bold by name, and keep their signs', () => {
    expect(plain('<text class="strong">A &amp; B&#39;s &lt;c&gt;</text>')).toBe(`<text fill="#010101" font-weight="bold">A &amp; B's &lt;c&gt;</text>`);
  });
  it('have the ground around them drawn before them, not to be read', () => {
    expect(plain('<text class="halo" x="1">One</text><text>Two</text>')).toBe(
      '<text x="1" fill="#fefefe" stroke="#fefefe" stroke-width="4" aria-hidden="true">One</text><text x="1" fill="#010101">One</text><text fill="#010101">Two</text>',
    );
  });
  it('have no space around them', () => {
    expect(plain('<text>\n  One two\n</text>\n<g>\n</g>')).toBe('<text fill="#010101">One two</text><g></g>');
  });
});
