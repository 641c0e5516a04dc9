/**
 * Server-sent events, read as they arrive (HTML Standard, "Interpreting an event stream"). Of the fields, all but `id` are
 * read: each stream begins with the tallies. What is never ended is not kept for ever.
 */
import { HttpError } from './http-error.js';

/** The most of one event, in UTF-16 code units. */
const MAX_LENGTH = 65_536;

export interface StreamListener {
  onEvent(type: string, data: string): void;
  /** @param wait how long to wait after the stream was lost, in milliseconds; may be any number */
  onRetry(wait: number): void;
}

export class EventParser {
  readonly #listener: StreamListener;
  /** What may be the begin of a line. */
  #rest = '';
  #type = '';
  #data: string | undefined;
  /** Whether the last chunk ended in CR: an LF after it ends the same line. */
  #isAfterCr = false;

  constructor(listener: StreamListener) {
    this.#listener = listener;
  }

  /** @throws {HttpError} `too-large` */
  feed(chunk: string): void {
    if (chunk === '') return;
    const text = this.#isAfterCr && chunk.startsWith('\n') ? chunk.slice(1) : chunk;
    this.#isAfterCr = chunk.endsWith('\r');
    const lines = text.split(/\r\n|\r|\n/);
    lines[0] = this.#rest + (lines[0] ?? '');
    this.#rest = lines.pop() ?? '';
    for (const line of lines) this.#read(line);
    if (this.#rest.length + (this.#data?.length ?? 0) > MAX_LENGTH) throw new HttpError('too-large');
  }

  #read(line: string): void {
    if (line === '') {
      if (this.#data !== undefined) this.#listener.onEvent(this.#type || 'message', this.#data);
      this.#type = '';
      this.#data = undefined;
      return;
    }
    const colon = line.indexOf(':');
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'event') this.#type = value;
    if (field === 'retry' && /^\d+$/.test(value)) this.#listener.onRetry(Number(value));
    if (field === 'data') this.#data = this.#data === undefined ? value : `${this.#data}\n${value}`;
  }
}
