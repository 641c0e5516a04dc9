/**
 * One reader's stream. A client that does not read holds the newest event and nothing else, however many there were: the others
 * are dropped. It does not hold its stream for ever. Not Hono's `streamSSE`, which encodes each event for each stream.
 */
import { OPENING } from './events.js';

/** Who reads a stream. */
export interface StreamClient {
  /** Called once, when the client has gone or the stream was ended. */
  onGone(): void;
  /** Closes the connection, though what was written is not read. */
  disconnect(): void;
}

/** So many comments in a row that could not be sent end a stream. */
const MOST_UNSENT = 4;

export class TallyStream {
  readonly body: ReadableStream<Uint8Array>;
  readonly #client: StreamClient;
  #controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  #opening: Uint8Array | undefined = OPENING;
  #waiting: Uint8Array | undefined;
  #isWanted = false;
  /** Comments since the client has read something. */
  #unsent = 0;

  constructor(client: StreamClient) {
    this.#client = client;
    this.body = new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          this.#controller = controller;
        },
        pull: () => {
          this.#isWanted = true;
          this.#hand();
        },
        cancel: () => this.#leave(),
      },
      // Nothing is taken before it can be written.
      { highWaterMark: 0 },
    );
  }

  send(bytes: Uint8Array): void {
    this.#waiting = bytes;
    this.#hand();
  }

  /** Unless something is waiting to be read. Where that goes on for too long, the client is disconnected. */
  comment(bytes: Uint8Array): void {
    if (!this.#waiting) {
      this.send(bytes);
      return;
    }
    this.#unsent += 1;
    if (this.#unsent < MOST_UNSENT) return;
    this.#client.disconnect();
    this.#leave();
  }

  end(): void {
    this.#controller?.close();
    this.#leave();
  }

  #hand(): void {
    const bytes = this.#opening ?? this.#waiting;
    if (!this.#isWanted || !bytes || !this.#controller) return;
    this.#isWanted = false;
    this.#unsent = 0;
    if (this.#opening) this.#opening = undefined;
    else this.#waiting = undefined;
    this.#controller.enqueue(bytes);
  }

  #leave(): void {
    if (!this.#controller) return;
    this.#controller = undefined;
    this.#waiting = undefined;
    this.#client.onGone();
  }
}
