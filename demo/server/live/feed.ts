/**
 * The tallies of the comparisons that somebody watches, told to all their streams: at most one event a second for each comparison.
 * What is told is always read from the store, by one reader at a time, so that a later event never has older tallies. A vote of this
 * process is told at once; those of other processes are found by one query a second for all comparisons, or by the store that
 * tells of them. Without streams there is neither a timer nor a query.
 */
import { setImmediate } from 'node:timers/promises';
import type { Tallies } from '../ballot.js';
import type { Catalog, Comparison } from '../catalog.js';
import { entityTag } from '../http/etag.js';
import { describeError, type Log } from '../log.js';
import { COMMENT, tallyEvent, type TallyEvent } from './events.js';
import { TallyStream, type StreamClient } from './stream.js';
import { tallyBody } from './tally-body.js';

/** Where the feed finds what has changed. */
export interface TallySource {
  /** In one query. Comparisons without any vote may be missing. */
  talliesOf(comparisons: readonly string[]): Promise<ReadonlyMap<string, Tallies>>;
  /**
   * Tells of each comparison whose tallies have changed, or of none in particular where any may have.
   *
   * @returns what ends it
   */
  onChange(listener: (comparison: string | undefined) => void): () => void;
  /** Whether it tells of the votes of other processes as well. May change at any time. */
  readonly hearsOthers: boolean;
}

export interface FeedOptions {
  readonly source: TallySource;
  readonly catalog: Pick<Catalog, 'find'>;
  readonly log: Log;
  /** The least time between two events of a comparison, in milliseconds. */
  readonly pause?: number;
  /** Between two looks for votes of other processes, in milliseconds. */
  readonly pollEvery?: number;
  /** Between two comment lines, in milliseconds. */
  readonly commentEvery?: number;
}

interface Topic {
  readonly streams: Set<TallyStream>;
  /** What was told last; undefined before the first reading. */
  event: TallyEvent | undefined;
  /** When it was told, by a clock that never goes back. */
  at: number;
  timer: NodeJS.Timeout | undefined;
}

/**
 * Of so many looks one is taken where the votes of others are told: for what was lost. The page of a reader waits three seconds for the
 * own vote to be told, so nothing else may be as slow.
 */
const LOOKS_WHERE_TOLD = 5;

export class TallyFeed {
  readonly #options: Required<FeedOptions>;
  readonly #topics = new Map<string, Topic>();
  readonly #wanted = new Set<string>();
  #reading: Promise<void> | undefined;
  #stopWatching: (() => void) | undefined;
  #isEnded = false;
  #hasFailed = false;

  constructor(options: FeedOptions) {
    this.#options = { pause: 1000, pollEvery: 1000, commentEvery: 15_000, ...options };
  }

  /** Whether streams are no longer opened. */
  get isEnded(): boolean {
    return this.#isEnded;
  }

  /**
   * Opens a stream, which begins with the tallies, unless the client has those already.
   *
   * @param lastEventId the id of the last event that the client has
   * @throws where the tallies cannot be read
   */
  async open(
    comparison: Comparison,
    lastEventId: string | undefined,
    client: StreamClient,
  ): Promise<ReadableStream<Uint8Array>> {
    const read = this.#topics.get(comparison.id)?.event ?? (await this.#readOne(comparison));
    const topic = this.#topicOf(comparison.id);
    // Others may have been told something newer meanwhile.
    topic.event ??= read;
    const stream = new TallyStream({
      onGone: () => {
        this.#leave(comparison.id, stream);
        client.onGone();
      },
      disconnect: () => client.disconnect(),
    });
    if (topic.event.id !== lastEventId) stream.send(topic.event.bytes);
    topic.streams.add(stream);
    if (this.#isEnded) stream.end();
    // What was counted before anybody watched was not told to anybody.
    if (topic.event === read) this.#changed(comparison.id);
    return stream.body;
  }

  /** Its tallies may have changed. */
  #changed(comparison: string): void {
    const topic = this.#topics.get(comparison);
    if (!topic || topic.timer) return;
    const wait = topic.at + this.#options.pause - performance.now();
    if (wait <= 0) {
      this.#want(comparison);
      return;
    }
    topic.timer = setTimeout(() => {
      topic.timer = undefined;
      this.#changed(comparison);
    }, Math.ceil(wait));
  }

  /** Ends all streams, and opens none any more. */
  async end(): Promise<void> {
    this.#isEnded = true;
    for (const { streams } of this.#topics.values()) for (const stream of streams) stream.end();
    await this.#reading;
  }

  async #readOne(comparison: Comparison): Promise<TallyEvent> {
    const read = await this.#options.source.talliesOf([comparison.id]);
    return eventOf(comparison, read.get(comparison.id));
  }

  #topicOf(id: string): Topic {
    const known = this.#topics.get(id);
    if (known) return known;
    const topic: Topic = { streams: new Set(), event: undefined, at: -Infinity, timer: undefined };
    this.#topics.set(id, topic);
    this.#stopWatching ??= this.#watch();
    return topic;
  }

  #leave(id: string, stream: TallyStream): void {
    const topic = this.#topics.get(id);
    topic?.streams.delete(stream);
    if (!topic || topic.streams.size > 0) return;
    clearTimeout(topic.timer);
    this.#topics.delete(id);
    if (this.#topics.size > 0) return;
    this.#stopWatching?.();
    this.#stopWatching = undefined;
  }

  /** @returns what ends it */
  #watch(): () => void {
    const { source, pollEvery, commentEvery } = this.#options;
    const lookAtAll = (): void => {
      for (const id of this.#topics.keys()) this.#changed(id);
    };
    let looks = 0;
    const poll = setInterval(() => {
      looks += 1;
      if (!source.hearsOthers || looks % LOOKS_WHERE_TOLD === 0) lookAtAll();
    }, pollEvery);
    const comments = setInterval(() => {
      for (const { streams } of this.#topics.values()) for (const stream of streams) stream.comment(COMMENT);
    }, commentEvery);
    const stopListening = source.onChange((id) => {
      if (id === undefined) lookAtAll();
      else this.#changed(id);
    });
    return () => {
      clearInterval(poll);
      clearInterval(comments);
      stopListening();
    };
  }

  #want(id: string): void {
    this.#wanted.add(id);
    this.#reading ??= this.#readWanted().finally(() => {
      this.#reading = undefined;
    });
  }

  async #readWanted(): Promise<void> {
    while (this.#wanted.size > 0) {
      // Let all that is wanted in this turn of the event loop join.
      await setImmediate();
      const ids = [...this.#wanted].filter((id) => this.#isDue(id));
      const early = [...this.#wanted].filter((id) => !ids.includes(id));
      this.#wanted.clear();
      for (const id of early) this.#changed(id);
      if (ids.length > 0) await this.#tell(ids);
    }
  }

  #isDue(id: string): boolean {
    const topic = this.#topics.get(id);
    return topic !== undefined && topic.at + this.#options.pause <= performance.now();
  }

  async #tell(ids: readonly string[]): Promise<void> {
    const { source, catalog, log } = this.#options;
    try {
      const read = await source.talliesOf(ids);
      for (const id of ids) {
        const comparison = await catalog.find(id);
        if (comparison) this.#publish(id, eventOf(comparison, read.get(id)));
        else this.#close(id);
      }
      this.#hasFailed = false;
    } catch (error) {
      // The streams stay: what has changed is found by the next look. One line tells of it, not one a second.
      if (!this.#hasFailed) log('error', 'live-tallies-not-read', describeError(error));
      this.#hasFailed = true;
    }
  }

  #publish(id: string, event: TallyEvent): void {
    const topic = this.#topics.get(id);
    if (!topic || topic.event?.id === event.id) return;
    topic.event = event;
    topic.at = performance.now();
    for (const stream of topic.streams) stream.send(event.bytes);
  }

  /** Its document was removed. */
  #close(id: string): void {
    for (const stream of this.#topics.get(id)?.streams ?? []) stream.end();
  }
}

function eventOf(comparison: Comparison, tallies: Tallies | undefined): TallyEvent {
  const body = tallyBody(comparison, tallies);
  return tallyEvent(entityTag(body), body);
}
