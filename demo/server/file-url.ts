import { fileURLToPath } from 'node:url';

/** @returns the path in an address of a database file; undefined where it is none. `file:votes.db` is that of this folder. */
export function pathOfFileUrl(url: string): string | undefined {
  if (!url.startsWith('file:') || url.startsWith('file::memory:')) return undefined;
  return url.startsWith('file:///') ? fileURLToPath(url) : decodeURIComponent(url.slice('file:'.length));
}
