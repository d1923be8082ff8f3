// The rules that the code is held to beyond its types, each with its reason; `npm run lint` and `npm test` apply them.
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import { parser, plugin as typescript } from 'typescript-eslint';

/** Of TypeScript, and of the code inside Astro files. @type {import('eslint').Linter.RulesRecord} */
const RULES = {
  // A promise that nobody waits for fails unseen: a command ends well, a test passes, a button does nothing.
  '@typescript-eslint/no-floating-promises': 'error',
  // The same where a promise is handed to what expects none: `if (promise)` is always true. A listener may be asynchronous: it mends its own failures.
  '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }],
  // Waiting for what is no promise hides that something was thought to take time.
  '@typescript-eslint/await-thenable': 'error',
  // A promise returned from inside `try` fails outside of it.
  '@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],

  // A hole in the types lets a misspelt field become an empty place on a page. What is read is given its type by a schema or a check.
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-unsafe-argument': 'error',
  '@typescript-eslint/no-unsafe-assignment': 'error',
  '@typescript-eslint/no-unsafe-call': 'error',
  '@typescript-eslint/no-unsafe-member-access': 'error',
  '@typescript-eslint/no-unsafe-return': 'error',
  // `!` says "it is there" without a reason: a look-up that may find nothing says what happens then.
  '@typescript-eslint/no-non-null-assertion': 'error',
  // An assertion that changes nothing reads like a hole in the types where there is none.
  '@typescript-eslint/no-unnecessary-type-assertion': 'error',

  // "undefined" or "[object Object]" in the middle of a sentence is published as it is.
  '@typescript-eslint/restrict-template-expressions': [
    'error',
    { allowNumber: true, allowBoolean: false, allowNullish: false, allowAny: false, allowRegExp: false },
  ],
  '@typescript-eslint/restrict-plus-operands': 'error',
  '@typescript-eslint/no-base-to-string': 'error',
  // Without a comparison numbers are sorted as words: 10 before 9.
  '@typescript-eslint/require-array-sort-compare': ['error', { ignoreStringArrays: true }],

  // A new stance, voice, absence or kind of chart has to be met wherever the old ones are told apart.
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  // A condition that is always true, or a default that is never taken, tells of a case that does not exist.
  '@typescript-eslint/no-unnecessary-condition': 'error',
  // `==` takes an empty word, nought and nothing for one another. `!= null` alone says: neither null nor undefined.
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  // What is thrown without being an Error has no place where it happened.
  '@typescript-eslint/only-throw-error': 'error',
};

/** Those that speak of holes in the types. @type {import('eslint').Linter.RulesRecord} */
const UNTYPED = {
  '@typescript-eslint/no-unsafe-argument': 'off',
  '@typescript-eslint/no-unsafe-assignment': 'off',
  '@typescript-eslint/no-unsafe-call': 'off',
  '@typescript-eslint/no-unsafe-member-access': 'off',
  '@typescript-eslint/no-unsafe-return': 'off',
};

/** What works out a number, and what it is told. @type {import('eslint').Linter.RuleEntry} */
const NO_SUMS = [
  'error',
  ...[
    'BinaryExpression[operator=/^[-+*\\/%]/]',
    'UnaryExpression[operator=/^[-+]$/]',
    'UpdateExpression',
    'AssignmentExpression[operator=/^[-+*\\/%]/]',
    'MemberExpression[object.name="Math"]',
    'ImportSpecifier[imported.name="round"]',
  ].map((selector) => ({ selector, message: 'A drawing computes nothing: place it in the .marks.ts beside it.' })),
];

// An exception stands in this file with its reason: a comment that switches a rule off has no effect.
export default defineConfig(
  globalIgnores(['dist', '.stage', '.astro', 'public', '**/node_modules']),
  astro.configs['flat/base'],
  {
    files: ['**/*.{ts,tsx,js,mjs,astro}'],
    plugins: { '@typescript-eslint': typescript },
    linterOptions: { noInlineConfig: true },
    languageOptions: { parserOptions: { project: 'tsconfig.json', tsconfigRootDir: process.cwd(), extraFileExtensions: ['.astro'] } },
    rules: RULES,
  },
  { files: ['**/*.{ts,tsx,js,mjs}'], languageOptions: { parser } },
  // Another component, and what it draws, is an error type to these rules; `astro check` knows both.
  { files: ['**/*.astro'], rules: { '@typescript-eslint/no-unsafe-assignment': 'off', '@typescript-eslint/no-unsafe-return': 'off' } },
  // A number that is placed in a drawing is placed in its marks alone: there the tests see it, and words and pictures say the same.
  { files: ['src/charts/**/*.astro'], rules: { 'no-restricted-syntax': NO_SUMS } },
  // Plain JavaScript has its types in comments, which say to these rules less than to the compiler, and runs in browsers and under Node.js older than the types.
  { files: ['**/*.{js,mjs}'], rules: { ...UNTYPED, '@typescript-eslint/no-unnecessary-condition': 'off' } },
  // A test compares the words that it makes: a gap in them makes it fail.
  { files: ['tests/**'], rules: { '@typescript-eslint/restrict-template-expressions': 'off' } },
);
