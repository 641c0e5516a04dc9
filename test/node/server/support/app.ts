/** The service without a server: its app with documents that a test gives, and a store that a test can break. */
import type { Hono } from 'hono';
import { Addresses, type AddressSettings } from '../../../../demo/server/addresses.js';
import { createApp, type AppDeps } from '../../../../demo/server/app.js';
import type { Tallies } from '../../../../demo/server/ballot.js';
import type { Comparison } from '../../../../demo/server/catalog.js';
import type { AppEnvironment } from '../../../../demo/server/deps.js';
import { noStreams } from './no-streams.js';
import { createLog } from '../../../../demo/server/log.js';

interface KnownDocument {
  readonly id: string;
  readonly tools: readonly { readonly id: string }[];
}

export interface AppOptions {
  readonly documents: readonly KnownDocument[];
  readonly tallies?: () => Promise<Tallies>;
  readonly published?: Partial<AddressSettings>;
}

export interface TestApp {
  readonly app: Hono<AppEnvironment>;
  /** What it has logged. */
  readonly lines: () => readonly Record<string, unknown>[];
}

/** Takes every address and keeps none. */
export const NO_NEWSLETTER: AppDeps['newsletter'] = {
  name: undefined,
  subscribe: () => Promise.resolve(0),
  send: () => undefined,
  store: {
    languageOf: () => Promise.resolve(undefined),
    confirm: () => Promise.resolve(undefined),
    unsubscribe: () => Promise.resolve(undefined),
  },
};

/** Each document is in a file with its number: `0.json`, `1.json`. */
export function appOf({ documents, tallies, published }: AppOptions): TestApp {
  const settings = { publicUrl: undefined, widgetUrl: '/dist/', documentsUrl: '/comparisons/', ...published };
  const comparisons = documents.map((document, index): Comparison => ({
    id: document.id,
    tools: document.tools.map(({ id }) => id),
    file: `${index}.json`,
    document,
  }));
  const byId = new Map(comparisons.map((comparison) => [comparison.id, comparison]));
  const texts: string[] = [];
  const log = createLog((text) => texts.push(text));
  const app = createApp({
    catalog: {
      find: (id) => Promise.resolve(byId.get(id)),
      all: () => Promise.resolve(comparisons),
    },
    addresses: (requestUrl) => new Addresses(settings, requestUrl),
    store: {
      tallies: tallies ?? (() => Promise.resolve(new Map())),
      ping: () => Promise.resolve(),
      cast: () => Promise.resolve(new Map()),
    },
    live: noStreams,
    limit: async (_context, next) => next(),
    limitMails: async (_context, next) => next(),
    newsletter: NO_NEWSLETTER,
    isStopping: () => false,
    allowedOrigins: '*',
    log,
  });
  const lines = (): Record<string, unknown>[] => {
    log.flush();
    return texts
      .join('')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  };
  return { app, lines };
}
