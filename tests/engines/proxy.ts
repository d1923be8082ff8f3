// A proxy that lets a browser reach this machine alone, and writes down whatever it asks of any other.
import { createServer, request } from 'node:http';
import { addressOf } from '../../src/commands/serve.ts';

export interface Proxy {
  /** Host and port. */
  address: string;
  /** What was asked of this machine since the last look. */
  asked(): string[];
  /** What was asked of another one since the last look. */
  strange(): string[];
  close(): void;
}

const HERE = ['127.0.0.1', 'localhost'];

/** What browsers ask of their makers by themselves, whatever page they show. */
const BROWSERS_OWN = /(?:^|\.)(?:mozilla\.(?:com|net|org)|firefox\.com|googleapis\.com|google\.com|gvt1\.com)(?::\d+)?$/;

export async function startProxy(): Promise<Proxy> {
  let asked: string[] = [];
  let strange: string[] = [];
  const server = createServer((incoming, response) => {
    const address = new URL(incoming.url ?? '/', 'http://nowhere.invalid');
    if (!HERE.includes(address.hostname)) {
      if (!BROWSERS_OWN.test(address.host)) strange.push(address.href);
      response.writeHead(403).end();
      return;
    }
    asked.push(address.href);
    const { 'proxy-connection': _, ...headers } = incoming.headers;
    const path = (incoming.url ?? '').replace(/^http:\/\/[^/]+/, '');
    const onward = request({ host: '127.0.0.1', port: address.port, method: incoming.method, path, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
      answer.pipe(response);
    });
    onward.once('error', () => response.destroy());
    response.once('close', () => onward.destroy());
    incoming.pipe(onward);
  });
  server.on('connect', (incoming, socket) => {
    const host = incoming.url ?? '';
    if (!BROWSERS_OWN.test(host)) strange.push(`https://${host}`);
    socket.on('error', () => undefined);
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  // WebKitGTK greets a proxy for secure addresses with TLS. It gets no answer and so names no host; nothing of ours is asked for in this way.
  server.on('clientError', (_, socket) => {
    strange.push('https://unnamed');
    socket.destroy();
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const take = (list: string[], forget: () => void): string[] => {
    forget();
    return list;
  };
  return {
    address: addressOf(server).replace('http://', ''),
    asked: () => take(asked, () => (asked = [])),
    strange: () => take(strange, () => (strange = [])),
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
