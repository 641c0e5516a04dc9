/**
 * Opens the database: a local file, made safe against power loss, or a remote one by URL, which is so by itself.
 */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createClient, type Client, type InStatement, type ResultSet } from '@libsql/client';
import { isBusy } from './store-error.js';

export interface DatabaseOptions {
  readonly url: string;
  readonly authToken?: string | undefined;
}

export interface Database {
  /** For reading. */
  readonly client: Client;
  /** All statements or none. Once it resolves they are on the disk. */
  write(statements: InStatement[]): Promise<ResultSet[]>;
}

/**
 * In milliseconds. A local client blocks the whole process while it waits for a lock, so it waits only as long as another
 * writer's commit takes. GroupCommit waits longer, without blocking.
 */
const BUSY_TIMEOUT = 20;
const REMOTE_TIMEOUT = 5000;

/**
 * FULL flushes the log at every commit, so that a confirmed vote survives a power cut. It is a setting of the connection,
 * and the client silently replaces a broken connection, so it is set before each write.
 *
 * Taking the lock and releasing it makes the write fail here if another process holds the lock. A *prepared* statement
 * that fails on a lock stays in progress, and then no transaction of that connection commits:
 * https://github.com/tursodatabase/libsql-client-ts/issues/352
 */
const BEFORE_WRITING = 'PRAGMA synchronous = FULL; BEGIN IMMEDIATE; ROLLBACK';

export async function openDatabase({ url, authToken }: DatabaseOptions): Promise<Database> {
  return url.startsWith('file:') || url === ':memory:' ? openLocal(url) : openRemote(url, authToken);
}

async function openLocal(url: string): Promise<Database> {
  makeFolder(url);
  // The settings belong to a connection and the client would open several, so it gets just one.
  const client = createClient({ url, concurrency: 1, timeout: BUSY_TIMEOUT });
  try {
    await client.execute('PRAGMA journal_mode = WAL');
  } catch (error) {
    client.close();
    throw error;
  }
  const write = async (statements: InStatement[]): Promise<ResultSet[]> => {
    await client.executeMultiple(BEFORE_WRITING);
    try {
      return await client.batch(statements, 'write');
    } catch (error) {
      // Another process took the lock in between: this connection is unusable now (see BEFORE_WRITING).
      if (isBusy(error)) await reconnect(client);
      throw error;
    }
  };
  return { client, write };
}

/** `reconnect()` returns a promise in some clients, which their common type does not say. */
function reconnect(client: { reconnect(): unknown }): unknown {
  return client.reconnect();
}

/** Requests have a timeout: one that never ends would leave voters waiting forever. */
function openRemote(url: string, authToken: string | undefined): Database {
  const fetchInTime = (request: Request): Promise<Response> =>
    fetch(request, { signal: AbortSignal.timeout(REMOTE_TIMEOUT) });
  const client = createClient({ url, ...(authToken === undefined ? {} : { authToken }), fetch: fetchInTime });
  return { client, write: (statements) => client.batch(statements, 'write') };
}

function makeFolder(url: string): void {
  const path = url.startsWith('file:///')
    ? fileURLToPath(url)
    : decodeURIComponent(url.replace(/^file:/, ''));
  if (!path.startsWith(':memory:')) mkdirSync(dirname(path), { recursive: true });
}
