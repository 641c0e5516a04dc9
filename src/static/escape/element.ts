const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  // A parser would make it a line feed.
  '\r': '&#13;',
};

/** @returns a text as it is written between the tags of an element, by the HTML Standard and by XML */
export const escapeElement = (text: string): string =>
  text.replace(/[&<>\r]/g, (character) => ESCAPES[character] ?? character);
