/**
 * `npm start`: the demo's pages and the vote service at one address. The service's settings come from the environment.
 * Without `PORT` it takes the first free port from 8080.
 */
import { createFiles } from './files.js';
import { listen, type Listening } from './listen.js';
import { createLog } from './log.js';
import { openService } from './service.js';
import { readSettings, type Settings } from './settings.js';
import { createSite } from './site.js';

const FIRST_PORT = 8080;
const LAST_PORT = 8100;
/** How long running requests may take once the demo is told to stop, in milliseconds. */
const PATIENCE = 2000;

const log = createLog();

try {
  await run();
} catch (error) {
  log.flush();
  console.error(`The demo did not start. ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}

async function run(): Promise<void> {
  const settings = readSettings(process.env);
  const service = await openService(settings, log);
  const demo = service.app.route('/', createFiles(settings, log)).route('/', createSite());
  const server = await start(demo.fetch, settings).catch(async (error: unknown) => {
    await service.close();
    throw error;
  });
  console.log(`The demo is at ${browsable(server.url)}/`);

  let stopping: Promise<void> | undefined;
  const stop = async (): Promise<void> => {
    const stopped = server.stop(PATIENCE);
    await service.endStreams();
    await stopped;
    await service.close();
    log.flush();
  };
  // npm and the terminal may each send the same signal: stop only once.
  const stopOnce = (): void => {
    stopping ??= stop();
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, stopOnce);
}

async function start(fetch: Parameters<typeof listen>[0], { host, port }: Settings): Promise<Listening> {
  if (process.env.PORT?.trim()) return listen(fetch, host, port);
  for (let next = FIRST_PORT; ; next++) {
    try {
      return await listen(fetch, host, next);
    } catch (error) {
      if (next === LAST_PORT || !isTaken(error)) throw error;
    }
  }
}

/** In use by another program or, on Windows (`EACCES`), reserved for one. */
function isTaken(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'EADDRINUSE' || code === 'EACCES';
}

/** A server that listens at every address is opened at `localhost`. */
function browsable(url: string): string {
  return url.replace(/\/\/(?:0\.0\.0\.0|\[::\]):/, '//localhost:');
}
