// An app with every framework of test/types: what its folders hold, and what people copy from docs/framework-types.md,
// docs/in-frameworks.md and the builder, beside the package as npm installs it.
import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ensureInstalled } from './installs.mjs';
import { stageApp } from './packed.mjs';

const root = resolve(import.meta.dirname, '..');
const source = join(root, 'test/types');

/** A folder of test/types.
 * @typedef {'plain' | 'nodenext' | 'react' | 'preact' | 'solid' | 'vue' | 'svelte' | 'angular'} Folder
 */

/**
 * The sections of docs/framework-types.md: the folder whose checker reads their examples, and the names of the files.
 * @type {Readonly<Record<string, Folder>>}
 */
const GUIDE = {
  'React 19': 'react',
  Preact: 'preact',
  'Vue 3': 'vue',
  'Svelte 5': 'svelte',
  Solid: 'solid',
  Angular: 'angular',
  'Plain TypeScript': 'plain',
};

/** The file around each example of docs/in-frameworks.md, in its order. */
const EXAMPLES = [
  'react/ExampleTemplate.tsx',
  'react/ExampleEffect.tsx',
  'vue/ExampleTemplate.vue',
  'svelte/ExampleTemplate.svelte',
  'solid/example.ts',
];
/** What stands in those files for the example. */
const EXAMPLE = /GUIDE_EXAMPLE|<guide-example(?: \/>|><\/guide-example>)/;

/** @param {string} file @param {string} from @param {string} to */
function sectionOf(file, from, to) {
  const text = readFileSync(join(root, file), 'utf8');
  const start = text.indexOf(from);
  if (start < 0) throw new Error(`${file} has no “${from.trim()}”`);
  const end = text.indexOf(to, start + from.length);
  return text.slice(start, end < 0 ? undefined : end);
}

/** @param {string} text @returns {{ language: string, code: string }[]} its blocks of code */
function blocksIn(text) {
  return [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language = '', code = '']) => ({
    language,
    code,
  }));
}

/** @param {string} app */
function writeExamples(app) {
  for (const [title, folder] of Object.entries(GUIDE)) {
    const blocks = blocksIn(sectionOf('docs/framework-types.md', `\n## ${title}\n`, '\n## '));
    const checked = blocks.filter(({ language }) => ['ts', 'tsx', 'vue', 'svelte'].includes(language));
    if (checked.length === 0) throw new Error(`docs/framework-types.md has no example for ${title}`);
    checked.forEach(({ language, code }, index) =>
      writeFileSync(join(app, folder, `Guide${index + 1}.${language}`), code),
    );
  }
  const examples = blocksIn(readFileSync(join(root, 'docs/in-frameworks.md'), 'utf8'));
  if (examples.length !== EXAMPLES.length)
    throw new Error(`docs/in-frameworks.md has ${examples.length} examples, and not ${EXAMPLES.length}`);
  EXAMPLES.forEach((file, index) => {
    const around = readFileSync(join(app, file), 'utf8');
    if (!EXAMPLE.test(around)) throw new Error(`test/types/${file} has no place for the example`);
    const code = (examples[index]?.code ?? '').trim().replace(/;$/, '');
    writeFileSync(
      join(app, file),
      around.replace(EXAMPLE, () => code),
    );
  });
}

/** @param {string} app */
function writeSnippets(app) {
  const script = join(root, 'scripts/builder-snippets.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The builder's snippets could not be made:\n${stderr}`);
  for (const { file, code } of JSON.parse(stdout)) writeFileSync(join(app, file), code);
}

/**
 * Every attribute and event of custom-elements.json must be known: TypeScript lets unknown names with dashes pass in JSX.
 *
 * @param {string} app
 */
function writeNames(app) {
  const { modules } = JSON.parse(readFileSync(join(root, 'custom-elements.json'), 'utf8'));
  const element = modules
    .flatMap((/** @type {any} */ { declarations = [] }) => declarations)
    .find((/** @type {any} */ { tagName }) => tagName === 'tool-comparison');
  const camelCase = (/** @type {string} */ name) =>
    name.replaceAll(/-(.)/g, (_, letter) => letter.toUpperCase());
  const names = [
    ...element.attributes.map((/** @type {any} */ { name }) => name),
    ...element.events.map((/** @type {any} */ { name }) => `on${name}`),
  ];
  /** @type {Partial<Record<Folder, (name: string) => string>>} */
  const notations = {
    react: (name) => name,
    preact: (name) => name,
    svelte: (name) => name,
    solid: (name) => name.replace(/^on(?=comparison)/, 'on:'),
    vue: (name) => camelCase(name.replace(/^on(?=comparison)/, 'on-')),
  };
  for (const [folder, notation] of Object.entries(notations)) {
    const all = names.map((name) => `  Props['${notation(name)}'],\n`).join('');
    writeFileSync(
      join(app, folder, 'names.ts'),
      `import type { ToolComparisonProps as Props } from 'tool-comparison/${folder}';\n\nexport type All = [\n${all}];\n`,
    );
  }
}

/**
 * The files of test/types, with what people copy, beside the installed package and the frameworks of test/types.
 * @returns {{ app: string, modules: string }} a temporary folder, which the caller removes, and where the frameworks are
 */
export function stageFrameworks() {
  const installed = ensureInstalled('test/types');
  const app = stageApp(installed);
  for (const name of readdirSync(source))
    if (!/^(node_modules|package.*\.json|.*\.test\.ts)$/.test(name))
      cpSync(join(source, name), join(app, name), { recursive: true });
  writeNames(app);
  writeExamples(app);
  writeSnippets(app);
  for (const name of readdirSync(join(app, 'plain')).filter((file) => file.endsWith('.ts')))
    copyFileSync(join(app, 'plain', name), join(app, 'nodenext', name));
  return { app, modules: join(installed, 'node_modules') };
}
