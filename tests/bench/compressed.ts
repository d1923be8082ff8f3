// Serves a folder as a host does: compressed, with the headers of `_headers`, kept by nobody.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { typeOf } from '../../src/hosting/contentTypes.ts';
import { matching, readRules } from '../../src/hosting/hostRules.ts';

/** A served folder: where it stands, and how it is closed. */
interface Served {
  origin: string;
  close: () => void;
}

/** Serves `folder` on this machine alone, at a free port. */
export async function serveCompressed(folder: string): Promise<Served> {
  const rules = existsSync(`${folder}/_headers`) ? readRules(readFileSync(`${folder}/_headers`, 'utf8')) : [];
  const kept = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    if (!existsSync(file) || statSync(file).isDirectory()) {
      response.writeHead(404).end();
      return;
    }
    for (const { headers } of matching(rules, pathname)) for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.setHeader('Content-Type', typeOf(file) ?? 'application/octet-stream');
    response.setHeader('Content-Encoding', 'br');
    const bytes = kept.get(file) ?? brotliCompressSync(readFileSync(file));
    kept.set(file, bytes);
    response.setHeader('Content-Length', bytes.length);
    response.end(bytes);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}
