// Where a mark leads, and what the site's own script reads from it: within the site, or from an embed, which stands alone.
import type { Stance } from '../model/written/schemas.ts';
import { absolute, at } from '../record.ts';

interface Links {
  /** The attributes of a link to an address from the root of the site. */
  to: (path: string) => { target?: '_top'; href: string };
  /** The attributes by which a mark can be picked out, and the words that are shown beside the chart. */
  picked: (mark: { theme?: string | undefined; stance?: Stance | undefined; words?: string | undefined }) => Record<`data-${string}`, string | undefined>;
}

/** An embed leads out of its frame with full addresses, and holds nothing that only the site's own script reads. */
export function links({ alone }: App.Locals): Links {
  if (alone) return { to: (path) => ({ target: '_top', href: absolute(path) }), picked: () => ({}) };
  return {
    to: (path) => ({ href: at(path) }),
    picked: ({ theme, stance, words }) => ({ 'data-theme': theme, 'data-stance': stance, 'data-words': words || undefined }),
  };
}
