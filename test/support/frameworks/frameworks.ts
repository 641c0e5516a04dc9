// Bundles the apps of test/hosts/frameworks as their developers would, in development mode, and serves pages with them.
// Each worker bundles them once.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type InlineConfig, type Plugin } from 'vite';
import type { Origins } from '../servers/origins.js';
import { scriptTag, servePage } from '../pages/page-recorder.js';

const root = resolve(import.meta.dirname, '..', '..', '..');
const folder = join(root, 'test', 'hosts', 'frameworks');

export const FRAMEWORKS = ['react', 'preact', 'vue', 'svelte', 'solid'] as const;
export type Framework = (typeof FRAMEWORKS)[number];

/** The frameworks that are also rendered by a server. */
export const RENDERED = ['react', 'vue', 'svelte'] as const;

const FILES: Record<Framework, string> = {
  react: 'react.jsx',
  preact: 'preact.jsx',
  vue: 'vue.js',
  svelte: 'svelte.js',
  solid: 'solid.js',
};

/** The state of an app: one widget for each row. */
export interface Row {
  id: string;
  src?: string | null;
  theme?: string;
  layout?: string;
  headingLevel?: number;
  noVote?: boolean;
  comparison?: unknown;
  /** Whether votes go to the app's own backend. */
  hasOwnVotes?: boolean;
  /** Whether the document and the transport are written where the app renders: other objects each time. */
  isWrittenInRender?: boolean;
  /** Whether the app cancels each vote. */
  cancels?: boolean;
  /** The element's children. */
  fallback?: string;
  /** Whether an effect creates the widget, instead of a template; only in React. */
  isMade?: boolean;
}

interface Compilers {
  svelte: { compile(code: string, options: object): { js: { code: string } } };
  vue: {
    parse(code: string, options: object): { descriptor: object };
    compileScript(descriptor: object, options: object): { content: string };
  };
}

/** Compiles single-file components with their framework's compiler. Only the widget's tag needs configuration. */
function components(isServer: boolean): Plugin {
  const require = createRequire(join(folder, 'server.jsx'));
  const svelte = require('svelte/compiler') as Compilers['svelte'];
  const vue = require('vue/compiler-sfc') as Compilers['vue'];
  return {
    name: 'components',
    transform(code, id) {
      if (id.endsWith('.svelte'))
        return svelte.compile(code, {
          filename: id,
          dev: !isServer,
          generate: isServer ? 'server' : 'client',
        }).js;
      if (!id.endsWith('.vue')) return null;
      const compilerOptions = { isCustomElement: (tag: string) => tag === 'tool-comparison' };
      const { descriptor } = vue.parse(code, { filename: id, templateParseOptions: compilerOptions });
      const templateOptions = { ssr: isServer, ssrCssVars: [], compilerOptions };
      return {
        code: vue.compileScript(descriptor, { id: 'app', inlineTemplate: true, templateOptions }).content,
        map: null,
      };
    },
  };
}

const options = (isServer: boolean, input: InlineConfig['build']): InlineConfig => ({
  configFile: false,
  root: folder,
  mode: 'development',
  logLevel: 'error',
  plugins: [components(isServer)],
  define: {
    'process.env.NODE_ENV': '"development"',
    __VUE_OPTIONS_API__: 'true',
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
  },
  resolve: {
    alias: { 'tool-comparison': join(root, '.cache', 'package', 'dist', 'index.js') },
    conditions: ['development', 'module', ...(isServer ? ['node'] : ['browser'])],
  },
  build: { write: false, minify: false, target: 'es2023', modulePreload: false, ...input },
});

async function bundle(config: InlineConfig): Promise<Map<string, string>> {
  const result = await build(config);
  if (Array.isArray(result) || !('output' in result)) throw new Error('There is not one bundle');
  return new Map(
    result.output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file.code]] : [])),
  );
}

let apps: Promise<Map<string, string>> | undefined;
const bundleApps = (): Promise<Map<string, string>> =>
  (apps ??= bundle(
    options(false, {
      rolldownOptions: {
        input: Object.fromEntries(FRAMEWORKS.map((name) => [name, join(folder, FILES[name])])),
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: '[name].js', chunkFileNames: 'shared-[hash].js' },
      },
    }),
  ));

type Markup = Record<(typeof RENDERED)[number], (rows: readonly Row[]) => string | Promise<string>>;

let server: Promise<Markup> | undefined;
async function bundleServer(): Promise<Markup> {
  const files = await bundle(options(true, { ssr: join(folder, 'server.jsx') }));
  // In this folder Node finds the frameworks, which are not in the bundle.
  const place = await mkdtemp(join(folder, '..', 'node_modules', '.apps-'));
  for (const [name, code] of files) await writeFile(join(place, name.replace(/\.js$/, '.mjs')), code);
  const { markup } = (await import(pathToFileURL(join(place, 'server.mjs')).href)) as { markup: Markup };
  await rm(place, { recursive: true });
  return markup;
}

/** The markup of an app rendered by a server. */
export async function renderApp(framework: (typeof RENDERED)[number], rows: readonly Row[]): Promise<string> {
  return (await (server ??= bundleServer()))[framework](rows);
}

/** Serves a page with a framework's app, which is not mounted yet. Returns its address. */
export async function serveApp(
  origins: Origins,
  framework: Framework,
  { markup = '', head = framework === 'svelte' ? '' : scriptTag(origins), path = '/' } = {},
): Promise<string> {
  for (const [name, code] of await bundleApps())
    origins.page.on(`/apps/${name}`, (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' }).end(code);
    });
  const script = `import { mount } from '/apps/${framework}.js'; globalThis.mount = mount;`;
  return servePage(origins, `<main>${markup}</main>`, {
    path,
    head: `${head}<script type="module">${script}</script>`,
  });
}
