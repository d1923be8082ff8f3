// What the site publishes about a chart beside its picture: the numbers to which picture, table and words are held.

const site = (): string => process.env['TEST_SITE'] ?? '';

/** The file `/charts/<id>/<id>.json`. */
export interface Published {
  id: string;
  headline: string;
  summary: string[];
  sources: string;
  columns: string[];
  rows: string[][];
}

const known = new Map<string, Promise<Published | undefined>>();

async function read(id: string): Promise<Published | undefined> {
  const answer = await fetch(`${site()}/charts/${id}/${id}.json`);
  return answer.ok ? ((await answer.json()) as Published) : undefined;
}

/** What is published of a chart, read once; undefined where there is no such chart. */
export async function published(id: string): Promise<Published | undefined> {
  const asked = known.get(id) ?? read(id);
  known.set(id, asked);
  return asked;
}
