/**
 * The connection to libSQL: a local file, made safe against power loss, or a remote database by URL, which is so by itself.
 */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { createClient, type Client } from '@libsql/client';
import { pathOfFileUrl } from '../../file-url.js';
import { cleanerFor, type Cleaner } from '../driver-error.js';

export interface LibsqlOptions {
  readonly url: string;
  readonly authToken?: string | undefined;
}

export interface Libsql {
  readonly client: Client;
  /** A local client has one connection, which all share, and which is to be opened anew after a lock was met. */
  readonly isLocal: boolean;
  /** To be called before each transaction that writes. */
  prepare(): Promise<void>;
  /** As far as nobody reads from it. */
  readonly emptyLog: () => Promise<void>;
  readonly clean: Cleaner;
}

/**
 * In milliseconds. A local client blocks the whole process while it waits for a lock, so it waits only as long as another
 * writer's commit takes. GroupCommit waits longer, without blocking.
 */
const BUSY_TIMEOUT = 20;
const REMOTE_TIMEOUT = 5000;

/**
 * What is deleted is overwritten: a key of yesterday's, or the address of somebody who has unsubscribed. FULL flushes the log at every commit, so that a confirmed vote survives a power cut. It is a setting of the connection,
 * and the client silently replaces a broken connection, so it is set before each transaction that writes. So is the other setting.
 *
 * Taking the lock and releasing it makes the write fail here if another process holds the lock. A *prepared* statement
 * that fails on a lock stays in progress, and then no transaction of that connection commits:
 * https://github.com/tursodatabase/libsql-client-ts/issues/352
 */
const BEFORE_WRITING = 'PRAGMA secure_delete = ON; PRAGMA synchronous = FULL; BEGIN IMMEDIATE; ROLLBACK';

export async function openLibsql({ url, authToken }: LibsqlOptions): Promise<Libsql> {
  const clean = cleanerFor(url, authToken);
  try {
    const isLocal = url.startsWith('file:') || url === ':memory:';
    return isLocal ? await openLocal(url, clean) : openRemote(url, authToken, clean);
  } catch (error) {
    throw clean(error);
  }
}

async function openLocal(url: string, clean: Cleaner): Promise<Libsql> {
  makeFolder(url);
  // The settings belong to a connection and the client would open several, so it gets just one.
  const client = createClient({ url, concurrency: 1, timeout: BUSY_TIMEOUT });
  try {
    await client.execute('PRAGMA journal_mode = WAL');
  } catch (error) {
    client.close();
    throw error;
  }
  const emptyLog = async (): Promise<void> => {
    await client.execute('PRAGMA wal_checkpoint(TRUNCATE)');
  };
  return { client, isLocal: true, prepare: () => client.executeMultiple(BEFORE_WRITING), emptyLog, clean };
}

/** Requests have a timeout: one that never ends would leave voters waiting forever. */
function openRemote(url: string, authToken: string | undefined, clean: Cleaner): Libsql {
  const fetchInTime = (request: Request): Promise<Response> =>
    fetch(request, { signal: AbortSignal.timeout(REMOTE_TIMEOUT) });
  const client = createClient({ url, ...(authToken === undefined ? {} : { authToken }), fetch: fetchInTime });
  const nothing = (): Promise<void> => Promise.resolve();
  return { client, isLocal: false, prepare: nothing, emptyLog: nothing, clean };
}

function makeFolder(url: string): void {
  const path = pathOfFileUrl(url);
  if (path !== undefined) mkdirSync(dirname(path), { recursive: true });
}
