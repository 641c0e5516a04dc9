/**
 * Sends what is in the outbox, one after the other: at once when something was put in, later where it could not be sent, and
 * what another process left behind. What was sent just before a crash, and not yet marked as sent, is sent again with the
 * same `Message-ID`.
 */
import { setTimeout as startTimer } from 'node:timers';
import { setTimeout } from 'node:timers/promises';
import { HOUR } from '../durations.js';
import { describeError, type Log } from '../log.js';
import type { NewsletterStore } from '../store/newsletter-store.js';
import type { Job, Outbox } from '../store/outbox.js';
import { StoreUnavailableError } from '../store/store-error.js';
import { DeliveryError, type Delivery } from './delivery.js';
import { BETWEEN_MAILS, GIVEN_UP_AFTER, KEPT_UNCONFIRMED, MOST_MAILS } from './rules.js';
import { newToken } from './token.js';

/** In milliseconds. */
export interface CourierTimes {
  /** How often the outbox is looked into, for what other processes left. */
  readonly betweenLooks: number;
  /** How long a job belongs to a process that says nothing more. */
  readonly lease: number;
  /** Before the second attempt. It doubles with each, up to an hour. */
  readonly firstWait: number;
  /** Before what was sent is noted once more, where the database did not take the note. */
  readonly betweenNotes: number;
  /** How long closing waits for a server that is being talked to, before it hangs up. */
  readonly patience: number;
}

export interface CourierDeps {
  readonly outbox: Outbox;
  readonly store: Pick<NewsletterStore, 'addTokens' | 'purge'>;
  readonly delivery: Delivery;
  readonly log: Log;
  readonly times?: Partial<CourierTimes>;
}

const TIMES: CourierTimes = {
  betweenLooks: 10_000,
  lease: 30_000,
  firstWait: 5000,
  betweenNotes: 1000,
  patience: 30_000,
};
const LONGEST_WAIT = HOUR;
const BETWEEN_PURGES = HOUR;

export class Courier {
  readonly #deps: CourierDeps;
  readonly #times: CourierTimes;
  /** Ends what closing has waited for in vain. */
  readonly #hangUp = new AbortController();
  #timer: NodeJS.Timeout | undefined;
  #round: Promise<void> | undefined;
  #isAskedAgain = false;
  readonly #closing = new AbortController();
  /** Whether the database did not answer the last time. */
  #isCutOff = false;
  #purgedAt = -Infinity;

  constructor(deps: CourierDeps) {
    this.#deps = deps;
    this.#times = { ...TIMES, ...deps.times };
  }

  /** Looks into the outbox now. */
  wake(): void {
    if (this.#isClosed) return;
    if (this.#round) {
      this.#isAskedAgain = true;
      return;
    }
    clearTimeout(this.#timer);
    this.#round = this.#makeRound();
  }

  /** Starts nothing more, and waits for what is being sent. */
  async close(): Promise<void> {
    this.#closing.abort();
    clearTimeout(this.#timer);
    const patience = startTimer(() => this.#hangUp.abort(), this.#times.patience);
    await this.#round;
    clearTimeout(patience);
  }

  get #isClosed(): boolean {
    return this.#closing.signal.aborted;
  }

  async #makeRound(): Promise<void> {
    let wait = this.#times.betweenLooks;
    try {
      if (this.#isCutOff) await this.#letOthersNote();
      await this.#purgeAtTimes();
      wait = await this.#sendDue();
    } catch (error) {
      this.#isCutOff = true;
      this.#deps.log('warn', 'outbox-unavailable', describeError(error));
    }
    this.#round = undefined;
    if (this.#isClosed) return;
    this.#timer = startTimer(() => this.wake(), this.#isAskedAgain ? 0 : wait).unref();
    this.#isAskedAgain = false;
  }

  /** What another process has sent while it could not note it is not what it left behind. */
  async #letOthersNote(): Promise<void> {
    await this.#deps.outbox.nextDue();
    await pause(this.#times.betweenLooks, this.#closing.signal);
    this.#isCutOff = false;
  }

  /** Returns how long there is nothing to do. */
  async #sendDue(): Promise<number> {
    const { outbox } = this.#deps;
    for (;;) {
      const due = await outbox.nextDue();
      const wait = due === undefined ? Infinity : due - Date.now();
      if (wait > 0 || this.#isClosed) return Math.min(wait, this.#times.betweenLooks);
      const now = Date.now();
      const job = await outbox.claim(now, now + this.#times.lease);
      if (job) await this.#send(job);
      if (this.#isCutOff) await this.#letOthersNote();
    }
  }

  async #send(job: Job): Promise<void> {
    const { outbox, delivery, log } = this.#deps;
    if (!isNeeded(job)) return outbox.finish(job, undefined);
    const wait = waitAfterMail(job, Date.now());
    if (wait > 0) {
      // Handed over or mailed already, with links that work.
      if (delivery.handsOver || job.mails > 0) return outbox.finish(job, undefined, delivery.handsOver);
      await outbox.postpone(job, Date.now() + wait, { release: true });
      return;
    }
    let isDelivered: boolean;
    try {
      isDelivered = await this.#deliver(job);
    } catch (error) {
      return this.#settleFailure(job, error);
    }
    if (!isDelivered) return outbox.finish(job, undefined);
    await this.#noteDelivery(job, Date.now());
    log('info', 'letter-delivered', { attempts: job.attempts });
  }

  /** Until the database takes it: without this note it would be sent again. */
  async #noteDelivery(job: Job, deliveredAt: number): Promise<void> {
    const { outbox, delivery, log } = this.#deps;
    const stopHolding = this.#hold(job);
    try {
      for (;;) {
        try {
          await outbox.finish(job, deliveredAt, delivery.handsOver);
          return;
        } catch (error) {
          if (!(error instanceof StoreUnavailableError) || this.#hangUp.signal.aborted) throw error;
          log('warn', 'outbox-unavailable', describeError(error));
          this.#isCutOff = true;
        }
        await pause(this.#times.betweenNotes, this.#hangUp.signal);
      }
    } finally {
      await stopHolding();
    }
  }

  /** Returns false where the reader has unsubscribed meanwhile. */
  async #deliver(job: Job): Promise<boolean> {
    const { store, delivery } = this.#deps;
    const { address, letter: id, email, language, origin, askedAt } = job;
    const confirm = newToken();
    const unsubscribe = newToken();
    // A server may have delivered what it did not confirm: the links of each attempt work.
    if (!delivery.handsOver) {
      const expiresAt = Date.now() + KEPT_UNCONFIRMED;
      const isThere = await store.addTokens(address, [
        { hash: confirm.hash, purpose: 'confirm', expiresAt },
        { hash: unsubscribe.hash, purpose: 'unsubscribe', expiresAt: null },
      ]);
      if (!isThere) return false;
    }
    const letter = { id, email, language, origin, askedAt: new Date(askedAt) };
    const stopHolding = this.#hold(job);
    try {
      const tokens = { confirm: confirm.text, unsubscribe: unsubscribe.text };
      await delivery.deliver(letter, tokens, this.#hangUp.signal);
    } finally {
      await stopHolding();
    }
    return true;
  }

  /** Keeps the claim while the job takes its time. Returns a function that ends it. */
  #hold(job: Job): () => Promise<void> {
    const { lease } = this.#times;
    let last: Promise<unknown> = Promise.resolve();
    const extend = (): void => {
      last = this.#deps.outbox.postpone(job, Date.now() + lease, { release: false }).catch(() => undefined);
    };
    const timer = setInterval(extend, lease / 3);
    return async () => {
      clearInterval(timer);
      await last;
    };
  }

  async #settleFailure(job: Job, error: unknown): Promise<void> {
    const { outbox, log } = this.#deps;
    const now = Date.now();
    const isPermanent = error instanceof DeliveryError && error.isPermanent;
    const fields = { attempts: job.attempts, ...describeError(error) };
    if (isPermanent || now - job.askedAt > GIVEN_UP_AFTER) {
      log('warn', 'letter-given-up', fields);
      // As if it had been sent: whoever asks again at once would only be refused again.
      return outbox.finish(job, now);
    }
    log('warn', 'letter-delayed', fields);
    await outbox.postpone(job, now + this.#waitAfter(job.attempts), { release: true });
  }

  #waitAfter(attempts: number): number {
    const wait = Math.min(LONGEST_WAIT, this.#times.firstWait * 2 ** (attempts - 1));
    return Math.round(wait * (0.75 + Math.random() / 4));
  }

  async #purgeAtTimes(): Promise<void> {
    if (performance.now() - this.#purgedAt < BETWEEN_PURGES) return;
    this.#purgedAt = performance.now();
    const now = Date.now();
    const deleted = await this.#deps.store.purge(now - KEPT_UNCONFIRMED, now);
    if (deleted > 0) this.#deps.log('info', 'unconfirmed-deleted', { deleted });
  }
}

/** Ends early with the signal. */
const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  setTimeout(milliseconds, undefined, { signal }).catch(() => undefined);

/** A request for a known address is put into the outbox as well, so that the answer takes no other time. */
const isNeeded = ({ isConfirmed, mails }: Job): boolean => !isConfirmed && mails < MOST_MAILS;

/** Until the address may be mailed again. Where the clock was ahead at the last mail, that is now: nobody knows when it was. */
const waitAfterMail = ({ mailedAt }: Job, now: number): number =>
  mailedAt === undefined || mailedAt > now ? 0 : Math.max(0, mailedAt + BETWEEN_MAILS - now);
