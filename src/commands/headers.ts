// `npm run headers -- <folder>`: writes nginx.conf and Caddyfile for the site in dist/ into a folder. `--root` is the folder of the site on the server.
import { resolve } from 'node:path';
import { builtWith } from './builtSite.ts';
import { run } from './command.ts';
import { pathForm, placeRefused, servedPathForm } from './places.ts';
import { writeServerFiles } from './servers.ts';

await run(
  {
    use: 'npm run headers -- <folder>',
    otherwise: 'Nothing was written',
    options: {
      from: { value: '<folder>', says: 'the site that was built; without it, dist/', form: pathForm },
      root: { value: '<path>', says: 'where the site will stand on the server; without it, where it stands now', form: servedPathForm },
    },
    operands: { what: 'folder', least: 1, most: 1, form: (folder) => pathForm(folder) ?? placeRefused(folder) },
  },
  ({ values: { from = 'dist', root = from }, operands: [to = ''] }) => {
    const { base } = builtWith(from);
    writeServerFiles(to, resolve(root), [{ folder: from, base }]);
    console.log(`${to}/nginx.conf\n${to}/Caddyfile\nThe same headers for Netlify and Cloudflare Pages stand in ${from}/_headers.`);
  },
);
