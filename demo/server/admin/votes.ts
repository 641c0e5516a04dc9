/** What whoever runs the service can do with the votes. The database is that of the service's settings, and may be in use. */
import { SettingsError } from '../settings.js';
import { Administration } from '../store/administration.js';
import { openDatabase } from '../store/database.js';
import { readAdminSettings } from './settings.js';
import { MisuseError, parse } from './votes/arguments.js';
import { run } from './votes/run.js';

/** @returns the exit code: 0, it is done; 1, it could not be; 2, the command was used wrongly */
export async function administerVotes(args: readonly string[]): Promise<number> {
  try {
    const command = parse(args);
    const { databaseUrl: url, databaseAuthToken: authToken } = readAdminSettings();
    const database = await openDatabase({ url, authToken, isPatient: true });
    try {
      await run(command, new Administration(database), (text) => void process.stdout.write(text));
    } finally {
      await database.close();
    }
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return error instanceof MisuseError || error instanceof SettingsError ? 2 : 1;
  }
}
