/** The databases on which the service has to do the same: a file of libSQL, and a PostgreSQL server. */
import { join } from 'node:path';
import { describe, type TestContext } from 'node:test';
import { pathToFileURL } from 'node:url';
import { temporaryFolder } from './documents.js';

/** Gives the URL of an empty database, which is removed after the test. */
export type NewUrl = (test: Pick<TestContext, 'after'>) => Promise<string>;

export function forEachDatabase(suite: (newUrl: NewUrl) => void): void {
  describe('libSQL', () => suite(newFile));
}

export async function newFile(test: Pick<TestContext, 'after'>): Promise<string> {
  const folder = await temporaryFolder();
  test.after(folder.remove);
  return pathToFileURL(join(folder.path, 'in a new folder', 'votes.db')).href;
}
