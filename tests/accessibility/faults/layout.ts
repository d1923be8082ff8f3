// Faults of layout: too wide, too small, cut off, one over the other.
import { BARS, EMBED, FINDING, LINE, MATRIX, THEME, style, swap, swapAll, on, type Fault } from './fault.ts';

export const layoutFaults: readonly Fault[] = [
  on(FINDING, 'a box is wider than a phone', '1.4.10', style('.lead-quote { min-width: 400px }')),
  on(FINDING, 'a box is wider than 280 pixels', '1.4.10', style('.lead-quote { min-width: 296px }')),
  on(FINDING, 'a long word does not break', '1.4.10', style('body { overflow-wrap: normal } .printed { display: block; white-space: nowrap }')),
  on(FINDING, 'the page hides what is too wide', '1.4.10', style('body { overflow-x: hidden } .lead-quote { width: 420px }')),
  on(THEME, 'a wide table does not scroll in its box', '1.4.10', style('.scroll { overflow: visible } table { min-width: 40rem }')),
  on(EMBED, 'an embed is wider than 280 pixels', '1.4.10', style('main { width: 283px; box-sizing: content-box }')),
  on(FINDING, 'a box of a fixed height cuts its words off', '1.4.12', style('.context { height: 6.3em; overflow: hidden }')),
  on(FINDING, 'a box of a fixed height lets its words run over the next ones', '1.4.12', style('.lead-quote { height: 5rem }')),
  on(
    FINDING,
    'words that do not fit end in dots',
    '1.4.4',
    style('.brand { max-width: 250px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; line-height: 2 }'),
  ),
  on(
    FINDING,
    'long quotations are cut after two lines',
    '1.4.4',
    style('.lead-quote p { display: -webkit-box; -webkit-line-clamp: 2; -webkit-box-orient: vertical; overflow: hidden }'),
  ),
  on(FINDING, 'text has a size in pixels and its box too', '1.4.4', style('.crumbs { height: 27px; overflow: hidden }')),
  on(
    LINE,
    'the words of a chart are 9 pixels high',
    'text of 12 pixels',
    swapAll(/(<svg class="chart at-[^>]*) font-size="[\d.]+"/, '$1 font-size="8"'),
    'reflow',
  ),
  on(LINE, 'a phone gets the wide picture', 'text of 12 pixels', style('svg.at-wide { display: block !important } svg.at-narrow { display: none !important }')),
  on(LINE, 'a phone gets both pictures', '1.3.1', style('svg.at-wide, svg.at-narrow { display: block !important }')),
  on(LINE, 'a word stands outside the picture', '1.4.10', swapAll(/(<text x=")[\d.]+("[^>]*class="strong halo")/, '$1812$2')),
  on(LINE, 'a word is cut off by the edge of a phone', '1.4.10', swapAll(/(<text x=")[\d.]+("[^>]*class="quiet")/, '$1400$2')),
  on(THEME, 'a word lies over another', '1.4.3', swapAll(/<text x="89"/, '<text x="20"'), 'reflow'),
  on(MATRIX, 'the words of a table are 9 pixels high', 'text of 12 pixels', style('table.chart tbody td a { font-size: 9px }'), 'reflow'),
  on(
    MATRIX,
    'a table is wider than the page and does not scroll in its box',
    '1.4.10',
    style('.grid { overflow: visible } table.chart { min-width: 110vw }'),
    'reflow',
  ),
  on(
    BARS,
    'the picture is cut off at its side',
    '1.4.10',
    style('svg.chart { overflow: hidden } svg.at-wide text[text-anchor=end] { text-anchor: start; transform: translateX(-20px) }'),
  ),
  on(THEME, 'the page works in one orientation alone', '1.3.4', style('@media (orientation: landscape) { html { transform: rotate(-90deg) } }')),
  on(
    EMBED,
    'the words of an embed are 10 pixels high at 280 pixels',
    'text of 12 pixels',
    swap('</head>', '<style>@media (max-width: 300px) { main { padding: 12px 40px !important } }</style></head>'),
  ),
];
