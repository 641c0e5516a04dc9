/** Code in which texts of a document, or of whoever fills in the builder, stand safely. */

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

/** An attribute and its value; true where the name alone counts. */
export type Attribute = readonly [name: string, value: string | true];

/** @returns the attributes in the notation of HTML, each with a space before it */
export const htmlAttributes = (attributes: readonly Attribute[]): string =>
  attributes
    .map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${escapeHtml(value)}"`))
    .join('');

/** @returns a string of JavaScript */
export function quoted(text: string): string {
  const code = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
  return `'${code.replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')}'`;
}

const indent = (code: string, by: string): string => code.replaceAll(/^(?=.)/gm, by);

/** @param content the lines between the tags, if there are any */
export function element(attributes: string, content?: string): string {
  const tag = `<tool-comparison${attributes}>`;
  return content === undefined
    ? `${tag}</tool-comparison>`
    : `${tag}\n${indent(content, '  ')}\n</tool-comparison>`;
}
