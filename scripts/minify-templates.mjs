// A Vite plugin: takes the white space and comments out of css`` literals in src/styles and turns line breaks with
// their indent into one space in html`` and svg`` literals in src/templates. No minifier sees inside a template
// literal, and these are a good part of the widget's bytes. Everything between ${ and } stays as it is.
import MagicString from 'magic-string';
import { transform } from 'lightningcss';
import { parseAst } from 'vite';

/**
 * A style sheet without what means nothing in it.
 * @param {readonly string[]} parts the literal's strings; a sheet with anything put in stays as written
 * @returns {string[]} as many strings
 */
export function minifyCss(parts) {
  if (parts.length > 1) return [...parts];
  return [
    transform({ filename: 'styles.css', code: Buffer.from(parts.join('')), minify: true }).code.toString(),
  ];
}

/**
 * HTML whose line breaks, with the indent around them, are gone between tags and around values, and one space
 * elsewhere. White space that is meant is written without a line break.
 * @param {readonly string[]} parts
 * @returns {string[]}
 */
export function minifyHtml(parts) {
  let isInTag = false;
  return parts.map((part) => {
    let out = '';
    for (let at = 0; at < part.length; at++) {
      const run = /^\s*\n\s*/.exec(part.slice(at))?.[0];
      if (run) {
        const isBetween =
          out === '' || out.endsWith('>') || at + run.length === part.length || part[at + run.length] === '<';
        if (isInTag || !isBetween) out += ' ';
        at += run.length - 1;
        continue;
      }
      const char = part.charAt(at);
      if (char === '<') isInTag = true;
      if (char === '>') isInTag = false;
      out += char;
    }
    return out;
  });
}

/** @param {string} text */
function escapeForTemplate(text) {
  return text.replace(/[\\`]|\$(?=\{)/g, '\\$&');
}

/**
 * @param {unknown} node any node of the syntax tree
 * @param {(node: any) => void} visit called for every node below, itself included
 */
function walk(node, visit) {
  if (Array.isArray(node)) {
    for (const child of node) walk(child, visit);
  } else if (node && typeof node === 'object') {
    if ('type' in node) visit(node);
    for (const child of Object.values(node)) if (child && typeof child === 'object') walk(child, visit);
  }
}

/**
 * @param {string} code JavaScript
 * @param {Record<string, (parts: readonly string[]) => string[]>} minifiers by the name of the tag
 * @returns {{ code: string, map: import('magic-string').SourceMap } | null} null when nothing changes
 */
export function minifyTemplates(code, minifiers) {
  const text = new MagicString(code);
  walk(parseAst(code), (node) => {
    if (node.type !== 'TaggedTemplateExpression' || node.tag.type !== 'Identifier') return;
    const minify = Object.hasOwn(minifiers, node.tag.name) ? minifiers[node.tag.name] : undefined;
    if (!minify) return;
    /** @type {{ start: number, end: number, value: { raw: string, cooked: string } }[]} */
    const quasis = node.quasi.quasis;
    const minified = minify(quasis.map((quasi) => quasi.value.cooked));
    for (const [index, { start, end, value }] of quasis.entries()) {
      const replacement = escapeForTemplate(minified[index] ?? '');
      if (replacement !== value.raw && start < end) text.update(start, end, replacement);
    }
  });
  return text.hasChanged() ? { code: text.toString(), map: text.generateMap({ hires: true }) } : null;
}

/** @returns {import('vite').Plugin} */
export function minifyTemplatesPlugin() {
  return {
    name: 'minify-templates',
    transform: {
      order: 'post',
      filter: { id: /\/src\/[^?]*\.ts$/ },
      handler(code) {
        return minifyTemplates(code, { css: minifyCss, html: minifyHtml });
      },
    },
  };
}
