// Which of the web servers of these tests stand on this machine, and how to get the others.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

export const SERVERS = ['nginx', 'caddy'] as const;
export type ServerName = (typeof SERVERS)[number];

const PACKAGES: Readonly<Record<ServerName, string>> = { nginx: 'nginx libnginx-mod-http-brotli-static', caddy: 'caddy' };
/** Debian keeps servers where only the administrator's PATH looks. */
export const PATH = `${process.env['PATH'] ?? ''}:/usr/sbin:/usr/local/sbin`;

/** Where Debian and Ubuntu keep the module by which nginx gives out what was compressed ahead. */
const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

export function isInstalled(server: ServerName): boolean {
  if (server === 'nginx' && !existsSync(BROTLI)) return false;
  return spawnSync('sh', ['-c', `command -v ${server}`], { env: { ...process.env, PATH } }).status === 0;
}

/** One sentence for each server that is missing. */
export function missing(): string[] {
  return SERVERS.filter((server) => !isInstalled(server)).map(
    (server) => `${server} is not installed; on Debian: apt-get install --no-install-recommends ${PACKAGES[server]}.`,
  );
}
