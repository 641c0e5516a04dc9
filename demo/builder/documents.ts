/** The documents to begin with. */
import { documents } from '../scripts/catalogue.js';

/** Those of the demo, by their addresses. */
export const EXAMPLES = documents.map(({ id, name }) => [`comparisons/${id}.json`, name] as const);

/** What is there when somebody begins with nothing. */
export const NEW_DOCUMENT = {
  version: 1,
  id: 'a-vs-b',
  lang: 'en',
  tools: [
    { id: 'a', name: 'Tool A', entry: 'Free' },
    { id: 'b', name: 'Tool B', entry: '$20/mo' },
  ],
  reviewers: [{ id: 'reviewer-1', name: 'Reviewer 1', kind: 'human' }],
  reviews: [
    { reviewer: 'reviewer-1', tool: 'a', verdict: 'ship', quote: 'Why Reviewer 1 would ship Tool A.' },
  ],
};

export const asText = (document: unknown): string => `${JSON.stringify(document, null, 2)}\n`;

/** As in the widget: see "Rules for every field" in docs/document.md. */
const MAX_BYTES = 1024 * 1024;

export class LoadError extends Error {}

/**
 * @param address absolute
 * @returns the text there
 * @throws LoadError with what to do about it
 */
export async function textAt(address: string, signal: AbortSignal): Promise<string> {
  let response: Response;
  try {
    response = await fetch(address, { signal, credentials: 'same-origin' });
  } catch (error) {
    if (signal.aborted) throw error;
    throw new LoadError(
      'It could not be loaded. See that the address is right, and that its server sends “Access-Control-Allow-Origin: *”.',
    );
  }
  if (!response.ok) throw new LoadError(`It could not be loaded: the server answered ${response.status}.`);
  return textOf(await response.blob());
}

/** @throws LoadError for what no document can be */
export async function textOf(file: Blob): Promise<string> {
  if (file.size > MAX_BYTES) throw new LoadError('It is larger than 1 MiB, which no comparison may be.');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    throw new LoadError('It is no text in UTF-8.');
  }
}
