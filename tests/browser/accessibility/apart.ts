// Marks that mean different things differ in shape, filling or line, and not in colour alone: in grey, in print and in forced colours too.
import { inPage, type Found } from './finding.ts';
import type { Rgb } from './look.ts';

export const apart = inPage('apart', () => {
  const { look } = window;
  const found: Found[] = [];
  /** How much two bars differ at least without their hue. */
  const LEAST = 1.25;
  const MEANINGS = [
    'concern',
    'progress',
    'strength',
    'hollow',
    'ring',
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
        const round = shape.localName === 'circle' ? (Number(shape.getAttribute('r')) < 4 ? 'small' : 'large') : '';
        const form = /^M-?[\d.]+ [\d.]+[VHv]|^M-1 /.test(d) ? 'line' : `${shape.localName} ${round}${d}`;
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
    // Bars without a mark on them are told apart by how dark they are, and by whether their edge is broken.
    const bars = new Map<string, { shade: Rgb; edge: string }>();
    for (const bar of figure.querySelectorAll('.chart rect:is(.concern, .progress, .strength)')) {
      const drawing = bar.closest('svg');
      if (!drawing || !look.isDrawn(drawing) || bar.parentElement?.querySelector('path, text')) continue;
      const ground = look.ground(drawing);
      const { fill, fillOpacity, strokeDasharray } = getComputedStyle(bar);
      const meaning = MEANINGS.filter((one) => bar.classList.contains(one)).join(' ');
      bars.set(meaning, { shade: look.painted(fill, Number(fillOpacity), ground) ?? ground, edge: strokeDasharray });
    }
    const all = [...bars];
    for (const [i, [meaning, { shade, edge }]] of all.entries())
      for (const [other, { shade: next, edge: others }] of all.slice(i + 1))
        if (edge === others && look.contrast(shade, next) < LEAST)
          found.push([
            `${figure.localName}#${figure.id}`,
            `bars of ${meaning} and ${other} differ by colour alone: ${look.contrast(shade, next).toFixed(2)} to 1`,
          ]);
  }
  return found;
});
