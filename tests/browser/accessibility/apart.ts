// Marks that mean different things differ in shape, filling or line, and not in colour alone: in grey, in print and in forced colours too.
import { inPage, type Found } from './finding.ts';

export const apart = inPage('apart', () => {
  const { look } = window;
  const found: Found[] = [];
  const MEANINGS = [
    'concern',
    'progress',
    'strength',
    'hollow',
    'pale',
    'ink',
    'open',
    'mute',
    'quiet',
    'unclear',
    'not-looked-at',
    'nothing-recorded',
    'not-analysed',
  ];
  for (const figure of document.querySelectorAll('figure, main#embed')) {
    const meanings = new Map<string, Set<string>>();
    const forms = new Map<string, Set<string>>();
    for (const drawing of [...figure.querySelectorAll('svg')].filter((one) => look.isDrawn(one))) {
      const ground = look.ground(drawing);
      for (const shape of look.shapes(drawing)) {
        const meaning = MEANINGS.filter((one) => shape.classList.contains(one)).join(' ');
        if (meaning === '' || shape.localName === 'text' || (!shape.closest('a') && !drawing.closest('.keys') && !shape.closest('g'))) continue;
        const { fill, fillOpacity, stroke, strokeDasharray } = getComputedStyle(shape);
        /** A paint without its hue: none, the ground itself, faint, or ink. */
        const tone = (color: string, opacity: number): string => {
          const seen = look.painted(color, opacity, ground);
          if (!seen) return 'none';
          const much = look.contrast(seen, ground);
          return much < 1.1 ? 'ground' : much < 2 ? 'faint' : 'ink';
        };
        const d = shape.getAttribute('d') ?? '';
        // Shapes that are drawn to measure are told by their kind; the others by their outline.
        const form = /^M-?[\d.]+ [\d.]+[VHv]|^M-1 /.test(d) ? 'line' : `${shape.localName} ${d}`;
        const outline = tone(fill, Number(fillOpacity));
        const edge = tone(stroke, 1);
        const appearance = [form, outline, edge === outline && outline === 'ink' ? 'none' : edge, strokeDasharray].join(', ');
        // A bar says by the mark on it what it is; the bars themselves stand in one order.
        if (shape.localName === 'rect' && /concern|progress|strength/.test(meaning)) continue;
        meanings.set(appearance, (meanings.get(appearance) ?? new Set()).add(meaning));
        const stance = /concern|progress|strength/.exec(meaning)?.[0];
        if (stance) forms.set(stance, (forms.get(stance) ?? new Set()).add(d));
      }
    }
    for (const [appearance, kinds] of meanings)
      if (kinds.size > 1) found.push([`${figure.localName}#${figure.id}`, `${[...kinds].join(' and ')} look alike without colour: ${appearance.slice(0, 80)}`]);
    for (const [stance, kinds] of forms) if (kinds.size > 1) found.push([`${figure.localName}#${figure.id}`, `${stance} has ${kinds.size} shapes`]);
    const shared = [...forms.values()].flatMap((kinds) => [...kinds]);
    if (new Set(shared).size < shared.length) found.push([`${figure.localName}#${figure.id}`, 'two stances have one shape']);
    // A bar without a mark on it is told by its colour alone.
    for (const bar of figure.querySelectorAll('svg.chart rect:is(.concern, .progress, .strength)')) {
      const drawing = bar.closest('svg');
      if (drawing && look.isDrawn(drawing) && !bar.parentElement?.querySelector('path, text'))
        found.push([look.name(bar.closest('a') ?? bar), 'a bar that only its colour tells apart']);
    }
  }
  return found;
});
