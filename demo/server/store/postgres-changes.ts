/**
 * Tells other processes of counted votes by NOTIFY, and hears of theirs by LISTEN, over a connection of its own that is made
 * with the first listener and made again when it is lost. It is a hint and no more: a message may be lost without harm, and
 * where the server knows no LISTEN, or a pooler in between loses what it tells, those who show tallies have to look by themselves.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { sql, type Kysely } from 'kysely';
import pg from 'pg';
import { Changes, type ChangeListener } from './changes.js';
import { connectionOptions } from './postgres.js';
import type { Schema } from './schema.js';

const CHANNEL = 'vote_service_tallies';
/** A message has at most 8,000 bytes. */
const LONGEST_ID = 2000;
/** What changes meanwhile goes with the next message, in milliseconds. NOTIFY makes the commits of a server queue up. */
const PAUSE = 100;
/** In milliseconds; doubled with each failure up to the longest. */
const FIRST_DELAY = 100;
const LONGEST_DELAY = 5000;

interface Message {
  readonly from: string;
  /** Missing if its id is too long for a message. */
  readonly comparison?: string;
}

export class PostgresChanges extends Changes {
  readonly #url: string;
  readonly #queries: Kysely<Schema>;
  /** By which a process knows its own messages. */
  readonly #self = randomUUID();
  readonly #closing = new AbortController();
  readonly #pending = new Set<string>();
  #sending: Promise<void> | undefined;
  #listening: Promise<void> | undefined;
  /** A server says that it listens also where nothing will ever be heard. */
  #hasHeard = false;

  constructor(url: string, queries: Kysely<Schema>) {
    super();
    this.#url = url;
    this.#queries = queries;
  }

  override get isToldByOthers(): boolean {
    return this.#hasHeard;
  }

  override listen(listener: ChangeListener): () => void {
    this.#listening ??= this.#keepListening();
    return super.listen(listener);
  }

  override tell(comparisons: Iterable<string>): void {
    for (const comparison of comparisons) {
      this.announce(comparison);
      this.#pending.add(comparison);
    }
    if (this.#pending.size > 0) this.#sending ??= this.#send();
  }

  override async close(): Promise<void> {
    this.#closing.abort();
    await Promise.all([this.#sending, this.#listening]);
    await super.close();
  }

  async #send(): Promise<void> {
    while (this.#pending.size > 0) {
      const messages = [...this.#pending].map((comparison): Message => ({
        from: this.#self,
        ...(comparison.length > LONGEST_ID ? {} : { comparison }),
      }));
      this.#pending.clear();
      const values = sql.join(messages.map((message) => sql`(${JSON.stringify(message)})`));
      await sql`select pg_notify(${CHANNEL}, message) from (values ${values}) as messages (message)`
        .execute(this.#queries)
        .catch(() => undefined);
      await this.#wait(PAUSE);
    }
    this.#sending = undefined;
  }

  async #keepListening(): Promise<void> {
    for (let delay = FIRST_DELAY, isAgain = false; !this.#closing.signal.aborted; isAgain = true) {
      const client = new pg.Client(connectionOptions(this.#url));
      const ended = new Promise<void>((resolve) => client.once('end', resolve).on('error', () => resolve()));
      try {
        await client.connect();
        client.on('notification', ({ payload }) => this.#hear(payload));
        await client.query(`listen ${CHANNEL}`);
        delay = FIRST_DELAY;
        // Nobody has told what happened meanwhile.
        if (isAgain) this.announce(undefined);
        await Promise.race([ended, this.#closed()]);
      } catch {
        delay = Math.min(delay * 2, LONGEST_DELAY);
      }
      this.#hasHeard = false;
      await client.end().catch(() => undefined);
      await this.#wait(delay);
    }
  }

  /** A process hears itself, too. */
  #hear(payload = ''): void {
    this.#hasHeard = true;
    const { from, comparison } = messageIn(payload);
    if (from !== this.#self) this.announce(comparison);
  }

  #closed(): Promise<void> {
    const { signal } = this.#closing;
    return new Promise((resolve) => {
      if (signal.aborted) resolve();
      else signal.addEventListener('abort', () => resolve(), { once: true });
    });
  }

  async #wait(milliseconds: number): Promise<void> {
    await setTimeout(milliseconds, undefined, { signal: this.#closing.signal }).catch(() => undefined);
  }
}

/** Anybody who may use the database may send anything: what is not ours says that something may have changed. */
function messageIn(payload: string): Partial<Message> {
  try {
    const { from, comparison } = Object(JSON.parse(payload)) as Record<string, unknown>;
    return {
      ...(typeof from === 'string' ? { from } : {}),
      ...(typeof comparison === 'string' ? { comparison } : {}),
    };
  } catch {
    return {};
  }
}
