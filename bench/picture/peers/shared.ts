/** What every author of a peer would write: one request a document, one style sheet for all widgets. */
const documents = new Map<string, Promise<unknown>>();

export function fetchDocument(url: string): Promise<unknown> {
  const known = documents.get(url);
  if (known) return known;
  const document = fetch(url).then((response) => response.json());
  documents.set(url, document);
  return document;
}

export function sheetOf(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}
