// The site once more, as it would be if its pages could be framed: WebKitGTK's window is never narrower than 447 pixels, so narrow pages sit in a frame.
// Whatever a page's security policy stops is told to this server, which every engine does in the same way.
import { createServer, request } from 'node:http';
import { addressOf } from '../../src/commands/serve.ts';

export interface Frameable {
  address: string;
  /** What policies have stopped since the last look. */
  stopped(): string[];
  close(): void;
}

const REPORTS = '/stopped-by-policy';

export async function startFrameable(site: string): Promise<Frameable> {
  let stopped: string[] = [];
  const server = createServer((incoming, response) => {
    if (incoming.url === REPORTS) {
      let told = '';
      incoming.on('data', (part) => (told += String(part)));
      incoming.on('end', () => {
        stopped.push(told);
        response.writeHead(204).end();
      });
      return;
    }
    const onward = request(new URL(incoming.url ?? '/', site), { method: incoming.method }, (answer) => {
      const { 'x-frame-options': _, 'content-security-policy': policy, ...headers } = answer.headers;
      const loose =
        policy === undefined ? {} : { 'content-security-policy': `${String(policy).replace(/; frame-ancestors 'none'/, '')}; report-uri ${REPORTS}` };
      response.writeHead(answer.statusCode ?? 502, { ...headers, ...loose });
      answer.pipe(response);
    });
    onward.once('error', () => response.destroy());
    onward.end();
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    address: addressOf(server),
    stopped() {
      const told = stopped;
      stopped = [];
      return told;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
