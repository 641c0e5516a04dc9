/** The databases on which the service has to do the same: a file of libSQL, and a PostgreSQL server. */
import { join } from 'node:path';
import { after, before, describe, type TestContext } from 'node:test';
import { pathToFileURL } from 'node:url';
import { temporaryFolder } from './documents.js';
import { PostgresServer } from './postgres-server.js';

/** Gives the URL of an empty database, which is removed after the test. */
export type NewUrl = (test: Pick<TestContext, 'after'>) => Promise<string>;

/** Runs the suite once for each kind of database. */
export function forEachDatabase(suite: (newUrl: NewUrl) => void): void {
  describe('libSQL', () => suite(newFile));
  describe('PostgreSQL', () => {
    const server = sharedPostgres();
    suite(() => server().newDatabase());
  });
}

/** A server for all tests of a `describe`. The function it returns gives it inside a test. */
export function sharedPostgres(): () => PostgresServer {
  let server: PostgresServer | undefined;
  before(async () => {
    server = await new PostgresServer().create();
  });
  after(() => server?.remove());
  return () => {
    if (!server) throw new Error('the server is there only within a test');
    return server;
  };
}

export async function newFile(test: Pick<TestContext, 'after'>): Promise<string> {
  const folder = await temporaryFolder();
  test.after(folder.remove);
  return pathToFileURL(join(folder.path, 'in a new folder', 'votes.db')).href;
}
