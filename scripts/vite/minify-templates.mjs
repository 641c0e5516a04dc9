// Minifies what no JavaScript minifier looks into: the style sheets in css`` literals, and the line breaks with their
// indent in html`` and svg`` literals. Everything between ${ and } stays as it is.
import { transform } from 'lightningcss';
import MagicString from 'magic-string';
import { parseAst, Visitor } from 'vite';

/** Stands for a value among rules and declarations: an at-rule that the minifier does not know, and keeps. */
const VALUE_RULE = /@value-(\d+);/;

/**
 * @param {readonly string[]} parts the strings of a style sheet between its values, each of which stands for whole rules or declarations
 * @returns {readonly string[]} as many strings
 */
export function minifyCss(parts) {
  const code = parts.reduce((before, part, index) => `${before}@value-${index - 1};${part}`);
  const minified = transform({ filename: 'a.css', code: Buffer.from(code), minify: true }).code.toString();
  const pieces = minified.split(VALUE_RULE);
  const values = pieces.filter((_piece, index) => index % 2).map(Number);
  if (values.length !== parts.length - 1 || values.some((value, index) => value !== index))
    throw new Error(`A value in a style sheet must stand for whole rules or declarations: ${code}`);
  return pieces.filter((_piece, index) => index % 2 === 0);
}

/** Marks the place of a value while the parts of a literal are one text. */
const VALUE = '\0';
const TAG_OR_TEXT = /<[^>]*>|[^<]+/g;
const LINE_BREAK = /\s*\n\s*/g;
const LINE_BREAK_BESIDE_VALUE = /^\s*\n\s*|\s*\n\s*$|\s*\n\s*(?=\0)|(?<=\0)\s*\n\s*/g;
/** Prettier joins short lines of values with a space. */
const SPACE_BETWEEN_VALUES = /(?<=\0) (?=\0)/g;

/**
 * Removes line breaks next to tags and values and spaces between two values, and makes other line breaks one space.
 * White space that readers should see is therefore written beside a tag or a text, without a line break.
 * @param {readonly string[]} parts
 * @returns {readonly string[]} as many strings
 */
export function minifyHtml(parts) {
  const minified = parts.join(VALUE).replace(TAG_OR_TEXT, (piece) => {
    const text = piece.startsWith('<')
      ? piece
      : piece.replace(LINE_BREAK_BESIDE_VALUE, '').replace(SPACE_BETWEEN_VALUES, '');
    return text.replace(LINE_BREAK, ' ');
  });
  return minified.split(VALUE);
}

const MINIFIERS = new Map([
  ['css', minifyCss],
  ['html', minifyHtml],
  ['svg', minifyHtml],
]);

/**
 * In ASCII as well: a JavaScript minifier that is told to write ASCII leaves tagged literals as they are.
 *
 * @param {string} text
 */
const escapeForTemplate = (text) =>
  text
    .replace(/[\\`]|\$(?=\{)/g, '\\$&')
    .replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/**
 * @param {string} code JavaScript
 * @returns {{ code: string, map: import('magic-string').SourceMap } | null} null when nothing changes
 */
export function minifyTemplates(code) {
  const text = new MagicString(code);
  const visitor = new Visitor({
    TaggedTemplateExpression({ tag, quasi }) {
      const minify = tag.type === 'Identifier' ? MINIFIERS.get(tag.name) : undefined;
      if (!minify) return;
      const minified = minify(quasi.quasis.map(({ value }) => value.cooked ?? value.raw));
      for (const [index, { start, end, value }] of quasi.quasis.entries()) {
        const replacement = escapeForTemplate(minified[index] ?? '');
        if (replacement !== value.raw && start < end) text.update(start, end, replacement);
      }
    },
  });
  visitor.visit(parseAst(code));
  return text.hasChanged() ? { code: text.toString(), map: text.generateMap({ hires: true }) } : null;
}

/** @returns {import('vite').Plugin} */
export function minifyTemplatesPlugin() {
  return {
    name: 'minify-templates',
    transform: {
      order: 'post',
      filter: { id: /\/src\/[^?]*\.ts$/ },
      handler: minifyTemplates,
    },
  };
}
