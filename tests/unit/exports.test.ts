// What a file gives to others is taken by one of them: an export that nobody imports is dead, or read by its own file alone.
import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';

/** What a file gives by name, and what it takes: the name of an export behind its file, `*` for all of them. */
interface Trade {
  gives: string[];
  takes: string[];
}

/** The code of an Astro file: what stands between its fences, and in its scripts. */
function codeOf(file: string, text: string): string {
  if (!file.endsWith('.astro')) return text;
  return [/^---\n([^]*?)\n---/.exec(text)?.[1] ?? '', ...[...text.matchAll(/<script>([^]*?)<\/script>/g)].map(([, code = '']) => code)].join('\n');
}

function namesOf(statement: ts.Statement): string[] {
  if (ts.isExportAssignment(statement)) return ['default'];
  if (ts.isExportDeclaration(statement)) {
    return statement.exportClause && ts.isNamedExports(statement.exportClause) ? statement.exportClause.elements.map(({ name }) => name.text) : [];
  }
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
  if (!modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
  if (modifiers.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)) return ['default'];
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.flatMap(({ name }) =>
      ts.isIdentifier(name) ? [name.text] : name.elements.flatMap((one) => (ts.isBindingElement(one) && ts.isIdentifier(one.name) ? [one.name.text] : [])),
    );
  }
  return 'name' in statement ? [(statement.name as ts.Identifier).text] : [];
}

function takenBy(statement: ts.Statement): [from: string, names: string[]] | undefined {
  if (!(ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)) || !statement.moduleSpecifier) return undefined;
  const from = (statement.moduleSpecifier as ts.StringLiteral).text;
  const clause = ts.isImportDeclaration(statement) ? statement.importClause?.namedBindings : statement.exportClause;
  const names =
    clause && 'elements' in clause
      ? clause.elements.map(({ name, propertyName = name }) => propertyName.text)
      : clause || ts.isExportDeclaration(statement)
        ? ['*']
        : [];
  return [from, ts.isImportDeclaration(statement) && statement.importClause?.name ? ['default', ...names] : names];
}

function tradeOf(file: string, text: string): Trade {
  const code = codeOf(file, text);
  const { statements } = ts.createSourceFile(file, code, ts.ScriptTarget.Latest);
  const at = (from: string): string => posix.join(posix.dirname(file), from);
  const whole = [...code.matchAll(/import\(\s*'(\.[^']+)'\s*\)/g)].map(([, from = '']) => `${at(from)} *`);
  const named = statements.flatMap((statement) => {
    const [from, names] = takenBy(statement) ?? ['', []];
    return from.startsWith('.') ? names.map((name) => `${at(from)} ${name}`) : [];
  });
  return { gives: statements.flatMap(namesOf), takes: [...named, ...whole] };
}

/** The exports that no other file takes, each as its file and its name. */
function untaken(texts: ReadonlyMap<string, string>): string[] {
  const trades = [...texts].map(([file, text]) => [file, tradeOf(file, text)] as const);
  const taken = new Set(trades.flatMap(([, { takes }]) => takes));
  return trades.flatMap(([file, { gives }]) => gives.map((name) => `${file} ${name}`).filter((one) => !taken.has(one) && !taken.has(`${file} *`)));
}

/** What Astro, Vitest, Playwright, ESLint and Eleventy take: by the place of the file, or the default export. */
const TAKEN_BY_A_PROGRAM = /^src\/pages\/|^src\/content\.config\.ts collections$|^(?:astro|tests\/.*)\.config\.\w+ default$|^tests\/.* default$|\.11ty\.js /;

it('nothing is exported that no other file imports', () => {
  const files = globSync(['astro.config.mjs', '{src,tests}/{*,**/*,**/.*/*}.{ts,tsx,js,mjs,astro}'], {
    exclude: ['**/node_modules/**', 'tests/mutants/.copy/**'],
  });
  const texts = new Map(files.map((file) => [file.replaceAll('\\', '/'), readFileSync(file, 'utf8')]));
  expect(texts.size).toBeGreaterThan(300);
  expect(untaken(texts).filter((one) => !TAKEN_BY_A_PROGRAM.test(one))).toEqual([]);
});

it('tells what is taken in every way of taking from what is not', () => {
  const texts = new Map([
    [
      'a.ts',
      'export const one = 1; export function two() {} export interface Three {} const four = 4; export { four }; export type Five = 5; export default 6;',
    ],
    ['b.ts', 'export const [seven, { eight }] = list; export const nine = 9;'],
    ['c.mjs', "/** @type {import('./d.ts').Ten} */\nexport const eleven = 11;"],
    ['d.ts', 'export type Ten = 10;'],
    ['e.ts', "import six, { one as first, type Three } from './a.ts'; export { nine } from './b.ts'; await import('./c.mjs');"],
    ['f.astro', "---\nimport { two } from './a.ts';\n---\n<script>\nimport { nine } from './e.ts';\n</script>"],
  ]);
  expect(untaken(texts)).toEqual(['a.ts four', 'a.ts Five', 'b.ts seven']);
});
