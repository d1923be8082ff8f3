// Serves the published site on a free port for all browser tests of a run.
import { addressOf, serve } from '../../src/commands/serve.ts';
import { readSite } from '../../src/record.ts';

export default async function start(): Promise<() => void> {
  const { base } = readSite().data;
  const server = await serve(process.env['DIST'] ?? 'dist', base, 0);
  process.env['TEST_SITE'] = addressOf(server) + base.slice(0, -1);
  return () => server.close();
}
