/** One request outside a page and all of its answer, whatever its status, for programs that test a server. */
import { HttpError } from './http-error.js';
import { MAX_BYTES } from './request.js';

export interface Exchange {
  readonly method: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** As UTF-8. */
  readonly text: string;
}

/**
 * Follows no redirect.
 *
 * @param url absolute
 * @param limit how long all of it may take, in milliseconds
 * @throws {HttpError} `network`, `timeout`, `too-large`
 */
export async function exchange(
  url: string,
  { method, headers = {}, body }: Exchange,
  limit: number,
): Promise<Answer> {
  const signal = AbortSignal.timeout(limit);
  try {
    const init = { method, headers, signal, redirect: 'manual' } as const;
    const response = await fetch(url, body === undefined ? init : { ...init, body });
    const text = await response.text();
    if (text.length > MAX_BYTES) throw new HttpError('too-large');
    return { status: response.status, headers: response.headers, text };
  } catch (error) {
    if (error instanceof HttpError) throw error;
    throw new HttpError(signal.aborted ? 'timeout' : 'network', 0, null, error);
  }
}

export interface EventStream {
  readonly status: number;
  readonly headers: Headers;
  /** The lines of the body as they come, without their ends. Ends when the server or the signal ends it. */
  readonly lines: AsyncGenerator<string, void>;
}

/** @throws {HttpError} `network` */
export async function openEvents(url: string, signal: AbortSignal): Promise<EventStream> {
  try {
    const headers = { accept: 'text/event-stream' };
    const { status, headers: answered, body } = await fetch(url, { headers, signal, redirect: 'manual' });
    return { status, headers: answered, lines: linesOf(body) };
  } catch (error) {
    throw new HttpError(signal.aborted ? 'timeout' : 'network', 0, null, error);
  }
}

async function* linesOf(body: ReadableStream<Uint8Array> | null): AsyncGenerator<string, void> {
  if (!body) return;
  const decoder = new TextDecoder();
  const reader = body.getReader();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      const parts = (rest + decoder.decode(value, { stream: true })).split(/\r\n|\n|\r(?=[^\n])/);
      rest = parts.pop() ?? '';
      yield* parts;
    }
  } catch {
    // Whoever reads asked for its end, or the server broke it: there are no more lines.
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
