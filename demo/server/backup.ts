/** Copies a database file while the service goes on writing to it. */
import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { createClient } from '@libsql/client';
import { pathOfFileUrl } from './file-url.js';
import { SettingsError } from './settings.js';

/** How long a writer is waited for, in milliseconds. */
const BUSY_TIMEOUT = 10_000;

/**
 * `VACUUM INTO` writes what is committed at one moment, as a whole database of its own.
 *
 * @param databaseUrl of a file
 * @param file must not be there
 * @throws {SettingsError} for databases that have backups of their own
 */
export async function backUp(databaseUrl: string, file: string): Promise<void> {
  const path = pathOfFileUrl(databaseUrl);
  if (path === undefined) {
    throw new SettingsError(
      'DATABASE_URL',
      'not-a-file',
      'only files are copied: use pg_dump, or what its host offers',
    );
  }
  if (!existsSync(path)) throw new SettingsError('DATABASE_URL', 'no-database', `there is no ${path}`);
  if (existsSync(file)) throw new Error(`${file} is there already, and is not written over`);
  mkdirSync(dirname(file), { recursive: true });
  const client = createClient({ url: databaseUrl, concurrency: 1, timeout: BUSY_TIMEOUT });
  try {
    await client.execute({ sql: 'VACUUM INTO ?', args: [file] });
  } finally {
    client.close();
  }
}
