/** What the targets of `check` name: files, those of folders and patterns, addresses, the standard input. */
import { stat } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { NO_BASE, webUrl } from '../../document/url.js';
import { UsageError } from '../command.js';

export interface Source {
  readonly kind: 'file' | 'url' | 'input';
  /** As it is told. */
  readonly name: string;
  /** Whether it was found in a folder, where there may be other JSON files. */
  readonly isFromFolder: boolean;
}

/** A target that names nothing. */
export interface Nothing {
  readonly kind: 'nothing';
  readonly name: string;
  /** Why. */
  readonly message: string;
}

const IGNORED = ['**/node_modules/**'];

/** @returns whether it is a file, a folder or nothing; undefined where it cannot be told */
async function kindOf(path: string): Promise<'file' | 'folder' | undefined> {
  const stats = await stat(path).catch(() => undefined);
  if (!stats) return undefined;
  return stats.isDirectory() ? 'folder' : 'file';
}

const file = (name: string, isFromFolder = false): Source => ({ kind: 'file', name, isFromFolder });

async function filesIn(folder: string): Promise<(Source | Nothing)[]> {
  const names = await glob('**/*.json', { cwd: folder, ignore: IGNORED, expandDirectories: false });
  if (names.length === 0) return [{ kind: 'nothing', name: folder, message: 'has no JSON file in it' }];
  return names.sort().map((name) => file(join(folder, name), true));
}

async function filesLike(pattern: string): Promise<(Source | Nothing)[]> {
  const names = await glob(pattern, {
    ignore: IGNORED,
    expandDirectories: false,
    absolute: isAbsolute(pattern),
  });
  if (names.length === 0)
    return [{ kind: 'nothing', name: pattern, message: 'is a pattern that no file fits' }];
  return names.sort().map((name) => file(name));
}

function addressed(target: string): Source {
  const url = webUrl(target, NO_BASE);
  if (url === undefined)
    throw new UsageError(`${JSON.stringify(target)} is not an http(s) URL without a user name`);
  return { kind: 'url', name: url, isFromFolder: false };
}

async function sourcesOf(target: string): Promise<readonly (Source | Nothing)[]> {
  if (target === '-') return [{ kind: 'input', name: 'standard input', isFromFolder: false }];
  if (/^https?:/i.test(target)) return [addressed(target)];
  const kind = await kindOf(target);
  if (kind === 'folder') return filesIn(target);
  if (kind === undefined && isDynamicPattern(target)) return filesLike(target);
  // Whoever reads it says what is wrong with it.
  return [file(target)];
}

const identityOf = ({ kind, name }: Source | Nothing): string =>
  `${kind} ${kind === 'file' ? relative('', resolve(name)) : name}`;

/**
 * @param targets as they were given
 * @returns what they name, each once
 * @throws {UsageError}
 */
export async function sourcesAt(targets: readonly string[]): Promise<readonly (Source | Nothing)[]> {
  const sources = new Map<string, Source | Nothing>();
  for (const target of targets) {
    for (const source of await sourcesOf(target)) {
      const identity = identityOf(source);
      if (!sources.has(identity)) sources.set(identity, source);
    }
  }
  return [...sources.values()];
}
