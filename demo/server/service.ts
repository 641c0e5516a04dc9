/** Builds the service from its settings. The caller decides which server runs it, and where. */
import type { Hono } from 'hono';
import { Addresses } from './addresses.js';
import { createApp } from './app.js';
import { Catalog } from './catalog.js';
import type { AppEnvironment } from './deps.js';
import { limitRate } from './http/limit-rate.js';
import { RateLimiter } from './http/rate-limiter.js';
import type { Log } from './log.js';
import type { Settings } from './settings.js';
import { openDatabase } from './store/database.js';
import { TallyStore } from './store/tally-store.js';

export interface Service {
  readonly app: Hono<AppEnvironment>;
  /** How many comparisons it counts votes for right now. */
  readonly comparisons: number;
  /** Closes the database. Stop taking requests first. */
  close(): Promise<void>;
}

export type ServiceSettings = Pick<
  Settings,
  | 'databaseUrl'
  | 'databaseAuthToken'
  | 'allowedOrigins'
  | 'trustedProxies'
  | 'rateLimit'
  | 'comparisons'
  | 'published'
>;

export async function openService(settings: ServiceSettings, log: Log): Promise<Service> {
  const catalog = new Catalog(settings.comparisons, log);
  await catalog.refresh();
  const { databaseUrl: url, databaseAuthToken: authToken } = settings;
  const database = await openDatabase({ url, authToken }, () => log('warn', 'waiting-for-database'));
  const store = new TallyStore(database);
  const limiter = new RateLimiter({ perMinute: settings.rateLimit });
  const limit = limitRate(limiter, settings.trustedProxies);
  const addresses = (requestUrl: string): Addresses => new Addresses(settings.published, requestUrl);
  const app = createApp({
    catalog,
    store,
    limit,
    addresses,
    allowedOrigins: settings.allowedOrigins,
    log,
  });
  const close = async (): Promise<void> => {
    await store.close();
    await database.close();
  };
  return { app, comparisons: catalog.size, close };
}
