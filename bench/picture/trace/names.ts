/** The names that functions have in the source, instead of the letters that the minifier gave them. */
import { readFile } from 'node:fs/promises';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { join } from 'node:path';
import type { CallFrame } from './profile.js';

export type Names = (frame: CallFrame) => string;

interface Entry {
  readonly originalSource?: string;
  readonly originalLine?: number;
  readonly name?: string;
}

const BUNDLE = 'tool-comparison.js';

/** @param dist the folder with the built widget and its map; without a map the short names stay */
export async function readSourceMap(dist: string): Promise<Names> {
  const text = await readFile(join(dist, `${BUNDLE}.map`), 'utf8').catch(() => null);
  const map = text === null ? null : new SourceMap(JSON.parse(text) as SourceMapPayload);
  return ({ functionName, url, lineNumber, columnNumber }) => {
    const short = functionName || '(anonymous)';
    if (!url) return short;
    const file = url.split('/').at(-1) ?? url;
    // Positions that the map does not know give an entry without a source.
    const entry = map && file === BUNDLE ? (map.findEntry(lineNumber, columnNumber) as Entry) : {};
    if (!entry.originalSource) return `${short} ${file}:${lineNumber + 1}:${columnNumber + 1}`;
    const source = entry.originalSource.replace(/^(\.\.\/)+(node_modules\/)?/, '');
    return `${entry.name ?? short} ${source}:${(entry.originalLine ?? 0) + 1}`;
  };
}
