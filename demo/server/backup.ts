/** Copies a database file while the service goes on writing to it. */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createClient, type Client } from '@libsql/client';
import { pathOfFileUrl } from './file-url.js';
import { SettingsError } from './settings.js';

/** How long a writer is waited for, in milliseconds. */
const BUSY_TIMEOUT = 10_000;

/** What is deleted within two days: whoever keeps a copy for longer must not be able to tell which addresses were meant. */
const NOT_KEPT = ['network_keys', 'newcomers', 'arrivals'];

/**
 * `VACUUM INTO` writes what is committed at one moment, as a whole database of its own. Nothing has the name of the copy before it
 * is complete.
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
  const unfinished = `${file}.unfinished`;
  rmSync(unfinished, { force: true });
  try {
    await run(databaseUrl, async (client) => {
      await client.execute({ sql: 'VACUUM INTO ?', args: [unfinished] });
    });
    await run(pathToFileURL(resolve(unfinished)).href, forgetNetworks);
    renameSync(unfinished, file);
  } finally {
    rmSync(unfinished, { force: true });
  }
}

/** An earlier version of the service may have made the database, without these tables. */
async function forgetNetworks(copy: Client): Promise<void> {
  const { rows } = await copy.execute("SELECT name FROM sqlite_master WHERE type = 'table'");
  const tables = new Set(rows.map(({ name }) => name));
  for (const table of NOT_KEPT) if (tables.has(table)) await copy.execute(`DELETE FROM ${table}`);
  // What was deleted is still in pages that are free now.
  await copy.execute('VACUUM');
}

async function run(url: string, action: (client: Client) => Promise<void>): Promise<void> {
  const client = createClient({ url, concurrency: 1, timeout: BUSY_TIMEOUT });
  try {
    await action(client);
  } finally {
    client.close();
  }
}
