/**
 * Text in Markdown, so that it is shown as written: by CommonMark 0.31, by GitHub Flavored Markdown (tables, strikethrough,
 * autolinks, formulas), by kramdown, by MDX, and where a template language fills in Markdown before it is read: Liquid, Nunjucks,
 * Handlebars, EJS, PHP, the shortcodes of Hugo.
 *
 * A backslash is written only before what it escaped in the first Markdown: elsewhere kramdown and others show it. It also
 * leaves in the text what a template language looks for (`\{%`). All else is therefore a character reference.
 *
 * What reads the text after Markdown gets it as it is: GitHub's comments take a name behind `@` for a mention and a number behind `#`
 * for an issue, and nothing but another text prevents it. A site whose pages are themselves templates (Vue, Svelte) fills them in.
 */

const reference = (character: string): string => `&#${character.charCodeAt(0)};`;
const backslashed = (character: string): string => `\\${character}`;

/** Marks of text, and of headings. */
const MARK = /[`*_#]/;
/** Means something wherever it stands. The brackets are also those of all template languages, and the backslash of formulas. */
const SIGN = /[\\[\]<>|~{}$^@]|&(?=[#a-z])/;
/** Words that become links or pictures by themselves: `www.`, and a colon that something follows (`https://`, `:smile:`). */
const POINT = /(?<=www)\./;
const COLON = /:(?=\S)/;

/** Means something at the beginning of a line: a list, a line of code in a template, the line below a heading, a definition. */
const LIST_AT_START = /(?<=^\s*)[-+]/;
const SIGN_AT_START = /(?<=^\s*)[%=:]/;
/** What follows the number of a list. */
const NUMBER_AT_START = /(?<=^\s*\d{1,9})[.)]/;

const joined = (...expressions: readonly RegExp[]): string =>
  expressions.map(({ source }) => source).join('|');
const BACKSLASHED = joined(MARK, POINT, LIST_AT_START, NUMBER_AT_START);
const REFERRED = joined(SIGN, COLON, SIGN_AT_START);
const SPECIAL = new RegExp(`(${BACKSLASHED})|${REFERRED}`, 'gi');

const escapeLine = (line: string): string =>
  line.replace(SPECIAL, (character, isMark: string | undefined) =>
    isMark === undefined ? reference(character) : backslashed(character),
  );

/** Those of CommonMark, and two more at which marked ends a line. */
const LINE_BREAK = /\r\n?|[\n\u2028\u2029]/;

/** @returns a text in one line, for headings, tables and links */
export const escapeMarkdownLine = (text: string): string => escapeLine(text.split(LINE_BREAK).join(' '));

/** @returns a text with its line breaks, for paragraphs */
export const escapeMarkdown = (text: string): string =>
  text
    .split(LINE_BREAK)
    .map((line) => escapeLine(line))
    .join('\\\n');

/**
 * @param url an absolute URL (WHATWG): without spaces and line breaks
 * @returns it as the destination of a link
 */
export const escapeMarkdownUrl = (url: string): string =>
  `<${url.replace(/[\\<>&*_`|~{}$[\]]/g, reference)}>`;
