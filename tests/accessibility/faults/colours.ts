// Faults of colour: too faint, in one scheme alone, or the only sign of a meaning.
import { BARS, EMBED, FINDING, LINE, THEME, style, swapAll, type Fault } from './fault.ts';

const on = (path: string, name: string, breaks: string, harm: Fault['harm']): Fault => ({ name, breaks, path, harm });
const dark = (rules: string): Fault['harm'] => style(`@media (prefers-color-scheme: dark) { ${rules} }`);
const forced = (rules: string): Fault['harm'] => style(`@media (forced-colors: active) { ${rules} }`);

export const colourFaults: readonly Fault[] = [
  on(FINDING, 'quiet words are too faint', '1.4.3', style(':root { --muted: #98958c }')),
  on(FINDING, 'quiet words are too faint in the dark', '1.4.3', dark(':root:not(.light) { --muted: #5b5952 }')),
  on(FINDING, 'a box stays light in the dark', '1.4.3', dark('textarea { background: #f1eee4 !important }')),
  on(FINDING, 'quiet words are too faint on paper', '1.4.3', style('@media print { :root { --muted: #aaa } }')),
  on(FINDING, 'a link in a sentence differs by its colour alone', '1.4.1', style('a { text-decoration: none !important; color: #3a4a68 }')),
  on(FINDING, 'a stance is told by its colour alone', '1.4.1', style('.stance { background: #f4c7b6; color: #e09a80 }')),
  on(LINE, 'the words of a chart are too faint', '1.4.3', style('svg text { fill: #a09d94 }')),
  on(LINE, 'the words of a chart are black in the dark', '1.4.3', dark('svg text { fill: #1c1b19 }')),
  on(LINE, 'the line of a chart is too faint', '1.4.11', style('svg .curve { stroke: #c9c6bd }')),
  on(LINE, 'the words of a chart are too faint on paper', '1.4.3', style('@media print { svg .quiet { fill: #bbb } }')),
  on(THEME, 'a mark is too faint', '1.4.11', style(':root { --concern: #eab8a4 }')),
  on(THEME, 'a mark is faded', '1.4.11', style('svg .strength { opacity: 0.2 }')),
  on(THEME, 'concern and progress differ by colour alone', '1.4.1', swapAll(/d="M\.5 1\.5h11L6 11\.5z"/, 'd="M6 .2 11.8 6 6 11.8.2 6z"')),
  on(THEME, 'hollow marks are filled', '1.4.1', style('svg .hollow { fill: currentColor }')),
  on(
    THEME,
    'absence is drawn as strength',
    '1.4.1',
    swapAll(/<path class="mute not-analysed"([^>]*) d="[^"]*"/, '<path class="mute strength not-analysed"$1 d="M6 .5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11z"'),
  ),
  on(BARS, 'bars have no edge', '1.4.11', style('svg .pale, svg .hollow { stroke: none }')),
  on(BARS, 'a bar is told by its colour alone', '1.4.1', swapAll(/(data-stance="progress"[^>]*><rect [^>]*><\/rect>)<path [^>]*><\/path>/, '$1')),
  on(EMBED, 'marks vanish in forced colours', '1.4.11', forced('svg .concern, svg .strength { forced-color-adjust: none; fill: Canvas; stroke: none }')),
  on(EMBED, 'hollow marks are filled in forced colours', '1.4.1', forced('svg .hollow { fill: CanvasText !important }')),
  on(LINE, 'the line vanishes in forced colours', '1.4.11', forced('svg .curve { forced-color-adjust: none; stroke: Canvas }')),
  on(LINE, 'the words of a chart vanish in forced colours', '1.4.3', forced('svg text { forced-color-adjust: none; fill: Canvas }')),
  on(THEME, 'the picture is gone in forced colours', '1.1.1', forced('svg.chart { display: none }')),
  on(THEME, 'the picture is gone on paper', 'print', style('@media print { svg.chart { display: none !important } }')),
];
