/**
 * One reader's stream. A client that does not read holds the newest event and nothing else, however many there were: the others
 * are dropped. Not Hono's `streamSSE`, which encodes each event for each stream.
 */
import { OPENING } from './events.js';

export class TallyStream {
  readonly body: ReadableStream<Uint8Array>;
  readonly #onGone: () => void;
  #controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  #opening: Uint8Array | undefined = OPENING;
  #waiting: Uint8Array | undefined;
  #isWanted = false;

  /** @param onGone called once, when the client has gone or the stream was ended */
  constructor(onGone: () => void) {
    this.#onGone = onGone;
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

  /** Unless something is waiting to be read. */
  comment(bytes: Uint8Array): void {
    if (!this.#waiting) this.send(bytes);
  }

  end(): void {
    this.#controller?.close();
    this.#leave();
  }

  #hand(): void {
    const bytes = this.#opening ?? this.#waiting;
    if (!this.#isWanted || !bytes || !this.#controller) return;
    this.#isWanted = false;
    if (this.#opening) this.#opening = undefined;
    else this.#waiting = undefined;
    this.#controller.enqueue(bytes);
  }

  #leave(): void {
    if (!this.#controller) return;
    this.#controller = undefined;
    this.#waiting = undefined;
    this.#onGone();
  }
}
