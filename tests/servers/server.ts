// Starts the real nginx and the real Caddy with the generated files, and asks them as no browser would: the path as it is written.
import { spawn } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { createServer, connect, type AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { PATH, type ServerName } from './installed.ts';
import { folder } from './sites.ts';

export interface Running {
  name: ServerName;
  origin: string;
  port: number;
  close(): Promise<void>;
}
export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

async function listens(port: number): Promise<boolean> {
  return new Promise((answer) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => socket.end(() => answer(true)));
    socket.once('error', () => answer(false));
  });
}

/** What an administrator writes around the generated file. */
const AROUND: Readonly<Record<ServerName, (home: string, site: string, port: number) => { file: string; text: string; args: string[] }>> = {
  nginx: (home, site, port) => ({
    file: `${home}/nginx.conf`,
    text: `include /etc/nginx/modules-enabled/*.conf;
daemon off; worker_processes 1; pid ${home}/pid; error_log ${home}/error.log;
events { worker_connections 4096; }
http {
  access_log off;
  server { listen 127.0.0.1:${port}; server_name localhost; include ${site}/nginx.conf; }
}`,
    args: ['-c', `${home}/nginx.conf`, '-e', `${home}/error.log`],
  }),
  caddy: (home, site, port) => ({
    file: `${home}/Caddyfile`,
    text: `{
  admin off
  auto_https off
}
http://:${port} {
  bind 127.0.0.1
  import ${site}/Caddyfile
}`,
    args: ['run', '--config', `${home}/Caddyfile`, '--adapter', 'caddyfile'],
  }),
};

/** Starts a server on what stands in a folder that `npm run publish` wrote. */
export async function start(name: ServerName, site: string): Promise<Running> {
  const home = folder();
  const port = await freePort();
  const { file, text, args } = AROUND[name](home, site, port);
  writeFileSync(file, text);
  let said = '';
  const child = spawn(name, args, { env: { ...process.env, PATH, XDG_DATA_HOME: home, XDG_CONFIG_HOME: home }, stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.on('data', (data) => (said += String(data)));
  child.stderr.on('data', (data) => (said += String(data)));
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const close = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
    rmSync(home, { recursive: true, force: true });
  };
  while (!(await listens(port))) {
    if (child.exitCode !== null) throw new Error(`${name} did not start:\n${said}`);
    await wait(50);
  }
  return { name, origin: `http://127.0.0.1:${port}`, port, close };
}

/** Asks for a path exactly as it is written. */
export async function ask({ port }: Running, path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((answer, failed) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers: { host: 'localhost', ...headers } }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => answer({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }));
    });
    asked.on('error', failed);
    asked.end();
  });
}
