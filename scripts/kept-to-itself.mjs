// A Vite plugin for the one-file bundle: its copies of Lit and Zod leave no mark on the page's window and take no settings
// from it, and Lit's templates are parsed as HTML in a page that is XHTML. Each place is one that must be found, so that a
// new version of either package is noticed. The npm files leave both packages as they are.
import MagicString from 'magic-string';

/** @type {Record<string, readonly (readonly [from: RegExp, to: string])[]>} */
const PLACES = {
  'lit-html.js': [
    [/\(\w+\.litHtmlVersions\s*\?\?=\s*\[\]\)\.push\("[^"]*"\)/, '0'],
    [/(?<=\w)(?=\.createElement\("template"\))/, '.implementation.createHTMLDocument("")'],
  ],
  'zod/v4/core/core.js': [
    [/\(_a = globalThis\)\.__zod_globalConfig \?\? \(_a\.__zod_globalConfig = \{\}\);/, ''],
    [/(?<=export const globalConfig = )globalThis\.__zod_globalConfig(?=;)/, '{}'],
    [/globalThis\.__zod_globalConfig\?\.postProcessor/, 'undefined'],
  ],
};

/** @returns {import('vite').Plugin} */
export function keptToItselfPlugin() {
  return {
    name: 'kept-to-itself',
    transform(code, id) {
      const file = Object.keys(PLACES).find((end) => id.endsWith(`/${end}`));
      if (!file) return null;
      const text = new MagicString(code);
      for (const [from, to] of PLACES[file] ?? []) {
        const found = from.exec(code);
        if (!found) throw new Error(`${file} has no ${String(from)}`);
        if (found[0]) text.update(found.index, found.index + found[0].length, to || ' ');
        else text.appendLeft(found.index, to);
      }
      return { code: text.toString(), map: text.generateMap({ hires: true }) };
    },
  };
}
