// What only an owner can know stands in package.json, and everything that follows from it is made here:
//   name         with the owner's scope, as in @acme/tool-comparison
//   repository   for the links of the published README.md, and for npm, which says where a package was built
//   config.cdn   where the files of each release are served: https://cdn.acme.example/{name}@{version}/{path}
// `homepage` and `bugs` are read by npm alone. What is not there is not made up: addresses then are those of cdn.example.
import { posix } from 'node:path';
import hostedGitInfo from 'hosted-git-info';

/**
 * @typedef {object} Manifest  of package.json, what is used here
 * @property {string} name
 * @property {string} version
 * @property {string | { url: string }} [repository]
 * @property {{ cdn?: string }} [config]
 * @property {Record<string, unknown>} exports
 */

/** The name without a scope, which is also that of the element, the files and the command. */
const NAME = 'tool-comparison';
const EXAMPLE_CDN = 'https://cdn.example/{name}@{version}/{path}';

/** A file of the build as a script tag names it. */
const SCRIPT =
  /(?<=src=")https:\/\/[^"\s]+\/(dist\/(?:tool-comparison(?:\.classic)?|proof-of-work|locales\/[\w-]+)\.js)(?=")/g;
/** The host of the script in a policy, beside the hash that does instead. */
const SCRIPT_HOST = /(?<=` or `)https:\/\/[^`\s/]+(?=` or `'sha384-)/g;

/** @param {Pick<Manifest, 'config'>} manifest */
export const isCdnKnown = ({ config }) => config?.cdn !== undefined;

/**
 * @param {Pick<Manifest, 'name' | 'version' | 'config'>} manifest
 * @param {string} path in the package
 * @returns {string} where it is served, or might be
 */
export function addressOf({ name, version, config }, path) {
  const template = config?.cdn ?? EXAMPLE_CDN;
  if (!/^https:\/\/.+\{version\}.*\/\{path\}$/.test(template))
    throw new Error(
      `config.cdn in package.json is not like https://HOST/{name}@{version}/{path}: ${template}`,
    );
  return template
    .replace('{name}', name)
    .replace('{version}', version)
    .replace('{path}', () => path);
}

/**
 * @param {string} text of a page, or of code that imports the package
 * @param {Pick<Manifest, 'name' | 'exports'>} manifest
 * @returns {string} the text with the package's name in its imports and commands
 */
export function withName(text, { name, exports }) {
  if (name.replace(/^@[\w.-]+\//, '') !== NAME)
    throw new Error(`The name in package.json is not ${NAME}, with or without a scope: ${name}`);
  const folders = Object.keys(exports).flatMap((entry) => entry.match(/(?<=^\.\/)[\w-]+/)?.[0] ?? []);
  const before = [
    String.raw`\b(?:from|[Ii]mports?|import\(|import\.meta\.resolve\() ?['"\`]`,
    String.raw`['"\`](?=[^'"\`\s]*?${NAME}/(?:${[...new Set(folders)].join('|')})\b)`,
    'npm install ',
    // Installs it where it is not: the name of the command alone may be somebody else's package.
    'npx --yes ',
    'node_modules/(?=[^ ]*/)',
  ];
  return text.replaceAll(new RegExp(`(?<=${before.join('|')})(?:@[\\w.-]+/)?${NAME}(?![\\w:.-])`, 'g'), name);
}

/**
 * @param {string} text of a page
 * @param {Pick<Manifest, 'name' | 'version' | 'config'>} manifest
 * @returns {string} the text with the addresses of this release
 */
export function withAddresses(text, manifest) {
  const { origin } = new URL(addressOf(manifest, ''));
  return text
    .replaceAll(SCRIPT, (_, path) => addressOf(manifest, path))
    .replaceAll(SCRIPT_HOST, () => origin);
}

/**
 * @param {string} text of a page of the package
 * @param {string} page its path
 * @param {(path: string) => boolean} isPacked whether a link may stay as it is, because it leads to a file of the package.
 *   Others lead to the repository, and where none is known they are no links.
 * @param {Pick<Manifest, 'repository' | 'version'>} manifest
 * @returns {string} the page as it is published
 */
export function withPackedLinks(text, page, isPacked, { repository, version }) {
  const url = typeof repository === 'string' ? repository : repository?.url;
  const host = url ? hostedGitInfo.fromUrl(url) : undefined;
  const committish = `v${version}`;
  /** @param {string} target @returns {string | undefined} the path of what is elsewhere */
  const elsewhere = (target) => {
    if (/^(?:#|[a-z]+:)/.test(target)) return undefined;
    const path = posix.join(posix.dirname(page), target);
    return isPacked(path) ? undefined : path;
  };
  const links = (/** @type {string} */ prose) =>
    prose
      .replaceAll(/\[([^\]]*)\]\(([^)\s#]+)(#[^)\s]+)?\)/g, (link, words, target, fragment = '') => {
        const path = elsewhere(target);
        if (path === undefined) return link;
        return host ? `[${words}](${host.browseFile(path, { committish })}${fragment})` : words;
      })
      .replaceAll(/(?<=src(?:set)?=")[^"]+/g, (target) => {
        const path = elsewhere(target);
        return (path !== undefined && host?.file(path, { committish })) || target;
      });
  // Code is left as it is.
  return text
    .split(/(^ *```[^]*?^ *```$)/m)
    .map((part, index) => (index % 2 === 0 ? links(part) : part))
    .join('');
}

/**
 * @param {string} text `package.json` of the service
 * @param {Pick<Manifest, 'name' | 'version' | 'repository'> & Record<string, unknown>} manifest
 * @returns {string} the text with what the packages have in common
 */
export function withOwner(text, manifest) {
  const { name, version, license, author, engines, repository, homepage, bugs } = manifest;
  const url = typeof repository === 'string' ? repository : repository?.url;
  const facts = {
    name: `${name}-server`,
    version,
    license,
    author,
    engines,
    repository: url && { type: 'git', url, directory: 'demo/server' },
    homepage,
    bugs,
  };
  return `${JSON.stringify({ ...JSON.parse(text), ...facts }, null, 2)}\n`;
}
