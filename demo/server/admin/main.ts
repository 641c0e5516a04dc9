/** `npm run votes -- …`: what whoever runs the service can do with the votes. The database is that of the service's settings. */
import { SettingsError, readSettings } from '../settings.js';
import { openDatabase } from '../store/database.js';
import { Administration } from '../store/administration.js';
import { MisuseError, parse } from './arguments.js';
import { run } from './run.js';

/** Whoever reads the output may have read enough, as `head` does. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

try {
  const command = parse(process.argv.slice(2));
  const { databaseUrl: url, databaseAuthToken: authToken } = readSettings(process.env);
  const database = await openDatabase({ url, authToken });
  try {
    await run(command, new Administration(database), (text) => void process.stdout.write(text));
  } finally {
    await database.close();
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = error instanceof MisuseError || error instanceof SettingsError ? 2 : 1;
}
