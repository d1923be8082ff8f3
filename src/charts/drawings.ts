// Finds the drawing of a kind of chart by its name, so that no file lists the drawings.
import type { Drawn, Form, Printed } from './frame.ts';
import type { Kind } from './kind.ts';

type Drawing = (props: { chart: Drawn; form: Form | Printed }) => unknown;
const files = import.meta.glob<{ default: Drawing }>(['./kinds/*.astro', './GridPicture.astro'], { eager: true });

/** The component that draws a chart in one of its forms: its kind's own, or that of all tables; throws a RangeError where the kind has none. */
export function drawingOf({ name }: Kind, { grid }: Drawn): Drawing {
  const file = files[grid ? './GridPicture.astro' : `./kinds/${name}.astro`];
  if (!file) throw new RangeError(`there is no drawing src/charts/kinds/${name}.astro`);
  return file.default;
}
