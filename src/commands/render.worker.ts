// The thread beside Astro's own: renders the pages that it is asked for, with the same bundle and the same record.
import { parentPort, workerData } from 'node:worker_threads';
import type { InspectionRecord } from '../model/record/record.ts';
import { written } from './renderedPage.ts';

/** What Astro notes of the styles of a page; it goes from thread to thread as it is. */
export type PageStyles = readonly object[];

/** What the thread begins with: the module that Astro bundled, the styles of each page by Astro's key, and the record. */
export interface Start {
  entry: string;
  styles: readonly [string, PageStyles][];
  record: InspectionRecord;
}

/** A page that is asked for: its number, its address, its route as Astro names it, and the file into which it is written; where there is none, it is sent. */
export interface Asked {
  page: number;
  url: string;
  route: string;
  component: string;
  file: string | undefined;
}

/** The page, or why it could not be rendered. */
export interface Rendered {
  page: number;
  status: number;
  headers: [string, string][];
  body: ArrayBuffer | null;
  fault?: string;
}

/** As much of Astro's bundle as a thread needs. */
interface Entry {
  app: {
    manifest: { routes: { routeData: { route: string; component: string } }[] };
    setInternals(internals: object): void;
    setOptions(options: object): void;
    render(request: Request, options: { routeData: object | undefined }): Promise<Response>;
  };
}

const { entry, styles, record } = workerData as Start;
Object.assign(globalThis, { inspectionRecord: record });
const { app } = (await import(entry)) as Entry;
app.setInternals({ pagesByKeys: new Map(styles.map(([key, own]) => [key, { styles: own }])) });
app.setOptions({ logger: { options: { destination: { write: () => true } } }, settings: { scripts: [] } });

/** Renders a page and sends it. */
async function answer({ page, url, route, component, file }: Asked): Promise<void> {
  const routeData = app.manifest.routes.find(({ routeData: one }) => one.route === route && one.component === component)?.routeData;
  const send = (rendered: Rendered, moved: ArrayBuffer[] = []): void => parentPort?.postMessage(rendered, moved);
  try {
    const response = await written(await app.render(new Request(url), { routeData }), file);
    const body = response.body === null ? null : await response.arrayBuffer();
    send({ page, status: response.status, headers: [...response.headers], body }, body === null ? [] : [body]);
  } catch (error) {
    send({ page, status: 500, headers: [], body: null, fault: String(error) });
  }
}

// One page after the other: what many at once keep in memory lives long enough to be costly to collect.
let last = Promise.resolve();
parentPort?.on('message', (asked: Asked) => (last = last.then(() => answer(asked))));
