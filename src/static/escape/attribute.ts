const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // Old browsers took it for a quotation mark.
  '`': '&#96;',
  // XML parsers would make these a space, and all parsers the last one a line feed.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** @returns a text as it is written in an attribute, within quotation marks of either kind */
export const escapeAttribute = (text: string): string =>
  text.replace(/[&<>"'`\t\n\r]/g, (character) => ESCAPES[character] ?? character);
