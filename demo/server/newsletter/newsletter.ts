/** The newsletter as the routes know it: what is stored, what is allowed, and who sends. */
import { HOUR } from '../durations.js';
import type { Log } from '../log.js';
import { NewsletterStore, type SubscriptionRequest } from '../store/newsletter-store.js';
import { Outbox } from '../store/outbox.js';
import type { Database } from '../store/database.js';
import { Courier } from './courier.js';
import type { Delivery } from './delivery.js';

export interface NewsletterOptions {
  readonly database: Database;
  readonly delivery: Delivery;
  /** What it is called; undefined for the name of its host. */
  readonly name: string | undefined;
  /** Requests an hour; 0 for no limit. */
  readonly mailsPerHour: number;
  readonly log: Log;
}

export class Newsletter {
  readonly name: string | undefined;
  readonly store: NewsletterStore;
  readonly #courier: Courier;
  readonly #mailsPerHour: number;

  constructor({ database, delivery, name, mailsPerHour, log }: NewsletterOptions) {
    this.name = name;
    this.store = new NewsletterStore(database);
    this.#courier = new Courier({ outbox: new Outbox(database), store: this.store, delivery, log });
    this.#mailsPerHour = mailsPerHour;
  }

  /** Returns 0 once it is stored, or the seconds until there may be another. */
  async subscribe(request: SubscriptionRequest): Promise<number> {
    const now = Date.now();
    if (await this.store.subscribe(request, now, this.#mailsPerHour)) return 0;
    return Math.ceil((HOUR - (now % HOUR)) / 1000);
  }

  /** Sends what is due. */
  send(): void {
    this.#courier.wake();
  }

  close(): Promise<void> {
    return this.#courier.close();
  }
}
