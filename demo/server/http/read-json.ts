/** Reads a request's body as JSON. Throws a Problem if it is too large, of another type or not valid UTF-8. */
import type { HonoRequest } from 'hono';
import { Problem } from './problem.js';

/** A ballot is 60 bytes; this leaves room for fields of later versions. */
export const BODY_LIMIT = 8 * 1024;

export async function readJson(request: HonoRequest): Promise<unknown> {
  requireJsonType(request);
  const bytes = await readLimited(request);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch {
    throw new Problem(400, 'bad-json', 'The body is not JSON in UTF-8.');
  }
}

function requireJsonType(request: HonoRequest): void {
  const [type = '', ...parameters] = (request.header('content-type') ?? '').toLowerCase().split(';');
  const otherCharset = parameters.some((parameter) => /^\s*charset=(?!"?utf-8"?\s*$)/.test(parameter));
  const encoding = request.header('content-encoding') ?? 'identity';
  if (type.trim() === 'application/json' && !otherCharset && encoding === 'identity') return;
  throw new Problem(415, 'not-json', 'Send application/json in UTF-8, not compressed.', {
    headers: { Accept: 'application/json', 'Accept-Encoding': 'identity' },
  });
}

async function readLimited(request: HonoRequest): Promise<Uint8Array> {
  const declared = request.header('content-length');
  // Node reads no more than the declared length, so a small one needs no counting.
  if (declared !== undefined) {
    if (Number(declared) > BODY_LIMIT) throw tooLarge();
    return new Uint8Array(await request.arrayBuffer().catch(refuseBrokenBody));
  }
  return readCounting(request.raw.body);
}

async function readCounting(body: ReadableStream<Uint8Array> | null): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  if (!body) return new Uint8Array();
  let size = 0;
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read().catch(refuseBrokenBody);
    if (done) return Buffer.concat(chunks);
    size += value.byteLength;
    if (size > BODY_LIMIT) {
      void discard(reader);
      throw tooLarge();
    }
    chunks.push(value);
  }
}

/**
 * Reads the rest and throws it away. Cancelling would close the connection, and a client that is still sending would see
 * a reset instead of the answer. The server's request timeout ends it if the rest takes too long.
 */
async function discard(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
  try {
    while (!(await reader.read()).done);
  } catch {
    // The client went away: there is nothing left to discard.
  }
}

export function tooLarge(): Problem {
  return new Problem(413, 'too-large', `The body is larger than ${BODY_LIMIT} bytes.`);
}

/** The client went away or sent a broken transfer encoding: a 400, not a 500. */
function refuseBrokenBody(): never {
  throw new Problem(400, 'incomplete-body', 'The body ended early.');
}
