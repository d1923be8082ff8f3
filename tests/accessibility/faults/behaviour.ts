// Faults of what a page does: keyboard, focus, motion, targets, scripts.
import { FINDING, LINE, THEME, first, script, style, swap, on, type Fault } from './fault.ts';

export const behaviourFaults: readonly Fault[] = [
  on(FINDING, 'the focus is not shown', '2.4.7', style(':focus-visible { outline: none }')),
  on(THEME, 'the focus is not shown on marks', '2.4.7', style('svg a:focus-visible { outline: none }')),
  on(FINDING, 'the focus is hardly shown', '2.4.7', style(':focus-visible { outline: 3px solid #ece9df }')),
  on(FINDING, 'the focus is a hair', '2.4.13', style(':focus-visible { outline-width: 1px }')),
  on(
    FINDING,
    'the head of the page stays and covers the focus',
    '2.4.11',
    style('header.site { position: sticky; top: 0; height: 85vh; background: #fbfaf6; z-index: 9 }'),
  ),
  on(
    FINDING,
    'a banner covers the focus',
    '2.4.11',
    swap('</body>', '<div style="position:fixed;left:0;right:0;bottom:0;height:55vh;background:#fff;border-top:1px solid">We value your privacy.</div></body>'),
  ),
  on(
    FINDING,
    'a field keeps the Tab key',
    '2.1.2',
    script("document.querySelector('textarea').addEventListener('keydown', (e) => { if (e.key === 'Tab') e.preventDefault(); })"),
  ),
  on(
    THEME,
    'two links hand the focus back and forth',
    '2.1.2',
    script(
      "document.querySelectorAll('.head nav a')[2].addEventListener('focus', () => setTimeout(() => document.querySelectorAll('.head nav a')[1].focus()))",
    ),
  ),
  on(
    THEME,
    'a picture keeps the Tab key',
    '2.1.2',
    script(
      "document.querySelector('svg.chart').addEventListener('keydown', (e) => { if (e.key === 'Tab') { e.preventDefault(); e.currentTarget.querySelector('a').focus(); } })",
    ),
  ),
  on(
    FINDING,
    'the order of the Tab key is another one',
    '2.4.3',
    swap('<textarea id="2014-inspection-f001-ready"', '<textarea tabindex="2" id="2014-inspection-f001-ready"'),
  ),
  on(FINDING, 'a link is out of sight and has the focus', '2.4.7', style('.crumbs a { position: absolute; left: -999rem }')),
  on(FINDING, 'links are out of the order of the Tab key', '2.1.1', first('<p><span role="button">Show the passages</span></p>')),
  on(THEME, 'marks move', '2.3.3', style('svg a rect { transition: transform 0.4s }'), 'motion'),
  on(FINDING, 'words blink', '2.2.2', style('@keyframes blink { 50% { opacity: 0 } } .stance { animation: blink 1s infinite }')),
  on(FINDING, 'the page glides', '2.3.3', style('html { scroll-behavior: smooth }')),
  on(FINDING, 'words run', '2.2.2', first('<marquee>The record was checked.</marquee>')),
  on(
    LINE,
    'the picture is drawn by an animation',
    '2.2.2',
    swap('<path class="curve"', '<animate attributeName="opacity" from="0" to="1" dur="3s"></animate><path class="curve"'),
  ),
  on(FINDING, 'targets are too small and too near', '2.5.8', style('.head nav { gap: 0 2px } .head nav a { padding: 0; font-size: 10px; line-height: 1 }')),
  on(
    FINDING,
    'targets are too small on a phone',
    '2.5.8',
    style('@media (max-width: 30rem) { .foot li, .foot li a { line-height: 1; padding: 0 } .foot li a { font-size: 12px } }'),
  ),
  on(
    FINDING,
    'words are there with scripts alone',
    'scripts off',
    swap(
      /<p class="ui">Ofsted wrote, in its report of 19 November 2014:<\/p>/,
      '<p class="ui" id="late"></p><script>document.getElementById("late").textContent = "Ofsted wrote, in its report of 19 November 2014:"</script>',
    ),
  ),
  on(
    THEME,
    'the table is there with scripts alone',
    'scripts off',
    swap(
      /<table>([\s\S]*?)<\/table>/,
      '<template><table>$1</table></template><script>for (const t of document.querySelectorAll("template")) t.replaceWith(t.content)</script>',
    ),
  ),
  on(LINE, 'the picture is there with scripts alone', 'scripts off', (html) =>
    script('for (const one of document.querySelectorAll("svg.chart text")) one.style.removeProperty("display")')(
      html.replaceAll('<text ', '<text style="display:none" '),
    ),
  ),
];
