// The light values of the site's tokens, for what no style sheet reaches: pictures, cards, the manifest.

/** The values of the tokens that are light, by their names: "--ink". */
export function lightTokens(tokens: string): Map<string, string> {
  const light = /:root \{([^}]*)\}/.exec(tokens)?.[1] ?? '';
  return new Map([...light.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]));
}

/** A light colour by its name; one that the tokens do not have stops the build. */
export function lightColour(tokens: string, name: 'paper' | 'ink' | 'muted'): string {
  const value = lightTokens(tokens).get(`--${name}`);
  if (value === undefined) throw new RangeError(`src/styles/tokens.css has no light --${name}`);
  return value;
}
