/** Reads the settings from the environment and checks every value, so that a typing mistake stops the start. */
import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AddressSettings } from './addresses.js';
import { parseTrustedProxies, type TrustedProxies } from './http/client-address.js';
import { parseUrl } from './http/url.js';
import type { NetworkLimits } from './networks.js';
import {
  readNewsletterSettings,
  type Get,
  type GetInteger,
  type NewsletterSettings,
} from './newsletter-settings.js';
import { PLACES } from './places.js';
import { SettingsError } from './settings-error.js';

export { SettingsError };

export interface Settings {
  readonly host: string;
  /** 0 takes a free port, which is printed at the start. */
  readonly port: number;
  readonly databaseUrl: string;
  readonly databaseAuthToken: string | undefined;
  readonly allowedOrigins: '*' | readonly string[];
  readonly trustedProxies: TrustedProxies;
  /** Votes and subscriptions a minute. */
  readonly rateLimits: NetworkLimits;
  /** New voters a comparison and day. */
  readonly newVoters: NetworkLimits;
  /** The rounds of each key that a new voter derives, as in `ProofOfWork`; 0 for no work. */
  readonly proofOfWork: number;
  /** New voters of a comparison in a minute, below which no minute is marked; 0 to mark none. */
  readonly surge: number;
  /** The most streams of tallies that are open at once; 0 for none. */
  readonly liveStreams: number;
  /** The most of them from one address; 0 for no limit. */
  readonly liveStreamsPerNetwork: number;
  /** The folder of comparison documents this service counts votes for. */
  readonly comparisons: string;
  /** Where readers and other sites find what is published. */
  readonly published: AddressSettings;
  readonly newsletter: NewsletterSettings;
  /** The port of the metrics, which is not that of the service; undefined for none. */
  readonly metricsPort: number | undefined;
  /** How long it goes on to take requests once it is told to stop, in seconds: until a load balancer has seen it. */
  readonly drainSeconds: number;
}

const DATABASE_SCHEMES = new Set([
  'file:',
  'libsql:',
  'https:',
  'http:',
  'wss:',
  'ws:',
  'postgres:',
  'postgresql:',
]);

/**
 * Whole companies and mobile carriers share one IPv4 address, so the limit is far above what one reader needs. It is
 * still well below what the service can handle: 1,200 at once, then 20 a second.
 */
const DEFAULT_RATE_LIMIT = '1200';

/** Each stream is a connection, and so a file descriptor. */
const DEFAULT_STREAMS = '5000';
/** Far above what the readers of one company have open, and far below what would leave no place for others. */
const DEFAULT_STREAMS_PER_NETWORK = '500';

/** Four times as many, for the neighbours: an IPv4 /24 may be that of a carrier whose addresses are each shared by thousands. */
const RATE_LIMIT_TIMES = 4;

/**
 * Carriers put thousands of readers behind one IPv4 address, and some of them read the same comparison on the same day. One who
 * cheats gets no more out of an address than such a crowd.
 */
const DEFAULT_NEW_VOTERS = '2000';
const NEW_VOTERS_TIMES = 3;

/** One a second: more than all but the most read comparisons ever have, and less than a flood. */
const DEFAULT_SURGE = '60';
/** What the widget does at most, in some seconds on a phone. */
const HIGHEST_COST = 40_000;
const HIGHEST_LIMIT = 1_000_000;
const HIGHEST_PORT = 65_535;

export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const get: Get = (name, fallback) => environment[name]?.trim() || fallback;
  const integer: GetInteger = (name, fallback, most = HIGHEST_LIMIT) =>
    readInteger(name, get(name, fallback), most);
  const databaseUrl = readDatabaseUrl(get('DATABASE_URL', PLACES.databaseUrl));
  const publicUrl = readPublicUrl(get('PUBLIC_URL', ''));
  return {
    host: get('HOST', '127.0.0.1'),
    port: integer('PORT', '8787', HIGHEST_PORT),
    databaseUrl,
    databaseAuthToken: get('DATABASE_AUTH_TOKEN', '') || undefined,
    allowedOrigins: readOrigins(get('ALLOWED_ORIGINS', '*')),
    trustedProxies: readProxies(get('TRUSTED_PROXY', '')),
    rateLimits: readLimits('RATE_LIMIT', integer, DEFAULT_RATE_LIMIT, RATE_LIMIT_TIMES),
    newVoters: readLimits('NEW_VOTERS_A_DAY', integer, DEFAULT_NEW_VOTERS, NEW_VOTERS_TIMES),
    proofOfWork: integer('PROOF_OF_WORK', '0', HIGHEST_COST),
    surge: integer('SURGE', DEFAULT_SURGE),
    liveStreams: integer('LIVE_STREAMS', DEFAULT_STREAMS),
    liveStreamsPerNetwork: integer('LIVE_STREAMS_PER_NETWORK', DEFAULT_STREAMS_PER_NETWORK),
    comparisons: readFolder(get('COMPARISONS', PLACES.comparisons ?? '')),
    published: {
      publicUrl,
      widgetUrl: readFolderUrl('WIDGET_URL', get('WIDGET_URL', '/dist/')),
      documentsUrl: readFolderUrl('DOCUMENTS_URL', get('DOCUMENTS_URL', '/comparisons/')),
    },
    newsletter: readNewsletterSettings(get, integer, {
      databaseUrl,
      publicUrl,
      dataFolder: dirname(fileURLToPath(PLACES.databaseUrl)),
    }),
    metricsPort: readOptional('METRICS_PORT', get('METRICS_PORT', ''), HIGHEST_PORT),
    drainSeconds: integer('DRAIN_SECONDS', '0', 600),
  };
}

/**
 * Of a network and of the wider one that it is in, which has some times as much by default, and cannot have less: its neighbours would
 * be shut out by the one that it is meant for.
 */
function readLimits(name: string, integer: GetInteger, fallback: string, times: number): NetworkLimits {
  const subscriber = integer(name, fallback);
  const wide = `${name}_WIDE`;
  const site = integer(wide, String(times * subscriber), times * HIGHEST_LIMIT);
  if (site !== 0 && site < subscriber) {
    throw new SettingsError(wide, 'too-low', `${site} is less than ${name}, which is ${subscriber}`);
  }
  return { subscriber, site };
}

function readInteger(setting: string, text: string, most: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value <= most) return value;
  throw new SettingsError(setting, 'not-an-integer', `"${text}" is not a whole number from 0 to ${most}`);
}

function readOptional(setting: string, text: string, most: number): number | undefined {
  return text === '' ? undefined : readInteger(setting, text, most);
}

function readDatabaseUrl(text: string): string {
  if (text === ':memory:' || DATABASE_SCHEMES.has(text.slice(0, text.indexOf(':') + 1))) return text;
  // The value itself is not repeated: a remote URL may carry a token or a password.
  throw new SettingsError(
    'DATABASE_URL',
    'not-a-database-url',
    'must start with file:, libsql:// or postgres://',
  );
}

function readOrigins(text: string): '*' | readonly string[] {
  if (text === '*') return '*';
  return listOf(text).map((entry) => readOrigin('ALLOWED_ORIGINS', entry));
}

function readPublicUrl(text: string): string | undefined {
  return text === '' ? undefined : readOrigin('PUBLIC_URL', text);
}

function readOrigin(setting: string, text: string): string {
  const origin = parseUrl(text)?.origin ?? 'null';
  if (/^https?:/.test(origin) && (text === origin || text === `${origin}/`)) return origin;
  throw new SettingsError(setting, 'not-an-origin', `"${text}" is not an origin like https://example.com`);
}

/** An address or a path from the service's own root, to which names of files are added. */
function readFolderUrl(setting: string, text: string): string {
  const isRooted = /^(https?:\/\/|\/(?!\/))/.test(text);
  const url = parseUrl(text, 'http://localhost');
  if (isRooted && url && !url.search && !url.hash) return text.endsWith('/') ? text : `${text}/`;
  throw new SettingsError(
    setting,
    'not-a-folder-url',
    `"${text}" is neither a path like /dist/ nor an address like https://cdn.example/dist/`,
  );
}

function readProxies(text: string): TrustedProxies {
  try {
    return parseTrustedProxies(listOf(text));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new SettingsError('TRUSTED_PROXY', 'not-an-address', message);
  }
}

function readFolder(path: string): string {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return path;
  const message = path === '' ? 'names no folder of documents' : `"${path}" is not a folder`;
  throw new SettingsError('COMPARISONS', 'not-a-folder', message);
}

function listOf(text: string): string[] {
  return text
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}
