/** A stream of server-sent events, as a client reads it. */
import { votesUrl } from './voting.js';

export interface StreamBlock {
  /** The fields of an event, as they came; a comment is the field with an empty name. */
  readonly [field: string]: string | undefined;
}

export class EventReader {
  readonly response: Response;
  readonly #abort: AbortController;
  #reader: ReadableStreamDefaultReader<string> | undefined;
  #text = '';

  constructor(response: Response, abort: AbortController) {
    this.response = response;
    this.#abort = abort;
  }

  /** The next block that is followed by an empty line; undefined where the stream has ended. */
  async block(): Promise<StreamBlock | undefined> {
    for (;;) {
      const end = this.#text.indexOf('\n\n');
      if (end >= 0) {
        const block = this.#text.slice(0, end);
        this.#text = this.#text.slice(end + 2);
        return Object.fromEntries(
          block.split('\n').map((line) => {
            const colon = line.indexOf(':');
            return [line.slice(0, colon), line.slice(colon + 1).trimStart()];
          }),
        );
      }
      this.#reader ??= this.response.body?.pipeThrough(new TextDecoderStream()).getReader();
      const next = await this.#reader?.read();
      if (!next || next.done) return undefined;
      this.#text += next.value;
    }
  }

  /** The next block with data. */
  async event(): Promise<StreamBlock> {
    for (;;) {
      const block = await this.block();
      if (!block) throw new Error('The stream has ended');
      if (block.data !== undefined) return block;
    }
  }

  /** Reads on until the event with these votes for `a` comes. */
  async ships(count: number): Promise<readonly StreamBlock[]> {
    const events: StreamBlock[] = [];
    for (;;) {
      const event = await this.event();
      events.push(event);
      const { tallies } = JSON.parse(event.data ?? '') as { tallies: { a: { ship: number } } };
      if (tallies.a.ship === count) return events;
    }
  }

  /** Leaves, as a browser does that closes the page. */
  leave(): void {
    this.#abort.abort();
    this.#reader?.cancel().catch(() => undefined);
  }
}

export async function openEvents(
  url: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<EventReader> {
  const abort = new AbortController();
  const response = await fetch(votesUrl(url), {
    headers: { Accept: 'text/event-stream', ...headers },
    signal: abort.signal,
  });
  return new EventReader(response, abort);
}
