// Patches on what Lit and Zod publish, for the one-file bundle only. That file is a guest on somebody else's page: its
// private copies of both packages must leave no trace there and take no orders from other copies. The npm modules
// import both packages as they are.
//
// A patch whose text is no longer in the file fails the build, so a new version of a package cannot slip past it.

/**
 * @typedef {object} Patch
 * @property {string} file      the end of the module's path, in the form the bundle imports
 * @property {string} find      text that occurs in it exactly once
 * @property {string} replace
 * @property {string} reason    what goes wrong on the page without the patch
 * @property {string} test      the test that fails without it
 * @property {string} until     when it can go
 */

const NO_GLOBALS = 'test/browser/poisoned.spec.ts';
const FIRST_COPY = 'Lit needs the list only to warn about several copies in its development build.';

/** @type {readonly Patch[]} */
export const PATCHES = [
  {
    file: 'lit-html/lit-html.js',
    find: '(t.litHtmlVersions??=[]).push("3.3.3")',
    replace: '0',
    reason: `It would create the global \`litHtmlVersions\`. ${FIRST_COPY}`,
    test: NO_GLOBALS,
    until: 'Lit offers an export condition without the list.',
  },
  {
    file: 'lit-html/lit-html.js',
    find: 'l.createElement("template")',
    replace: '(this.inert??=l.implementation.createHTMLDocument("")).createElement("template")',
    reason:
      'In an XHTML page `innerHTML` is parsed as XML, where Lit’s templates are not well-formed, and a page may have hidden its `createElement`. A template of an HTML document is always parsed as HTML. One document is made for all templates.',
    test: 'test/browser/engines/old-documents.spec.ts',
    until: 'Lit supports XHTML documents, and pages with `<img name=createElement>`.',
  },
  {
    file: '@lit/reactive-element/reactive-element.js',
    find: 'Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;',
    replace: '',
    reason:
      'It would add `Symbol.metadata` and the global `litPropertyMetadata`. Only decorators use them, and the widget has none.',
    test: NO_GLOBALS,
    until: 'Browsers have Symbol.metadata, and Lit keeps its map out of the global object.',
  },
  {
    file: '@lit/reactive-element/reactive-element.js',
    find: 'const t=this[Symbol.metadata];if(null!==t){const s=litPropertyMetadata.get(t);if(void 0!==s)for(const[t,i]of s)this.elementProperties.set(t,i)}',
    replace: '',
    reason: 'It reads what the patch above removes, and what another copy of Lit may have left there.',
    test: NO_GLOBALS,
    until: 'The patch above can go.',
  },
  {
    file: '@lit/reactive-element/reactive-element.js',
    find: '(a.reactiveElementVersions??=[]).push("2.1.2")',
    replace: '0',
    reason: `It would create the global \`reactiveElementVersions\`. ${FIRST_COPY}`,
    test: NO_GLOBALS,
    until: 'Lit offers an export condition without the list.',
  },
  {
    file: 'lit-element/lit-element.js',
    find: '(s.litElementVersions??=[]).push("4.2.2")',
    replace: '0',
    reason: `It would create the global \`litElementVersions\`. ${FIRST_COPY}`,
    test: NO_GLOBALS,
    until: 'Lit offers an export condition without the list.',
  },
  {
    file: 'lit-element/lit-element.js',
    find: 's.litElementHydrateSupport?.({LitElement:i})',
    replace: '0',
    reason:
      'A page that hydrates elements of its own with @lit-labs/ssr-client would make the widget hydrate too. The widget replaces the content of a declarative shadow root instead, and hydrating would throw.',
    test: 'test/node/build/package-patches.test.ts',
    until: 'The widget hydrates.',
  },
  {
    file: 'zod/v4/core/core.js',
    find: '(_a = globalThis).__zod_globalConfig ?? (_a.__zod_globalConfig = {});',
    replace: '',
    reason: 'It would create the global `__zod_globalConfig`.',
    test: NO_GLOBALS,
    until: 'Zod keeps its configuration in its module again.',
  },
  {
    file: 'zod/v4/core/core.js',
    find: 'export const globalConfig = globalThis.__zod_globalConfig;',
    replace: 'export const globalConfig = {};',
    reason:
      'A page that configures its own Zod, `z.config({ jitless: true })` or a locale, would configure ours.',
    test: NO_GLOBALS,
    until: 'Zod keeps its configuration in its module again.',
  },
  {
    file: 'zod/v4/core/core.js',
    find: 'globalThis.__zod_globalConfig?.postProcessor',
    replace: 'undefined',
    reason: 'A page could put a post-processor around every schema of ours.',
    test: NO_GLOBALS,
    until: 'Zod keeps its configuration in its module again.',
  },
];

/**
 * @param {string} code
 * @param {Patch} patch
 */
export function applyPatch(code, { file, find, replace, reason }) {
  const parts = code.split(find);
  if (parts.length !== 2) {
    throw new Error(
      `${file} contains ${parts.length - 1} times, not once: ${find}\nThe patch is there because: ${reason}`,
    );
  }
  return parts.join(replace);
}

/** @returns {import('vite').Plugin} */
export function packagePatches() {
  return {
    name: 'package-patches',
    transform(code, id) {
      const patches = PATCHES.filter(({ file }) => id.endsWith(`/node_modules/${file}`));
      if (patches.length === 0) return null;
      // No map: nobody debugs the published, already minified files of the two packages by their columns.
      return { code: patches.reduce(applyPatch, code), map: null };
    },
  };
}
