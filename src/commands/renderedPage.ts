// A page or a file of data that was rendered, on its way to the disk.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Writes what was rendered into its file, and gives back the response without it, which Astro does not write. Where there is no file for it, or nothing to write, nothing is done. */
export async function written(response: Response, file: string | undefined): Promise<Response> {
  if (file === undefined || response.status !== 200 || response.body === null) return response;
  const body = await response.bytes();
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, body);
  return new Response(null, { headers: response.headers });
}
