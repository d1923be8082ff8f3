// Faults of colour: too faint, in one scheme alone, or the only sign of a meaning.
import { BARS, DOTS, EMBED, FINDING, GRADES, LINE, MATRIX, THEME, style, swapAll, on, type Fault } from './fault.ts';

const dark = (rules: string): Fault['harm'] => style(`@media (prefers-color-scheme: dark) { ${rules} }`);
const forced = (rules: string): Fault['harm'] => style(`@media (forced-colors: active) { ${rules} }`);

export const colourFaults: readonly Fault[] = [
  on(FINDING, 'quiet words are too faint', '1.4.3', style(':root { --muted: #98958c }')),
  on(FINDING, 'quiet words are too faint in the dark', '1.4.3', dark(':root:not(.light) { --muted: #5b5952 }')),
  on(FINDING, 'a box stays light in the dark', '1.4.3', dark('textarea { background: #f1eee4 !important }')),
  on(FINDING, 'quiet words are too faint on paper', '1.4.3', style('@media print { :root { --muted: #aaa !important } }'), 'axe color-contrast'),
  on(FINDING, 'a link in a sentence differs by its colour alone', '1.4.1', style('a { text-decoration: none !important; color: #3a4a68 }')),
  on(FINDING, 'a stance is told by its colour alone', '1.4.1', style('.stance { background: #f4c7b6; color: #e09a80 }')),
  on(LINE, 'the words of a chart are too faint', '1.4.3', style('svg text { fill: #a09d94 }')),
  on(LINE, 'the words of a chart are black in the dark', '1.4.3', dark('svg text { fill: #1c1b19 }')),
  on(LINE, 'the line of a chart is too faint', '1.4.11', style('svg .curve { stroke: #c9c6bd }')),
  on(LINE, 'the words of a chart are too faint on paper', '1.4.3', style('@media print { svg .quiet { fill: #bbb } }')),
  on(THEME, 'a mark is too faint', '1.4.11', style(':root { --concern: #eab8a4 }')),
  on(THEME, 'a mark is faded', '1.4.11', style('svg .strength { opacity: 0.2 }')),
  on(MATRIX, 'bars of concern and progress differ by colour alone', '1.4.1', style('svg .bar.progress { fill: #7a2b12; fill-opacity: 1 }'), 'apart'),
  on(
    MATRIX,
    'bars from second-hand texts look like the others',
    '1.4.1',
    style('svg .bar.hollow { fill-opacity: 1 !important; stroke-dasharray: none }'),
    'apart',
  ),
  on(DOTS, 'rings are filled', '1.4.1', style('svg .ring { fill: currentColor }'), 'apart'),
  on(GRADES, 'a grade is too faint on its ground', '1.4.3', style('table.chart td.grade-1 a { color: #6d675a }'), 'contrast'),
  on(MATRIX, 'the names of the rows are too faint', '1.4.3', style('table.chart tbody th a { color: #98958c }'), 'contrast'),
  on(THEME, 'absence is drawn as strength', '1.4.1', swapAll(/<rect class="shade not-analysed"/, '<rect class="bar strength not-analysed"'), 'pictures'),
  on(BARS, 'pale bars have no edge', '1.4.11', style('svg .bar.strength { stroke: none }'), 'contrast'),
  on(BARS, 'bars of progress and praise differ by colour alone', '1.4.1', style('svg .bar.strength { fill-opacity: 0.65 }'), 'apart'),
  on(EMBED, 'marks vanish in forced colours', '1.4.11', forced('svg .bar:is(.concern, .strength) { fill: Canvas; stroke: none }'), 'contrast'),
  on(
    MATRIX,
    'bars from second-hand texts look like the others in forced colours',
    '1.4.1',
    forced('svg .bar.hollow { fill-opacity: 1 !important; stroke-dasharray: none }'),
    'apart',
  ),
  on(LINE, 'the line vanishes in forced colours', '1.4.11', forced('svg .curve { forced-color-adjust: none; stroke: Canvas }')),
  on(LINE, 'the words of a chart vanish in forced colours', '1.4.3', forced('svg text { forced-color-adjust: none; fill: Canvas }')),
  on(THEME, 'the picture is gone in forced colours', '1.1.1', forced('svg.chart { display: none }')),
  on(THEME, 'the picture is gone on paper', 'print', style('@media print { svg.chart { display: none !important } }')),
];
