// The model is pure: what a module of it gives depends on what it is given, and on nothing that it has kept.
import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, it } from 'vitest';

/** The one module that keeps something, and why it may. */
const MAY_KEEP = new Map([['src/model/once.ts', 'its answers depend on an object alone, and the object is never changed']]);

/** Methods that change what they are called on. A regular expression that is global or sticky remembers where it stopped. */
const CHANGING = ['set', 'add', 'delete', 'clear', 'push', 'pop', 'shift', 'unshift', 'splice', 'sort', 'reverse', 'fill', 'copyWithin', 'exec', 'test'];

/** Classes that exist to remember something of an object that others made. */
const REMEMBERING = ['WeakMap', 'WeakSet', 'WeakRef'];

function namesIn(name: ts.BindingName): string[] {
  return ts.isIdentifier(name) ? [name.text] : name.elements.flatMap((one) => (ts.isBindingElement(one) ? namesIn(one.name) : []));
}

/** Whether a value is a regular expression that does not remember where it stopped. */
function forgets(value: ts.Expression | undefined): boolean {
  if (value && ts.isRegularExpressionLiteral(value)) return !/[gy]\w*$/.test(value.text);
  if (!value || !ts.isNewExpression(value) || !ts.isIdentifier(value.expression) || value.expression.text !== 'RegExp') return false;
  const flags = value.arguments?.[1];
  return !flags || (ts.isStringLiteral(flags) && !/[gy]/.test(flags.text));
}

/** The name that stands first in `name.of.something[3]`. */
function rootOf(node: ts.Expression): string {
  if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node) || ts.isNonNullExpression(node)) return rootOf(node.expression);
  return ts.isIdentifier(node) ? node.text : '';
}

const isAssignment = (kind: ts.SyntaxKind): boolean => kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;

/** What a module keeps from one call to the next. */
function keptBy(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const kept: string[] = [];
  const own = new Map<string, ts.Expression | undefined>();
  for (const statement of source.statements.filter((one) => ts.isVariableStatement(one))) {
    const { declarations, flags } = statement.declarationList;
    for (const { name, initializer } of declarations)
      for (const one of namesIn(name)) {
        own.set(one, initializer);
        if (!(flags & ts.NodeFlags.Const)) kept.push(`${one} is no constant`);
      }
  }
  const look = (node: ts.Node, hidden: ReadonlySet<string>): void => {
    const inner = new Set(hidden);
    // A name of a function's own hides that of the module.
    if (ts.isFunctionLike(node)) {
      for (const { name } of node.parameters) for (const one of namesIn(name)) inner.add(one);
    }
    if (ts.isBlock(node))
      for (const statement of node.statements.filter((one) => ts.isVariableStatement(one)))
        for (const { name } of statement.declarationList.declarations) for (const one of namesIn(name)) inner.add(one);
    const changed = (target: ts.Expression, how: string): void => {
      const name = rootOf(target);
      if (own.has(name) && !inner.has(name)) kept.push(`${name} is changed by ${how}`);
    };
    if (ts.isNewExpression(node) && ts.isIdentifier(node.expression) && REMEMBERING.includes(node.expression.text)) kept.push(`a ${node.expression.text}`);
    if (ts.isBinaryExpression(node) && isAssignment(node.operatorToken.kind)) changed(node.left, 'an assignment');
    if ((ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) && /\+\+|--/.test(node.getText())) changed(node.operand, 'counting');
    if (ts.isDeleteExpression(node)) changed(node.expression, 'delete');
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const { expression, name } = node.expression;
      const isSearch = ['exec', 'test'].includes(name.text);
      if (CHANGING.includes(name.text) && !(isSearch && forgets(own.get(rootOf(expression))))) changed(expression, name.text);
    }
    node.forEachChild((child) => look(child, inner));
  };
  look(source, new Set());
  return [...new Set(kept)].map((what) => `${file}: ${what}`);
}

it('no module of the model keeps anything from one call to the next', () => {
  const files = globSync('src/model/**/*.ts').map((file) => file.replaceAll('\\', '/'));
  expect(files.length).toBeGreaterThan(80);
  expect(files.filter((file) => !MAY_KEEP.has(file)).flatMap((file) => keptBy(file, readFileSync(file, 'utf8')))).toEqual([]);
  for (const file of MAY_KEEP.keys()) expect(keptBy(file, readFileSync(file, 'utf8'))).not.toEqual([]);
});

it('tells what is kept in every way of keeping from what is made once', () => {
  const kept = (text: string): string[] => keptBy('a.ts', text);
  expect(kept('let last = 0; export let [first, { second }] = list;')).toEqual([
    'a.ts: last is no constant',
    'a.ts: first is no constant',
    'a.ts: second is no constant',
  ]);
  expect(kept('const known = new Map(); function read(key) { known.set(key, 1); }')).toEqual(['a.ts: known is changed by set']);
  expect(kept('const list: string[] = []; const read = () => { if (x) { list.push(1); } };')).toEqual(['a.ts: list is changed by push']);
  expect(kept('const of = {}; function read() { of.a[1] ??= 2; of.n++; delete of.a; }')).toEqual([
    'a.ts: of is changed by an assignment',
    'a.ts: of is changed by counting',
    'a.ts: of is changed by delete',
  ]);
  expect(kept('function read() { const answers = new WeakMap(); return (key) => answers.get(key); }')).toEqual(['a.ts: a WeakMap']);
  expect(kept("const A = /a/gu; const B = new RegExp('b', 'y'); const read = (t) => A.test(t) || B.exec(t);")).toEqual([
    'a.ts: A is changed by test',
    'a.ts: B is changed by exec',
  ]);
  expect(kept("const A = /a/u; const B = new RegExp('b', 'i'); const read = (t) => A.test(t) || B.exec(t) || t.match(/c/g);")).toEqual([]);
  expect(kept("const ALL = new Set(['a']); const read = (t) => { const found = new Set(); found.add(t); return ALL.has(t); };")).toEqual([]);
  expect(kept('const list = [1]; function copy(list) { list.push(2); } function own() { const list = []; list.push(3); }')).toEqual([]);
});
