// What the compiler and dependency-cruiser cannot see. Layout and spelling of code are left to people.
import tseslint from 'typescript-eslint';
import hooks from 'eslint-plugin-react-hooks';

const pure = 'The engine must give the same page for the same edition, everywhere and always:';

export default tseslint.config(
  { ignores: ['**/node_modules/', 'out/', 'dist/', '.cache/', 'coverage/', 'test-results/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  // Everything.
  {
    files: ['**/*.{ts,tsx,mjs,cjs}'],
    extends: [tseslint.configs.base],
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-var': 'error',
      'prefer-const': ['error', { destructuring: 'all' }],
      'no-constant-condition': ['error', { checkLoops: 'none' }],
      'no-self-compare': 'error',
      'no-cond-assign': 'error',
      'no-unreachable': 'error',
      'no-control-regex': 'error',
      'no-unsafe-finally': 'error',
      'no-fallthrough': 'error',
      'no-eval': 'error',
      'no-debugger': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', caughtErrors: 'none', ignoreRestSiblings: true }],
    },
  },

  // The product's code.
  {
    files: ['src/**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommended],
    languageOptions: { parserOptions: { project: 'src/tsconfig.lint.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', caughtErrors: 'none', ignoreRestSiblings: true }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/only-throw-error': 'error',
      'no-console': 'error',
      '@typescript-eslint/no-unused-expressions': ['error', { allowShortCircuit: true, allowTernary: true }],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true, defaultFrom: true, namedFrom: true, namespaceFrom: true } }],
      'no-restricted-syntax': ['error', { selector: 'ExportAllDeclaration', message: 'No barrels: import the file that has it.' }],
      'no-restricted-imports': [
        'error',
        { paths: [{ name: 'electron', importNames: ['ipcMain', 'ipcRenderer'], message: 'Only src/main/ipc.ts and src/preload speak IPC; everything else goes through the contract.' }] },
      ],
    },
  },
  { files: ['src/main/ipc.ts', 'src/preload/**'], rules: { 'no-restricted-imports': 'off' } },

  { files: ['src/main/**'], ignores: ['**/*.test.ts'], rules: { 'no-console': ['error', { allow: ['warn', 'error'] }] } }, // the program's log

  // Pure composition.
  {
    files: ['src/compose/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'Date', message: `${pure} a date comes from the edition, through its numbers.` },
        { name: 'Intl', message: `${pure} Intl depends on the machine.` },
        { name: 'performance', message: `${pure} the engine looks at no clock.` },
        ...['globalThis', 'window', 'self', 'process', 'navigator', 'crypto', 'setTimeout', 'setInterval', 'queueMicrotask', 'requestAnimationFrame', 'requestIdleCallback', 'WeakRef', 'FinalizationRegistry'].map((name) => ({
          name, message: `${pure} it takes nothing from where it runs.`,
        })),
      ],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: `${pure} no chance in it.` }],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportAllDeclaration', message: 'No barrels: import the file that has it.' },
        { selector: 'MemberExpression[property.name=/^(toLocale.*|localeCompare)$/]', message: `${pure} locale functions depend on the machine.` },
        { selector: 'MemberExpression[property.name=/^(normalize|isWellFormed)$/]', message: `${pure} Unicode's tables differ from one Electron to the next.` },
        // General categories of old code points do not change; scripts, emoji and cases of new ones do.
        { selector: 'Literal[regex.pattern=/\\\\p\\{(?!Cc\\})/i]', message: `${pure} Unicode's tables differ from one Electron to the next: write the ranges.` },
        { selector: 'CallExpression[callee.property.name="sort"][arguments.length=0]', message: `${pure} say in which order.` },
      ],
    },
  },

  // The window.
  {
    files: ['src/renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
);
