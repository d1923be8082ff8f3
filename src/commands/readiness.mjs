// What stands in the way of a first start, each in one sentence. Plain JavaScript, for the system's own Node; the tests read it too.

/** From this version on Node has all that our code asks for: it runs TypeScript as it is, and has RegExp.escape. */
const NODE = [24, 0];

export const NODE_TOO_OLD = `No Node.js comes with the packages for this system, and its own is too old: install Node.js ${NODE.join('.')} or newer from https://nodejs.org and run the command again.`;

/** @param {string} version */
export function nodeIsOld(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major < (NODE[0] ?? 0) || (major === NODE[0] && minor < (NODE[1] ?? 0));
}

/**
 * A sentence where npm is too old for our lock file. `agent` is npm's npm_config_user_agent, "npm/10.8.2 node/v20 …".
 * @param {string} agent
 */
export function npmIsOld(agent) {
  const [, version = '', major] = /^npm\/((\d+)\.[\d.]+)/.exec(agent) ?? [];
  return Number(major) < 10
    ? `This project needs npm 10 or newer, and this is npm ${version}: install Node.js 24 or newer from https://nodejs.org, which brings one.`
    : '';
}

/** Found by building in folders with each sign in their name. On Windows a backslash separates folders, and of the others only the first two are allowed in a name. */
const UNFIT = /['"#?|\\]/;
const UNFIT_ON_WINDOWS = /['#]/;

/**
 * A sentence where the project is in a folder whose name Astro cannot take.
 * @param {string} folder @param {string} [platform]
 */
export function unfitFolder(folder, platform = 'linux') {
  const sign = (platform === 'win32' ? UNFIT_ON_WINDOWS : UNFIT).exec(folder)?.[0];
  return sign === undefined
    ? undefined
    : `The path of this folder, ${folder}, has the sign ${sign} in it, which Astro cannot take: move or rename the folder and run the command again.`;
}

/** Why npm could not install, by its output, and what to do. */
const CAUSES = [
  [
    /EUSAGE|can only install packages when your package\.json and package-lock\.json/,
    'package.json and package-lock.json do not fit together: undo the change of either ("git checkout package.json package-lock.json"), or run "npm install" if the change is meant.',
  ],
  [/ENOSPC/, 'The disk is full: make room and run the command again.'],
  [
    /EACCES|EPERM|EROFS/,
    'A file could not be written: see to it that this folder and the cache of npm belong to you, that no other program holds a file open, and run the command again.',
  ],
  [/EBADPLATFORM/, 'A package does not run on this system; npm names it above.'],
  [/EINTEGRITY/, 'A package is not the one that package-lock.json names: run "npm cache verify", then the command again; if that does not help, do not go on.'],
  [/E401|E403|ENEEDAUTH/, 'The package registry that npm is set to asks for a login or refuses: see to "npm config get registry" and run the command again.'],
  [/E404|ETARGET/, 'The package registry that npm is set to does not have a package that package-lock.json names: npm names it above.'],
  [
    /ENOTFOUND|EAI_AGAIN|ECONN|ETIMEDOUT|ESOCKET|ENETUNREACH|CERT|network/i,
    'The package registry could not be reached: check the connection (and the proxy, if there is one) and run the command again.',
  ],
  [/ENOENT.*npm|spawn npm/, 'npm was not found: install Node.js 24 or newer from https://nodejs.org, which brings it, and run the command again.'],
];

/**
 * Why `npm ci` failed, in one sentence.
 * @param {string} said @param {string} agent
 */
export function because(said, agent) {
  const cause = CAUSES.find(([sign]) => /** @type {RegExp} */ (sign).test(said));
  return String(cause ? cause[1] : `"npm ci" failed${agent ? ` (${agent.split(' ').slice(0, 2).join(', ')})` : ''}; npm says why above.`);
}
