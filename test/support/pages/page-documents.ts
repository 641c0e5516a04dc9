// The demo's documents, as their publisher wrote them.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';

const folder = resolve(import.meta.dirname, '..', '..', '..', 'demo', 'comparisons');

/** Names of all documents. */
export const allDocuments = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => basename(file, '.json'));

/** The one with every problem with which a document can still be shown. */
export const WORST = 'worst';

/** Names of the documents without problems. */
export const validDocuments = allDocuments.filter((name) => name !== WORST);

/** Small, with a panel that agrees, and with long quotes. */
export const FIRST = 'azure-voice-router-vs-cursor-background-agent';
/** With links, pictures, votes, a newsletter. */
export const RICH = 'caddy-vs-traefik';
/** From right to left. */
export const ARABIC = 'notion-vs-obsidian';
/** Five hundred reviewers. */
export const MANY = 'many-reviewers';
/** The smallest. */
export const SMALL = 'zed-vs-sublime-text';

interface RawDocument {
  [key: string]: unknown;
  id: string;
  title: string;
  tools: { [key: string]: unknown; id: string; name: string }[];
  reviewers?: { [key: string]: unknown; id: string; name: string }[];
  reviews?: { [key: string]: unknown; reviewer: string; tool: string }[];
}

/** A fresh copy on each call. */
export const readDocument = (name: string): RawDocument =>
  JSON.parse(readFileSync(resolve(folder, `${name}.json`), 'utf8')) as RawDocument;

/** Keys whose values are not shown as text: ids, URLs, interface texts, the form's consent. */
const NOT_FOR_READING = new Set(
  'id lang url logo avatar votes endpoint reviewer tool verdict kind date updated reveal labels consent'.split(
    ' ',
  ),
);

/** Every text of a document that readers should see. */
export function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || !value) return [];
  return Object.entries(value).flatMap(([key, inner]) => (NOT_FOR_READING.has(key) ? [] : textsOf(inner)));
}
