/** Builds the service from its settings. The caller decides which server runs it, and where. */
import type { Hono } from 'hono';
import { Addresses } from './addresses.js';
import { createApp } from './app.js';
import { Catalog } from './catalog.js';
import type { AppEnvironment } from './deps.js';
import { HOUR } from './durations.js';
import { limitRate } from './http/limit-rate.js';
import { NetworkLimiter } from './http/network-limiter.js';
import { networksOfSender } from './http/sender.js';
import { TallyFeed } from './live/feed.js';
import { StreamSlots } from './live/stream-slots.js';
import type { Log } from './log.js';
import type { Delivery } from './newsletter/delivery.js';
import { asFiles, bySmtp } from './newsletter/mail.js';
import { Newsletter } from './newsletter/newsletter.js';
import { byWebhook } from './newsletter/webhook.js';
import type { DeliverySettings } from './newsletter-settings.js';
import { ProofOfWork } from './proof-of-work.js';
import type { Settings } from './settings.js';
import { openDatabase, type Database } from './store/database.js';
import { NetworkKeys } from './store/network-keys.js';
import { TallyStore } from './store/tally-store.js';
import { watchArrivals } from './watch.js';

export interface Service {
  readonly app: Hono<AppEnvironment>;
  /** How many comparisons it counts votes for right now. */
  readonly comparisons: number;
  /** The ballots that wait to be stored. */
  waitingBallots(): number;
  /** Says that it is not ready from now on. */
  beginStop(): void;
  /** Ends all streams of tallies, which else end only when their readers leave. Call it once no new requests are taken. */
  endStreams(): Promise<void>;
  /** Closes the database. Stop taking requests first. */
  close(): Promise<void>;
}

export type ServiceSettings = Pick<
  Settings,
  | 'databaseUrl'
  | 'databaseAuthToken'
  | 'allowedOrigins'
  | 'trustedProxies'
  | 'rateLimits'
  | 'newVoters'
  | 'proofOfWork'
  | 'surge'
  | 'liveStreams'
  | 'liveStreamsPerNetwork'
  | 'comparisons'
  | 'published'
  | 'newsletter'
>;

export async function openService(settings: ServiceSettings, log: Log): Promise<Service> {
  const catalog = new Catalog(settings.comparisons, log);
  await catalog.refresh();
  const { databaseUrl: url, databaseAuthToken: authToken } = settings;
  const database = await openDatabase({ url, authToken }, () => log('warn', 'waiting-for-database'));
  const { newVoters, proofOfWork: cost } = settings;
  const store = new TallyStore(database, { newVoters, asksForWork: cost > 0 });
  const work = cost > 0 ? new ProofOfWork({ cost, keys: new NetworkKeys(database) }) : undefined;
  const watch = watchArrivals(database, settings.surge, log);
  const limiter = new NetworkLimiter(settings.rateLimits);
  const onStranger = warnOfStranger(log);
  const limit = limitRate(limiter, settings.trustedProxies, onStranger);
  const newsletter = openNewsletter(settings, database, log);
  const { mailsPerNetwork } = settings.newsletter;
  const limitMails = limitRate(
    new NetworkLimiter({ subscriber: mailsPerNetwork, site: 4 * mailsPerNetwork }, HOUR),
    settings.trustedProxies,
    onStranger,
  );
  const feed = new TallyFeed({ source: store, catalog, log });
  const slots = new StreamSlots({
    most: settings.liveStreams,
    perSubscriber: settings.liveStreamsPerNetwork,
  });
  const addresses = (requestUrl: string): Addresses => new Addresses(settings.published, requestUrl);
  let isStopping = false;
  const app = createApp({
    isStopping: () => isStopping,
    catalog,
    store,
    work,
    limit,
    limitMails,
    newsletter,
    live: {
      feed,
      slots,
      networksOf: (context) => networksOfSender(context, settings.trustedProxies),
    },
    addresses,
    allowedOrigins: settings.allowedOrigins,
    publicUrl: settings.published.publicUrl,
    log,
  });
  const close = async (): Promise<void> => {
    await feed.end();
    await newsletter.close();
    await watch.stop();
    await store.close();
    await database.close();
  };
  return {
    app,
    comparisons: catalog.size,
    waitingBallots: () => store.waiting,
    beginStop: () => {
      isStopping = true;
    },
    endStreams: () => feed.end(),
    close,
  };
}

/** Once: a proxy forwards every request, and anybody can write the header. */
function warnOfStranger(log: Log): () => void {
  let isSaid = false;
  return () => {
    if (isSaid) return;
    isSaid = true;
    const message =
      'X-Forwarded-For comes from an address that TRUSTED_PROXY does not name. If a proxy of yours is before this service, all readers share its limits until it is named.';
    log('warn', 'proxy-not-trusted', { message });
  };
}

/** Sends what was left at the last stop. */
function openNewsletter({ newsletter: settings }: ServiceSettings, database: Database, log: Log): Newsletter {
  const { delivery, mailsPerHour } = settings;
  if (delivery.by === 'files') log('info', 'mails-are-files', { folder: delivery.folder });
  const name = delivery.by === 'webhook' ? undefined : delivery.sender.name;
  const newsletter = new Newsletter({
    database,
    delivery: deliveryOf(delivery),
    name,
    mailsPerHour,
    log,
  });
  newsletter.send();
  return newsletter;
}

function deliveryOf(settings: DeliverySettings): Delivery {
  if (settings.by === 'webhook') return byWebhook(settings.url, settings.secret);
  if (settings.by === 'files') return asFiles(settings.folder, settings.sender);
  return bySmtp(settings.url, settings.sender);
}
