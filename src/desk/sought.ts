// The field that an address asks for: it is opened, shown and focused once the screen has it.
import { useEffect } from 'preact/hooks';
import { placeOf } from './place.ts';

/** Milliseconds between two looks, and how often is looked: a screen reads its files first. */
const WAIT = 100;
const MOST = 60;

const CONTROLS = 'input, select, textarea, button';

/** The first control that belongs to a name: of its label, or the one that follows it. */
function controlOf({ field, form }: { field: string; form: string | undefined }): HTMLElement | undefined {
  const within = document.querySelector(form === undefined ? 'main' : `[data-form="${CSS.escape(form)}"]`) ?? document.querySelector('main');
  const names = [...(within?.querySelectorAll<HTMLElement>('label, legend, h2, h3') ?? [])];
  const name = names.find((one) => one.textContent.trim() === field && (form !== undefined || !one.closest('[data-form]')));
  if (!name) return undefined;
  if (name instanceof HTMLLabelElement && name.control) return name.control;
  return [...document.querySelectorAll<HTMLElement>(`main :is(${CONTROLS})`)].find(
    (one) => (name.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  );
}

/** Leads to the field that the address names, if it names one. */
export function useSought(): void {
  useEffect(() => {
    const { field, form } = placeOf(location.hash);
    if (field === undefined) return;
    let left = MOST;
    const timer = setInterval(() => {
      const control = controlOf({ field, form });
      left -= 1;
      if (control || left === 0) clearInterval(timer);
      const folded = control?.closest('details');
      if (folded) folded.open = true;
      control?.scrollIntoView({ block: 'center' });
      control?.focus();
    }, WAIT);
    return () => clearInterval(timer);
  }, [location.hash]);
}
