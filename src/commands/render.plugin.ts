// Renders the pages of a build in two threads: Astro's own, and one beside it that takes a page whenever it has few to do.
// Each writes the pages and files of data that it has rendered: Astro would take them all through its own thread.
import { fileURLToPath, pathToFileURL } from 'node:url';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration, AstroPrerenderer, RouteData } from 'astro';
import { record } from '../record.ts';
import { written } from './renderedPage.ts';
import type { Asked, PageStyles, Rendered, Start } from './render.worker.ts';

/** Pages that the other thread has before it at once: enough that it never waits while this one renders a heavy page. `concurrency` in astro.config.mjs is a little more. */
const AHEAD = 48;

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

  render(url: string, { route, component }: RouteData, file: string | undefined): Promise<Response> {
    const page = this.#asked++;
    const { promise, resolve, reject } = Promise.withResolvers<Response>();
    this.#waiting.set(page, { resolve, reject });
    this.#worker.postMessage({ page, url, route, component, file } satisfies Asked);
    return promise;
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}

/** An integration for Astro that does so in a build. The bytes of each page are those that one thread would have made. */
export function renderInThreads(): AstroIntegration {
  let entry: string | undefined;
  let folder: string;
  let base: string;
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
      'astro:config:done': ({ config }) => {
        folder = fileURLToPath(config.outDir);
        base = config.base;
      },
      'astro:build:setup': (setup) => {
        pages = setup.pages;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((own) => {
          let other: OtherThread | undefined;
          const fileOf = (url: string, { type, route }: RouteData): string | undefined => {
            const path = decodeURI(new URL(url).pathname);
            if (route === '/404' || !path.startsWith(base)) return undefined;
            const at = folder + path.slice(base.length);
            return type === 'page' ? `${at}index.html` : at.replace(/\/$/, '');
          };
          const ownRender = async (request: Request, options: RenderOptions, file: string | undefined): Promise<Response> => {
            // Lets the other thread's answers in first.
            await setImmediate();
            const rendered = await own.render(request, options);
            return written(rendered instanceof Response ? rendered : rendered.response, file);
          };
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
              const file = fileOf(request.url, options.routeData);
              if (other === undefined || other.ahead >= AHEAD) return ownRender(request, options, file);
              try {
                return await other.render(request.url, options.routeData, file);
              } catch {
                return ownRender(request, options, file);
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
