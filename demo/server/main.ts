/** Runs the service without the demo's pages: `npm run server`. Settings come from the environment, see settings.ts. */
import { createFiles } from './files.js';
import { listen } from './listen.js';
import { createLog, describeError } from './log.js';
import { openService } from './service.js';
import { SettingsError, readSettings } from './settings.js';

/** How long running requests may take once the service is told to stop, in milliseconds. */
const PATIENCE = 10_000;

const log = createLog();

try {
  await run();
} catch (error) {
  const setting = error instanceof SettingsError ? error.setting : undefined;
  log('error', 'not-started', { setting, ...describeError(error) });
  log.flush();
  process.exitCode = 1;
}

async function run(): Promise<void> {
  const settings = readSettings(process.env);
  const service = await openService(settings, log);
  const app = service.app.route('/', createFiles(settings, log));
  const server = await listen(app.fetch, settings.host, settings.port).catch(async (error: unknown) => {
    await service.close();
    throw error;
  });
  log('info', 'listening', { url: server.url, comparisons: service.comparisons });
  log.flush();

  const stop = async (signal: string): Promise<void> => {
    log('info', 'stopping', { signal });
    log.flush();
    await server.stop(PATIENCE);
    await service.close();
    log('info', 'stopped');
    log.flush();
  };
  // `once`: a second signal ends the process at once, as it does by default.
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop(signal));
}
