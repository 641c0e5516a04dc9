/** One request outside a page, for programs that run in Node. */
import { HttpError } from './http-error.js';
import { MAX_BYTES } from './request.js';

export interface Download {
  readonly bytes: Uint8Array;
  /** The media type; empty where there is none. */
  readonly type: string;
  /** The address after redirects. */
  readonly url: string;
}

/** @throws {HttpError} `too-large` */
async function readBytes(body: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > MAX_BYTES) {
      await reader.cancel();
      throw new HttpError('too-large');
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(size);
  let end = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, end);
    end += chunk.byteLength;
  }
  return bytes;
}

/** @throws {HttpError} */
async function answerOf(url: string, signal: AbortSignal): Promise<Download> {
  const response = await fetch(url, { headers: { accept: 'application/json' }, signal });
  const { ok, status, body, headers } = response;
  if (!ok) {
    await body?.cancel();
    throw new HttpError('status', status);
  }
  const bytes = body ? await readBytes(body) : new Uint8Array();
  return { bytes, type: headers.get('content-type') ?? '', url: response.url };
}

/**
 * Follows redirects, and reads the answer to its end.
 *
 * @param url absolute
 * @param limit how long all of it may take, in milliseconds
 * @throws {HttpError} `network`, `timeout`, `status`, `too-large`
 */
export async function download(url: string, limit: number): Promise<Download> {
  const signal = AbortSignal.timeout(limit);
  try {
    return await answerOf(url, signal);
  } catch (error) {
    if (error instanceof HttpError) throw error;
    throw new HttpError(signal.aborted ? 'timeout' : 'network', 0, null, error);
  }
}
