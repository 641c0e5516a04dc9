// Builds the package of the vote service into demo/server/dist (`npm run build:server`, and `prepack` of its workspace): the
// service and the widget's modules that it uses as one file, without its dependencies; the built files of the widget that it
// serves; and what it says of its protocol.
//   node scripts/build-server.mjs
//   node scripts/build-server.mjs --pack DIR    and packs it there
import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { withPackedLinks } from './owner.mjs';

const root = resolve(import.meta.dirname, '..');
const SERVER = join(root, 'demo/server');
const DIST = join(SERVER, 'dist');

/** What the service serves beside its script. */
const WIDGET = [
  'tool-comparison.js',
  'tool-comparison.js.map',
  'tool-comparison.classic.js',
  'tool-comparison.classic.js.map',
  'proof-of-work.js',
  'embed.html',
  'THIRD-PARTY-LICENSES.txt',
];

/** @returns {RegExp} the modules that npm installs beside the bundle */
function externals() {
  const { dependencies } = JSON.parse(readFileSync(join(SERVER, 'package.json'), 'utf8'));
  return new RegExp(`^((${Object.keys(dependencies).join('|')})(/|$)|node:)`);
}

export async function buildServer() {
  rmSync(DIST, { recursive: true, force: true });
  await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'warn',
    // As in dist/ssr/index.js: of Lit only what writes templates.
    resolve: {
      alias: [{ find: /^lit$/, replacement: join(root, 'scripts/vite/lit-on-server.mjs') }],
      preserveSymlinks: true,
    },
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: DIST,
      target: 'node20',
      minify: false,
      sourcemap: false,
      license: { fileName: 'THIRD-PARTY-LICENSES.txt' },
      rolldownOptions: {
        input: { main: join(SERVER, 'bin.ts') },
        external: externals(),
        output: { format: 'es', codeSplitting: false, entryFileNames: '[name].js' },
      },
    },
  });
  mkdirSync(join(DIST, 'widget'));
  for (const name of WIDGET) copyFileSync(join(root, 'dist', name), join(DIST, 'widget', name));
  cpSync(join(root, 'dist/locales'), join(DIST, 'widget/locales'), { recursive: true });
  copyFileSync(join(SERVER, 'openapi.yaml'), join(DIST, 'openapi.yaml'));
  copyFileSync(join(root, 'LICENSE'), join(DIST, 'LICENSE'));
}

/**
 * Packs what is built.
 * @param {string} folder
 * @returns {string} the tarball
 */
export function packServer(folder) {
  const staged = mkdtempSync(join(tmpdir(), 'tool-comparison-server-'));
  try {
    stage(staged);
    const args = ['pack', '--ignore-scripts', '--json', '--pack-destination', resolve(folder)];
    const shell = process.platform === 'win32';
    const { stdout, stderr } = spawnSync('npm', args, { cwd: staged, encoding: 'utf8', shell });
    const [{ filename }] = Object.values(parsed(stdout, stderr));
    return join(folder, filename);
  } finally {
    rmSync(staged, { recursive: true, force: true });
  }
}

/**
 * What its front page links to is not in the package.
 * @param {string} folder
 */
function stage(folder) {
  cpSync(DIST, join(folder, 'dist'), { recursive: true });
  copyFileSync(join(SERVER, 'package.json'), join(folder, 'package.json'));
  const manifest = JSON.parse(readFileSync(join(SERVER, 'package.json'), 'utf8'));
  const page = readFileSync(join(SERVER, 'README.md'), 'utf8').replaceAll(
    /(?<=^npm install ).+$/gm,
    () => manifest.name,
  );
  writeFileSync(
    join(folder, 'README.md'),
    withPackedLinks(page, 'demo/server/README.md', () => false, manifest),
  );
}

/**
 * @param {string} stdout of npm
 * @param {string} stderr
 */
function parsed(stdout, stderr) {
  try {
    return JSON.parse(stdout);
  } catch {
    throw new Error(`npm pack failed: ${stdout}${stderr}`);
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values } = parseArgs({ options: { pack: { type: 'string' } } });
  await buildServer();
  if (values.pack) {
    mkdirSync(values.pack, { recursive: true });
    console.log(packServer(resolve(values.pack)));
  }
}
