/**
 * The comparisons this service counts votes for and shows: a folder of documents, read again when a request comes and the
 * last reading is more than a second old. Looks only at the ids of a document and does not check the rest.
 */
import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describeError, type Log } from './log.js';

export interface Comparison {
  readonly id: string;
  /** The ids of its two tools, in the document's order. */
  readonly tools: readonly string[];
  /** The name of its file within the folder. */
  readonly file: string;
  /** The document as it was read. */
  readonly document: unknown;
}

interface KnownFile {
  readonly signature: string;
  readonly comparison: Comparison | undefined;
}

const REFRESH_AFTER = 1000;
const LARGEST_DOCUMENT = 1024 * 1024;

export class Catalog {
  readonly #folder: string;
  readonly #log: Log;
  #files = new Map<string, KnownFile>();
  #comparisons = new Map<string, Comparison>();
  #readAt = -Infinity;
  #reading: Promise<void> | undefined;

  constructor(folder: string, log: Log) {
    this.#folder = folder;
    this.#log = log;
  }

  get size(): number {
    return this.#comparisons.size;
  }

  async find(id: string): Promise<Comparison | undefined> {
    await this.#refreshIfOld();
    return this.#comparisons.get(id);
  }

  /** All of them, in the order of their files. */
  async all(): Promise<readonly Comparison[]> {
    await this.#refreshIfOld();
    return [...this.#comparisons.values()];
  }

  /** Reads the files that changed since the last reading. */
  async refresh(): Promise<void> {
    this.#reading ??= this.#readFolder().finally(() => {
      this.#readAt = performance.now();
      this.#reading = undefined;
    });
    await this.#reading;
  }

  async #refreshIfOld(): Promise<void> {
    if (performance.now() - this.#readAt > REFRESH_AFTER) await this.refresh();
  }

  async #readFolder(): Promise<void> {
    try {
      const names = (await readdir(this.#folder)).filter((name) => name.endsWith('.json')).sort();
      const files = await Promise.all(names.map(async (name) => [name, await this.#readFile(name)] as const));
      const before = this.#files;
      this.#files = new Map(files);
      const changed = files.length !== before.size || files.some(([name, file]) => before.get(name) !== file);
      if (changed) this.#comparisons = this.#index();
    } catch (error) {
      // Keep the comparisons that are known: an unmounted folder must not turn voters away.
      this.#log('warn', 'catalog-unreadable', describeError(error));
    }
  }

  async #readFile(name: string): Promise<KnownFile> {
    const known = this.#files.get(name);
    let signature = '';
    try {
      const path = join(this.#folder, name);
      const { mtimeMs, size, ino } = await stat(path);
      signature = `${mtimeMs} ${size} ${ino}`;
      if (known?.signature === signature) return known;
      if (size > LARGEST_DOCUMENT) throw new Error(`is larger than ${LARGEST_DOCUMENT} bytes`);
      return { signature, comparison: readComparison(name, JSON.parse(await readFile(path, 'utf8'))) };
    } catch (error) {
      this.#log('warn', 'document-skipped', { file: name, ...describeError(error) });
      // The file may be half-written while it is being published: keep the version before it.
      return { signature, comparison: known?.comparison };
    }
  }

  #index(): Map<string, Comparison> {
    const index = new Map<string, Comparison>();
    for (const [file, { comparison }] of this.#files) {
      if (!comparison) continue;
      if (index.has(comparison.id))
        this.#log('warn', 'document-skipped', { file, message: 'has the same id as another document' });
      else index.set(comparison.id, comparison);
    }
    return index;
  }
}

function readComparison(file: string, document: unknown): Comparison {
  const id = idOf(document);
  if (id.endsWith('.json')) throw new Error('has an id that ends in .json, as the addresses of documents do');
  const tools = isObject(document) && Array.isArray(document.tools) ? document.tools.map(idOf) : [];
  // Whoever reads the document drops the second of two tools with the same id, and then one is left.
  if (new Set(tools).size !== 2) throw new Error('does not list exactly two tools with different ids');
  return { id, tools, file, document };
}

/**
 * An id is a segment of a path: URL parsers remove `.` and `..`, and a lone surrogate has no percent-encoding. It is also a text of
 * the database, and PostgreSQL has no U+0000 in texts.
 */
function idOf(value: unknown): string {
  const id = isObject(value) ? value.id : undefined;
  if (typeof id !== 'string' || id.length < 1 || id.length > 200)
    throw new Error('has no id of 1 to 200 characters');
  if (id === '.' || id === '..' || !id.isWellFormed())
    throw new Error('has an id that no address can contain: ".", ".." or a lone surrogate');
  if (id.includes('\0')) throw new Error('has an id that no database can store: with a U+0000');
  return id;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
