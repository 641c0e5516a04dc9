/** Runs the service without the demo's pages: `npm run server`. Settings come from the environment, see settings.ts. */
import { setTimeout } from 'node:timers/promises';
import { createFiles } from './files.js';
import { listen, type Listening } from './listen.js';
import { createLog, describeError } from './log.js';
import { createMetrics } from './metrics.js';
import { misspeltIn } from './misspelt.js';
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
  for (const [name, meant] of misspeltIn(process.env, readSettings)) {
    log('warn', 'setting-unknown', { setting: name, message: `${name} is no setting. Is ${meant} meant?` });
  }
  const { host, port, metricsPort, drainSeconds } = settings;
  const metrics = metricsPort === undefined ? undefined : createMetrics();
  const measuring = metrics?.measuring(log) ?? log;
  const service = await openService(settings, measuring);
  const app = service.app.route('/', createFiles(settings, measuring));
  const listening: Listening[] = [];
  const close = async (): Promise<void> => {
    const stopped = listening.map((server) => server.stop(PATIENCE));
    await service.endStreams();
    await Promise.all(stopped);
    await service.close();
  };
  try {
    const server = await listen(app.fetch, host, port);
    listening.push(server);
    if (metrics && metricsPort !== undefined) {
      metrics.gauge('requests_under_way', 'Requests that are not answered to the end.', () =>
        server.underWay(),
      );
      metrics.gauge('waiting_ballots', 'Ballots that wait to be stored.', () => service.waitingBallots());
      listening.push(await listen(metrics.app.fetch, host, metricsPort));
    }
  } catch (error) {
    await close();
    throw error;
  }
  const stop = async (signal: string): Promise<void> => {
    log('info', 'stopping', { signal });
    log.flush();
    service.beginStop();
    if (drainSeconds > 0) await setTimeout(drainSeconds * 1000);
    await close();
    log('info', 'stopped');
    log.flush();
  };
  // Before it says that it listens: whoever waits for that may stop it. A second signal ends it at once, as it does by default.
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop(signal));

  const [server, ofMetrics] = listening;
  log('info', 'listening', {
    url: server?.url,
    comparisons: service.comparisons,
    ...(ofMetrics ? { metrics: `${ofMetrics.url}/metrics` } : {}),
  });
  log.flush();
}
