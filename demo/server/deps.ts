/** What the routes need from the rest of the service: each names its own few, so that a test can pass just those. */
import type { HttpBindings } from '@hono/node-server';
import type { Context, MiddlewareHandler } from 'hono';
import type { Addresses } from './addresses.js';
import type { Catalog } from './catalog.js';
import type { TallyFeed } from './live/feed.js';
import type { StreamSlots } from './live/stream-slots.js';
import type { Log } from './log.js';
import type { Newsletter } from './newsletter/newsletter.js';
import type { ProofOfWork } from './proof-of-work.js';
import type { NewsletterStore } from './store/newsletter-store.js';
import type { Networks } from './networks.js';
import type { TallyStore } from './store/tally-store.js';

export interface AppEnvironment {
  Bindings: HttpBindings;
  Variables: {
    /** Whom a limited request came from. Never stored and never logged. */
    networks?: Networks;
    /** What the route answers where the database does not, which may be there again after so many seconds. */
    whenUnavailable?: (seconds: number) => Response | Promise<Response>;
  };
}

export interface HealthDeps {
  readonly store: Pick<TallyStore, 'ping'>;
  /** Whether it was told to stop, and only finishes what is under way. */
  readonly isStopping: () => boolean;
}

export interface LiveDeps {
  readonly feed: Pick<TallyFeed, 'open' | 'isEnded'>;
  readonly slots: Pick<StreamSlots, 'take' | 'exist'>;
  /** Whose slots a request takes. */
  readonly networksOf: (context: Context<AppEnvironment>) => Networks;
}

export interface NewsletterDeps {
  /** Runs before the route: it answers 429 to a client that sends too much. */
  readonly limit: MiddlewareHandler<AppEnvironment>;
  /** Runs before something is stored: it answers 429 to a network that asks for too many mails. */
  readonly limitMails: MiddlewareHandler<AppEnvironment>;
  readonly newsletter: Pick<Newsletter, 'subscribe' | 'send'>;
  readonly addresses: PageDeps['addresses'];
}

export interface NewsletterPageDeps {
  readonly newsletter: Pick<Newsletter, 'name'> & {
    readonly store: Pick<NewsletterStore, 'languageOf' | 'confirm' | 'unsubscribe'>;
  };
  readonly addresses: PageDeps['addresses'];
}

export interface PageDeps {
  readonly catalog: Pick<Catalog, 'find' | 'all'>;
  readonly store: Pick<TallyStore, 'tallies'>;
  /** The addresses of what is published, for a request at that URL. */
  readonly addresses: (requestUrl: string) => Addresses;
  readonly log: Log;
}

export interface VoteDeps {
  readonly catalog: Pick<Catalog, 'find'>;
  readonly store: Pick<TallyStore, 'cast' | 'tallies'>;
  readonly live: LiveDeps;
  /** What a new voter is asked for; undefined for nothing. */
  readonly work?: Pick<ProofOfWork, 'challenge' | 'isDone'> | undefined;
  /** Runs before the route that casts a vote. Reading the tallies is not limited. */
  readonly limit: MiddlewareHandler<AppEnvironment>;
}
