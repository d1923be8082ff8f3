// Serves host pages on an origin that is not the site's, and copies of what the site serves on a third one.
import { readFileSync } from 'node:fs';
import { createServer, type OutgoingHttpHeaders } from 'node:http';
import { createRequire } from 'node:module';
import { addressOf } from '../../../src/commands/serve.ts';

export interface Host {
  /** Serves a page, or whatever `content-type` says, at a path of its own or the one that is asked for, and returns its address. */
  serve(body: string | Buffer, headers?: OutgoingHttpHeaders, path?: string): string;
  /** Serves a file of an installed package as a script and returns its address. */
  library(file: string): string;
  close(): void;
}

interface Answer {
  body: string | Buffer;
  headers: OutgoingHttpHeaders;
}

/** `localhost` and `127.0.0.1` are two sites to a browser, so that embeds run in a process of their own, as on the web. */
export async function startHost(name: 'localhost' | '127.0.0.1'): Promise<Host> {
  const answers = new Map<string, Answer>();
  const server = createServer((request, response) => {
    const answer = answers.get((request.url ?? '').replace(/\?.*/, ''));
    if (answer === undefined) response.writeHead(request.url === '/favicon.ico' ? 204 : 404).end();
    else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...answer.headers }).end(answer.body);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const origin = addressOf(server).replace('127.0.0.1', name);
  const serve: Host['serve'] = (body, headers = {}, path = `/${answers.size}/`) => {
    answers.set(path, { body, headers });
    return origin + path;
  };
  const require = createRequire(import.meta.url);
  return {
    serve,
    library: (file) => serve(readFileSync(require.resolve(file)), { 'content-type': 'text/javascript; charset=utf-8' }),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
