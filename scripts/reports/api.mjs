// Everything that is public: what can be imported, with its types; the element as pages and style sheets see it; codes that
// programs may compare; the command.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { Extractor, ExtractorConfig } from '@microsoft/api-extractor';
import { filesAt } from '../fingerprint.mjs';

const root = resolve(import.meta.dirname, '../..');

/** @param {string} folder of the package @returns {Record<string, string>} the files of types, by the entries' names */
function typedEntries(folder) {
  const { exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return Object.fromEntries(
    Object.entries(/** @type {Record<string, { types?: string }>} */ (exports)).flatMap(
      ([entry, { types }]) => {
        if (!types) return [];
        if (!types.includes('*')) return [[entry, types]];
        const names = readdirSync(join(folder, types, '..'))
          .filter((file) => file.endsWith('.d.ts'))
          .map((file) => basename(file, '.d.ts'))
          .sort();
        return names.map((name) => [entry.replace('*', name), types.replace('*', name)]);
      },
    ),
  );
}

/**
 * @param {string} folder of the package
 * @param {string} work a folder for what is needed on the way
 * @returns {string} every entry with its exports, and every type once
 */
function types(folder, work) {
  // A namespace for each file of types. The files of all languages have the same type: one stands for them.
  const files = [...new Set(Object.values(typedEntries(folder)))];
  const [language] = files.filter((file) => file.includes('/locales/'));
  const modules = files
    .filter((file) => !file.includes('/locales/') || file === language || basename(file) === 'all.d.ts')
    .map((file) => {
      const path = file.replace(/^\.\/dist\/|\.d\.ts$/g, '');
      return [path.replace(/\/index$/, '').replaceAll(/\W/g, '_'), join(folder, 'dist', `${path}.js`)];
    });
  mkdirSync(work, { recursive: true });
  const entry = join(work, 'entries.d.ts');
  const imports = modules.map(
    ([name, file = '']) => `import * as ${name} from './${relative(work, file).replaceAll('\\', '/')}';\n`,
  );
  writeFileSync(entry, `${imports.join('')}export { ${modules.map(([name]) => name).join(', ')} };\n`);

  const { compilerOptions } = JSON.parse(withoutComments(readFileSync(join(root, 'tsconfig.json'), 'utf8')));
  const none = /** @type {any} */ ({ default: { logLevel: 'none' } });
  const config = ExtractorConfig.prepare({
    configObject: {
      projectFolder: root,
      mainEntryPointFilePath: entry,
      newlineKind: 'lf',
      compiler: { overrideTsconfig: { compilerOptions, files: [entry] } },
      apiReport: {
        enabled: true,
        includeForgottenExports: true,
        reportFileName: 'types',
        reportFolder: work,
        reportTempFolder: work,
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      // Whether all is exported and documented is no question here.
      messages: {
        compilerMessageReporting: none,
        extractorMessageReporting: none,
        tsdocMessageReporting: none,
      },
    },
    configObjectFullPath: undefined,
    packageJsonFullPath: join(root, 'package.json'),
  });
  const { succeeded } = Extractor.invoke(config, {
    localBuild: true,
    messageCallback: (message) => {
      message.handled = message.logLevel !== 'error';
    },
  });
  if (!succeeded) throw new Error('The types could not be read');
  const [, code = ''] = /```ts\n([^]*)```/.exec(readFileSync(join(work, 'types.api.md'), 'utf8')) ?? [];
  return code.replaceAll(/^ *\/\/ (?:@public.*|\(.*)\n/gm, '').trim();
}

/** @param {string} json that has comments, in lines of their own */
const withoutComments = (json) => json.replaceAll(/^ *\/\/.*\n/gm, '');

/** @param {string} folder of the package @returns {string} */
function elementLists(folder) {
  const { modules } = JSON.parse(readFileSync(join(folder, 'custom-elements.json'), 'utf8'));
  const element = modules
    .flatMap((/** @type {any} */ { declarations = [] }) => declarations)
    .find((/** @type {any} */ { customElement }) => customElement);
  const typed = (/** @type {any} */ { type, default: value }) =>
    `${type?.text ? `: ${type.text}` : ''}${value ? ` = ${value}` : ''}`;
  const parameters = (/** @type {any} */ { parameters = [] }) =>
    parameters
      .map((/** @type {any} */ each) => `${each.name}${each.optional ? '?' : ''}${typed(each)}`)
      .join(', ');
  /** @type {[title: string, key: string, line: (item: any) => string][]} */
  const lists = [
    ['Attributes', 'attributes', (item) => item.name + typed(item)],
    [
      'Members',
      'members',
      (item) =>
        item.kind === 'method'
          ? `${item.name}(${parameters(item)})${typed(item.return ?? {})}`
          : `${item.readonly ? 'readonly ' : ''}${item.name}${typed(item)}`,
    ],
    ['Events', 'events', (item) => item.name + typed(item)],
    ['Slots', 'slots', (item) => item.name || '(default)'],
    ['Parts', 'cssParts', (item) => item.name],
    ['Custom properties', 'cssProperties', (item) => item.name + typed(item)],
    ['Custom states', 'cssStates', (item) => item.name],
  ];
  return lists
    .map(([title, key, line]) => `### ${title}\n\n${listOf((element[key] ?? []).map(line).sort())}`)
    .join('\n');
}

/** @param {readonly string[]} lines */
const listOf = (lines) => lines.map((line) => `- \`${line.replaceAll(/\s+/g, ' ')}\`\n`).join('');

/** @returns {string[]} with which the warnings in the console of a browser or a server end */
function warningCodes() {
  const texts = filesAt(join(root, 'src'), (name) => !name.startsWith('.')).map((file) =>
    readFileSync(file, 'utf8'),
  );
  const codes = texts.flatMap((text) =>
    [...text.matchAll(/ \[([a-z]+(?:-[a-z]+)+)\](?=[`'"])/g)].map(([, code = '']) => code),
  );
  return [...new Set(codes)].sort();
}

/**
 * @param {string} folder of the package
 * @param {string} work a folder for what is needed on the way
 * @returns {string}
 */
export function apiReport(folder, work) {
  const { bin, exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const entries = [
    ...new Set([
      ...Object.keys(exports).filter((entry) => !entry.includes('*')),
      ...Object.keys(typedEntries(folder)),
    ]),
  ];
  const [command = ''] = Object.keys(bin);
  const run = (/** @type {string[]} */ ...args) =>
    spawnSync(process.execPath, [join(folder, bin[command]), ...args], { encoding: 'utf8', input: '{}' })
      .stdout;
  const help = run('--help');
  const [, list = ''] = /^Commands:\n((?: .*\n)+)/m.exec(help) ?? [];
  const commands = [...list.matchAll(/^ +(\w+)/gm)].map(([, name = '']) => name);
  const rules = JSON.parse(run('check', '-', '--format', 'sarif')).runs[0].tool.driver.rules;
  return `# The public API

Written by \`npm run report\`, which \`npm test\` compares: see CONTRIBUTING.md, "Releasing".

## What can be imported

${listOf(entries.sort())}
## Types

Each namespace is a file of types in \`dist/\`; what they use of others, and do not export, is here as well.

\`\`\`ts
${types(folder, work)}
\`\`\`

## The element

${elementLists(folder)}
## Codes

Those of errors are the type \`ComparisonErrorCode\`.

### Of warnings

${listOf(warningCodes())}
### Of what \`check\` finds

${listOf(rules.map((/** @type {{ id: string }} */ { id }) => id).sort())}
## The command

${['', ...commands].map((name) => `\`\`\`text\n${run(...(name ? [name] : []), '--help').trim()}\n\`\`\`\n`).join('\n')}`;
}
