// Serves a built site from a folder, under its base path, on this machine alone, with the headers that a host sends.
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import sirv from 'sirv';
import { typeOf } from '../hosting/contentTypes.ts';
import { CONTROL_FILES } from '../hosting/headers.ts';
import { matching, readRules } from '../hosting/hostRules.ts';

/** Serves `folder` under `base` (with slashes at both ends). Port 0 takes a free one; the server's `address()` has it. */
export async function serve(folder: string, base: string, port: number): Promise<Server> {
  const rules = existsSync(`${folder}/_headers`) ? readRules(readFileSync(`${folder}/_headers`, 'utf8')) : [];
  const say = (response: ServerResponse, path: string): void => {
    const said = matching(rules, base + path.replace(/^\//, '')).flatMap(({ headers }) => Object.entries(headers));
    // Here a page is looked at while it changes: nothing is kept.
    for (const [name, value] of said) if (name !== 'Cache-Control') response.setHeader(name, value);
    const type = typeOf(path);
    if (type !== undefined) response.setHeader('Content-Type', type);
  };
  // Hidden files too: some well-known addresses begin with a dot.
  const files = sirv(folder, { dev: true, etag: true, dotfiles: true, setHeaders: say });
  /** The page whose address this is but for capitals, where there is one. */
  const inSmallLetters = (path: string): string | undefined => {
    const small = path.toLowerCase().replace(/\/?$/, '/');
    return /[A-Z]/.test(path) && /^\/(?:[a-z0-9-]+\/)+$/.test(small) && existsSync(`${folder}${small}index.html`) ? small : undefined;
  };
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    const notFound = (): void => {
      const path = url.startsWith(`${base}embed/`) ? 'embed/404/index.html' : '404.html';
      const page = `${folder}/${path}`;
      say(response, path);
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(existsSync(page) ? readFileSync(page) : 'Not found');
    };
    if (!url.startsWith(base)) {
      if (url === '/') response.writeHead(302, { location: base }).end();
      else notFound();
      return;
    }
    const path = url.slice(base.length - 1);
    request.url = path;
    if (CONTROL_FILES.some((name) => path === `/${name}`)) notFound();
    else
      files(request, response, () => {
        const small = inSmallLetters(path.replace(/[?#].*$/, ''));
        if (small === undefined) notFound();
        else response.writeHead(301, { location: base.slice(0, -1) + small + (/\?.*$/.exec(path)?.[0] ?? '') }).end();
      });
  });
  await new Promise<void>((ready, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', ready);
  });
  return server;
}

/** The address on which a server listens. */
export function addressOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new RangeError('the server does not listen on a port');
  return `http://127.0.0.1:${address.port}`;
}
