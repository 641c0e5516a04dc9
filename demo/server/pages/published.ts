/** What the catalog's documents say, parsed by the widget's own code: the service itself knows only their ids. */
import type { Comparison } from '../../../src/document/comparison.js';
import { parseComparison } from '../../../src/document/parse.js';
import { languageOf, type Language } from '../../../src/i18n/language.js';
// In every language that there are words in.
import '../../../src/locales/all.js';
import type { Tallies } from '../ballot.js';
import type { Comparison as CatalogEntry } from '../catalog.js';

interface Parsed {
  readonly base: string;
  readonly comparison: Comparison | undefined;
}

/** A document that is published anew is another entry. */
const parsedEntries = new WeakMap<CatalogEntry, Parsed>();

/**
 * @param base the document's address
 * @returns undefined where the document cannot be shown: the catalog looks at nothing but its ids
 */
export function comparisonOf(entry: CatalogEntry, base: string): Comparison | undefined {
  const known = parsedEntries.get(entry);
  if (known?.base === base) return known.comparison;
  const comparison = parse(entry.document, base);
  parsedEntries.set(entry, { base, comparison });
  return comparison;
}

function parse(document: unknown, base: string): Comparison | undefined {
  try {
    return parseComparison(document, base).comparison;
  } catch {
    return undefined;
  }
}

export const languageOfComparison = ({ lang, labels }: Comparison): Language => languageOf(lang, labels);

/** @returns the document with other tallies */
export function withTallies({ document, tools }: CatalogEntry, tallies: Tallies): unknown {
  if (!isObject(document) || !isObject(document.community)) return document;
  const both = tools.map((tool) => [tool, tallies.get(tool) ?? { ship: 0, skip: 0 }] as const);
  return { ...document, community: { ...document.community, tallies: Object.fromEntries(both) } };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
