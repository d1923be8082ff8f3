// Renders the pages of a build in two threads: Astro's own, and one beside it that takes a page whenever it has few to do.
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration, AstroPrerenderer, RouteData } from 'astro';
import { record } from '../record.ts';
import type { Asked, PageStyles, Rendered, Start } from './render.worker.ts';

/** Pages that the other thread has before it at once: enough that it never waits while this one renders a heavy page. */
const AHEAD = 8;

type RenderOptions = Parameters<AstroPrerenderer['render']>[1];

/** The pages that another thread was asked for and has not sent. */
class OtherThread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, { resolve: (response: Response) => void; reject: (reason: Error) => void }>();
  #asked = 0;

  constructor(start: Start) {
    this.#worker = new Worker(new URL('render.worker.ts', import.meta.url), { workerData: start });
    this.#worker.on('message', ({ page, status, headers, body, fault }: Rendered) => {
      const waiting = this.#waiting.get(page);
      this.#waiting.delete(page);
      // A page that fails here is rendered once more in Astro's own thread, which tells the fault with its place.
      if (fault !== undefined) waiting?.reject(new Error(fault));
      else waiting?.resolve(new Response(body, { status, headers }));
    });
    this.#worker.on('error', (error: Error) => {
      for (const { reject } of this.#waiting.values()) reject(error);
      this.#waiting.clear();
    });
  }

  get ahead(): number {
    return this.#waiting.size;
  }

  render(url: string, { route, component }: RouteData): Promise<Response> {
    const page = this.#asked++;
    const { promise, resolve, reject } = Promise.withResolvers<Response>();
    this.#waiting.set(page, { resolve, reject });
    this.#worker.postMessage({ page, url, route, component } satisfies Asked);
    return promise;
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}

/** An integration for Astro that does so in a build. The bytes of each page are those that one thread would have made. */
export function renderInThreads(): AstroIntegration {
  let entry: string | undefined;
  let pages: ReadonlyMap<string, { styles: PageStyles }> = new Map();
  return {
    name: 'render-in-threads',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'note-entry',
                writeBundle({ dir = '' }, bundle) {
                  const file = Object.keys(bundle).find((name) => name.startsWith('prerender-entry'));
                  if (file !== undefined) entry = pathToFileURL(`${dir}/${file}`).href;
                },
              },
            ],
          },
        });
      },
      'astro:build:setup': (setup) => {
        pages = setup.pages;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((own) => {
          let other: OtherThread | undefined;
          const ownRender = (request: Request, options: RenderOptions) => own.render(request, options);
          return {
            name: 'render-in-threads',
            async setup() {
              await own.setup?.();
              if (entry === undefined) return;
              const styles = [...pages].map(([key, page]): [string, PageStyles] => [key, page.styles]);
              other = new OtherThread({ entry, styles, record: record() });
            },
            getStaticPaths: () => own.getStaticPaths(),
            async render(request, options) {
              if (other === undefined || other.ahead >= AHEAD) return ownRender(request, options);
              try {
                return await other.render(request.url, options.routeData);
              } catch {
                return ownRender(request, options);
              }
            },
            async teardown() {
              await other?.end();
              await own.teardown?.();
            },
          };
        });
      },
    },
  };
}
