// Beyond the usual: the layers of src (nothing imports upward, no cycles), what a strict content security policy
// forbids, and what makes a test unable to fail.
import js from '@eslint/js';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { importX } from 'eslint-plugin-import-x';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** What each layer may import, itself included. A layer that is not named may not be imported at all. */
const LAYERS = {
  i18n: ['i18n'],
  page: ['page'],
  document: ['document', 'i18n', 'page'],
  http: ['http', 'page'],
  locales: ['locales', 'i18n'],
  loading: ['loading', 'document', 'http', 'i18n', 'page'],
  'proof-of-work.ts': ['page'],
  votes: ['votes', 'proof-of-work.ts', 'document', 'http', 'page'],
  newsletter: ['newsletter', 'http', 'page'],
  ui: ['ui', 'votes', 'newsletter', 'document', 'i18n', 'page'],
  controllers: ['controllers', 'page'],
  element: ['element', 'controllers', 'page'],
  embed: ['embed', 'page'],
  static: ['static', 'ui', 'document', 'i18n', 'page'],
  ssr: ['ssr', 'static', 'ui', 'document', 'i18n', 'page'],
  check: ['check', 'document'],
  cli: ['cli', 'check', 'static', 'document', 'http', 'i18n', 'locales', 'proof-of-work.ts', 'version.ts'],
  'version.ts': [],
  'events.ts': ['votes', 'document'],
};
/** What runs where there is no element. */
const WITHOUT_ELEMENT = ['embed', 'ssr', 'static', 'check', 'cli', 'locales'];
const BELOW_THE_ELEMENT = Object.keys(LAYERS).filter((layer) => !WITHOUT_ELEMENT.includes(layer));
Object.assign(LAYERS, {
  'tool-comparison-element.ts': BELOW_THE_ELEMENT,
  'tool-comparison-define.ts': [...BELOW_THE_ELEMENT, 'tool-comparison-element.ts'],
  'index.ts': [...BELOW_THE_ELEMENT, 'tool-comparison-element.ts', 'tool-comparison-define.ts'],
  bundle: ['bundle', 'loading', 'page', 'proof-of-work.ts', 'index.ts', 'tool-comparison-define.ts'],
  'react-server.ts': ['page', 'index.ts'],
  'without-dom.ts': ['document', 'version.ts'],
  frameworks: ['frameworks', 'tool-comparison-element.ts', 'index.ts'],
});

const zones = Object.entries(LAYERS).map(([layer, allowed]) => ({
  target: `./src/${layer}`,
  from: './src',
  except: allowed.map((name) => `./${name}`),
  message: `${layer} may import only from: ${allowed.join(', ')}. See CONTRIBUTING.md, "Layers".`,
}));

const MARKUP =
  'Text is text: draw it with a template. Markup from a string is how a document would run a script.';
const STYLE =
  'A strict style-src blocks it: use a class, a custom property set through CSSOM, or an SVG attribute.';

const noMarkupFromStrings = [
  ...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe'].map((name) => ({
    selector: `MemberExpression[property.name="${name}"]`,
    message: MARKUP,
  })),
  {
    selector: 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\sstyle\\s*=/]',
    message: STYLE,
  },
  {
    selector:
      'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\.(inner|outer)HTML\\s*=/]',
    message: MARKUP,
  },
];

/** An assignment is a statement: one inside an expression is read over. */
const noAssignmentInExpressions = {
  selector:
    'AssignmentExpression:not(ExpressionStatement > AssignmentExpression, ForStatement > AssignmentExpression)',
  message: 'Assign in a statement of its own.',
};

const noArrayEntries = {
  selector: 'CallExpression[arguments.length=0][callee.property.name="entries"]',
  message: 'Prototype.js replaces Array.prototype.entries: use forEach, or Object.entries.',
};

const restrictedDirectives = [
  { regex: '^lit(-html)?/directives/unsafe-', message: MARKUP },
  { regex: '^lit(-html)?/directives/style-map', message: STYLE },
  { regex: '^lit(-html)?/static-html', message: MARKUP },
];

/** What the files of src/ui may import, by their names. */
const UI_IMPORTS = [
  {
    files: ['src/ui/**/*view.ts', 'src/ui/state.ts', 'src/ui/intents.ts'],
    patterns: [{ regex: '^lit', message: 'A view is plain data and knows nothing of how it is drawn.' }],
  },
  {
    files: ['src/ui/**/template.ts', 'src/ui/shared/{fold-button,glyph,heading,picture,text}.ts'],
    patterns: [
      ...restrictedDirectives,
      { regex: '/(document|votes)/', message: 'A template draws its view and does not know the document.' },
      { regex: '^\\.\\./\\w+/view\\.js$', message: 'A template draws its own view only.' },
    ],
  },
  {
    files: ['src/ui/**/*styles.ts'],
    patterns: [
      { regex: '^(?!lit$|\\..*styles\\.js$)', message: 'A style sheet needs nothing but lit’s css.' },
    ],
  },
].map(({ files, patterns }) => ({
  files,
  rules: {
    '@typescript-eslint/no-restricted-imports': /** @type {['error', object]} */ (['error', { patterns }]),
  },
}));

/** @type {import('eslint').Linter.RulesRecord} */
const onlyHttpFetches = {
  'no-restricted-globals': [
    'error',
    ...['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'].map((name) => ({
      name,
      message: 'Only src/http speaks to the network.',
    })),
  ],
  'no-restricted-properties': [
    'error',
    ...['window', 'globalThis', 'self'].map((object) => ({ object, property: 'fetch' })),
    { object: 'navigator', property: 'sendBeacon' },
  ],
};

/** A plugin's recommended flat configuration, which its types do not tell from its old one. */
const flat = (/** @type {import('eslint').ESLint.Plugin} */ plugin) =>
  /** @type {import('eslint').Linter.Config} */ (plugin.configs?.['flat/recommended']);

const typed = ['src/**/*.ts', 'test/**/*.ts', 'demo/**/*.{ts,tsx}', 'bench/**/*.ts'];

export default defineConfig(
  globalIgnores([
    'dist/',
    'demo/dist/',
    'demo/server/dist/',
    'demo/hosts/*/{build,.astro,.next,.svelte-kit}/',
    'coverage/',
    'test-results/',
    '.cache/',
    'test/types/*/',
    'test/consumers/',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommended],
  },
  {
    files: typed,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: [
          './tsconfig.json',
          './tsconfig.test.json',
          './tsconfig.node.json',
          './demo/builder/tsconfig.json',
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // A string spread counts its code points, which is what is meant.
      '@typescript-eslint/no-misused-spread': [
        'error',
        { allow: [{ from: 'lib', name: 'string' }, 'string'] },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    // The frameworks are not installed here: scripts/check-framework-types.mjs checks these files where they are.
    files: ['src/frameworks/*.d.ts'],
    extends: [tseslint.configs.disableTypeChecked],
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: globals.node },
  },
  {
    // Functions here are sent into the page.
    files: ['demo/**/*.{js,mjs}', 'test/support/engines/runner-commands.js'],
    languageOptions: { globals: globals.browser },
  },
  {
    files: ['bench/**/*.ts', 'scripts/**/*.mjs', '*.config.{js,ts}'],
    rules: { 'no-restricted-syntax': ['error', noAssignmentInExpressions] },
  },
  {
    files: ['src/**/*.ts', 'demo/**/*.ts'],
    plugins: { 'lit-a11y': litA11y },
    extends: [flat(lit), flat(wc)],
    settings: { wc: { elementBaseClasses: ['LitElement', 'ReactiveElement'] }, litHtmlSources: true },
    rules: {
      ...litA11y.configs.recommended.rules,
      // Row groups lose their role in some browsers where a table is laid out as a grid: there it is stated.
      'lit-a11y/no-redundant-role': 'off',
      'no-restricted-syntax': ['error', ...noMarkupFromStrings, noAssignmentInExpressions, noArrayEntries],
      '@typescript-eslint/no-restricted-imports': ['error', { patterns: restrictedDirectives }],
    },
  },
  ...UI_IMPORTS,
  {
    files: ['demo/builder/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^\\.\\./.*(src|dist|server)/',
              message: 'The builder uses the package as everybody does.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    plugins: { 'import-x': importX },
    settings: {
      'import-x/extensions': ['.ts'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] },
      'import-x/resolver-next': [createTypeScriptImportResolver({ project: './tsconfig.json' })],
    },
    rules: {
      'import-x/no-restricted-paths': ['error', { basePath: import.meta.dirname, zones }],
      'import-x/no-cycle': 'error',
      'import-x/extensions': ['error', 'always', { ignorePackages: true, checkTypeImports: true }],
      'no-console': ['error', { allow: ['warn'] }],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/http/**'],
    rules: onlyHttpFetches,
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'MemberExpression[object.name=/^(describe|context|suite|it|test)$/][property.name="only"]',
          message: 'The other tests would not run.',
        },
        {
          selector: 'CallExpression[callee.property.name="waitForTimeout"]',
          message: 'Wait for what should happen, not for time.',
        },
        {
          selector: 'ExpressionStatement > CallExpression[callee.property.name="accessible"]',
          message: 'Await it: on its own it cannot fail.',
        },
      ],
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: '@open-wc/testing',
              importNames: ['aTimeout'],
              message: 'Wait for what should happen, not for time.',
            },
          ],
        },
      ],
      // An assertion of chai is a property: `expect(x).to.be.true`.
      '@typescript-eslint/no-unused-expressions': 'off',
      // describe() and it() of node:test return promises nobody waits for.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['describe', 'it', 'test', 'suite'] },
            // equal() is typed as asynchronous by a chai plugin, and is not.
            { from: 'package', package: '@open-wc/semantic-dom-diff', name: 'Equal' },
          ],
        },
      ],
    },
  },
  serverLayers(),
);

/**
 * The vote service, its benchmark and its crash test: what each may import of the service. Types count, which is why the
 * layers are spelled out: import-x/no-cycle looks at imports of values only.
 */
function serverLayers() {
  /** @type {Record<string, string[]>} */
  const layers = {
    'durations.ts': [],
    'file-url.ts': [],
    'ballot.ts': ['durations.ts'],
    'log.ts': [],
    'addresses.ts': [],
    'networks.ts': [],
    http: ['http', 'durations.ts', 'log.ts', 'networks.ts'],
    'listen.ts': ['http'],
    'settings-error.ts': [],
    'newsletter-settings.ts': ['file-url.ts', 'http', 'newsletter', 'settings-error.ts'],
    'places.ts': [],
    'misspelt.ts': [],
    'metrics.ts': ['log.ts'],
    'settings.ts': [
      'http',
      'addresses.ts',
      'networks.ts',
      'newsletter-settings.ts',
      'places.ts',
      'settings-error.ts',
    ],
    'catalog.ts': ['log.ts'],
    'files.ts': ['http', 'log.ts', 'settings.ts', 'places.ts'],
    'builder.ts': ['http'],
    'site.ts': ['builder.ts', 'http'],
    'store/migrations/columns.ts': [],
    'store/migrations/[0-9]*.ts': ['store/migrations/columns.ts'],
    store: ['store', 'ballot.ts', 'durations.ts', 'file-url.ts', 'networks.ts'],
    newsletter: ['newsletter', 'store', 'durations.ts', 'log.ts'],
    live: ['live', 'ballot.ts', 'catalog.ts', 'http', 'log.ts', 'networks.ts'],
    'proof-of-work.ts': ['store', 'ballot.ts', 'durations.ts'],
    'deps.ts': [
      'catalog.ts',
      'live',
      'newsletter',
      'proof-of-work.ts',
      'store',
      'addresses.ts',
      'log.ts',
      'networks.ts',
    ],
    pages: ['pages', 'newsletter', 'catalog.ts', 'ballot.ts', 'addresses.ts'],
    routes: [
      'routes',
      'live',
      'pages',
      'newsletter',
      'deps.ts',
      'store',
      'catalog.ts',
      'ballot.ts',
      'addresses.ts',
      'http',
      'log.ts',
    ],
    'app.ts': ['routes', 'deps.ts', 'store', 'http', 'log.ts'],
    'watch.ts': ['store', 'durations.ts', 'log.ts'],
    'service.ts': [
      'watch.ts',
      'app.ts',
      'addresses.ts',
      'deps.ts',
      'durations.ts',
      'catalog.ts',
      'newsletter',
      'newsletter-settings.ts',
      'live',
      'proof-of-work.ts',
      'store',
      'settings.ts',
      'http',
      'log.ts',
    ],
    admin: ['admin', 'newsletter', 'store', 'settings.ts', 'durations.ts'],
    'main.ts': ['service.ts', 'files.ts', 'settings.ts', 'misspelt.ts', 'metrics.ts', 'listen.ts', 'log.ts'],
    'backup.ts': ['file-url.ts', 'settings.ts'],
    'bin.ts': ['main.ts', 'backup.ts', 'admin'],
    'start.ts': ['service.ts', 'files.ts', 'settings.ts', 'site.ts', 'listen.ts', 'log.ts'],
    'dev.ts': ['service.ts', 'builder.ts', 'files.ts', 'settings.ts', 'site.ts', 'log.ts'],
  };
  const zones = Object.entries(layers).map(([layer, allowed]) => ({
    target: `./demo/server/${layer}`,
    from: './demo/server',
    except: allowed.map((name) => `./${name}`),
    message: `${layer} may import only from: ${allowed.join(', ') || 'nothing'}.`,
  }));
  const withoutWidget = Object.keys(layers)
    .filter((layer) => layer !== 'pages' && layer !== 'bin.ts')
    .map((layer) => ({
      target: `./demo/server/${layer}`,
      from: './src',
      message: 'Only the pages know the widget, and the command its version.',
    }));
  return defineConfig({
    files: ['demo/server/**/*.ts', 'bench/**/*.ts', 'test/crash/**/*.ts'],
    plugins: { 'import-x': importX },
    settings: {
      'import-x/extensions': ['.ts'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] },
      'import-x/resolver-next': [createTypeScriptImportResolver({ project: './tsconfig.node.json' })],
    },
    rules: {
      'import-x/no-restricted-paths': [
        'error',
        {
          basePath: import.meta.dirname,
          zones: [...zones, ...withoutWidget],
        },
      ],
      'import-x/no-cycle': 'error',
      'import-x/extensions': ['error', 'always', { ignorePackages: true, checkTypeImports: true }],
    },
  });
}
