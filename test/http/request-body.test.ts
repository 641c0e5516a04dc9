import { expect } from '@open-wc/testing';
import { get } from '../../src/http/get.js';
import { HttpError } from '../../src/http/http-error.js';
import { MAX_BYTES } from '../../src/http/request.js';
import { bytes, fakeFetch, raw } from '../support/element/fake-fetch.js';
import '../support/element/guard.js';

const URL = 'https://publisher.example/a.json';
const JSON_TYPE = 'application/json';

describe('get, reading a body', () => {
  const net = fakeFetch();

  async function read(body: BodyInit | null, type = JSON_TYPE, status = 200): Promise<unknown> {
    net.answer(() => raw(body, type, status));
    return get(URL, 'document', 'default', new AbortController().signal).then(
      ({ text }) => text,
      (error: unknown) => (error instanceof HttpError ? error.reason : error),
    );
  }

  /** A stream of these pieces. */
  const stream = (...pieces: Uint8Array[]): ReadableStream =>
    new ReadableStream({
      start: (controller) => {
        for (const piece of pieces) controller.enqueue(piece);
        controller.close();
      },
    });

  /** JSON text of so many bytes. */
  const sized = (size: number): string => `"${'x'.repeat(size - 2)}"`;

  it('accepts 1 MiB', async () => {
    expect(MAX_BYTES).to.equal(1_048_576);
    expect(await read(sized(MAX_BYTES))).to.have.length(MAX_BYTES);
  });

  it('fails with one byte more', async () => {
    expect(await read(sized(MAX_BYTES + 1))).to.equal('too-large');
  });

  it('counts bytes, not characters', async () => {
    expect(await read(`"${'é'.repeat(MAX_BYTES / 2 - 1)}"`)).to.have.length(MAX_BYTES / 2 + 1);
    expect(await read(`"${'é'.repeat(MAX_BYTES / 2 - 1)}" `)).to.equal('too-large');
  });

  it('counts while the body streams, stops reading past the limit and aborts the request', async () => {
    const piece = new Uint8Array(64 * 1024).fill(32);
    let given = 0;
    const endless = new ReadableStream(
      {
        pull: (controller) => {
          given += piece.length;
          controller.enqueue(piece);
        },
      },
      { highWaterMark: 0 },
    );
    expect(await read(endless)).to.equal('too-large');
    expect(given).to.equal(MAX_BYTES + piece.length);
    expect(net.calls).to.have.length(1);
    expect(net.calls[0]?.signal.aborted).to.be.true;
  });

  it('decodes a character that is split between two chunks', async () => {
    const [a, b, c, ...rest] = bytes('"日本"');
    expect(await read(stream(Uint8Array.of(a ?? 0, b ?? 0), Uint8Array.of(c ?? 0, ...rest)))).to.equal(
      '"日本"',
    );
  });

  it('removes a byte order mark', async () => {
    expect(await read('\uFEFF{"ok":true}')).to.equal('{"ok":true}');
  });

  for (const [what, body] of [
    ['a stray byte', Uint8Array.of(34, 0xff, 34)],
    ['an overlong form', Uint8Array.of(34, 0xc0, 0xaf, 34)],
    ['a character cut off at the end', Uint8Array.of(34, 0xe6, 0x97)],
    ['UTF-16', Uint8Array.of(0xff, 0xfe, 0x7b, 0, 0x7d, 0)],
    ['an encoded surrogate', Uint8Array.of(34, 0xed, 0xa0, 0x80, 34)],
  ] as const) {
    it(`fails on ${what} instead of replacing it`, async () => {
      expect(await read(body)).to.equal('bad-encoding');
    });
  }

  it('decodes as UTF-8 whatever the charset says', async () => {
    expect(await read('"é"', 'application/json; charset=iso-8859-1')).to.equal('"é"');
  });

  it('resolves with an empty text where there is no body', async () => {
    expect(await read('')).to.equal('');
    expect(await read(null)).to.equal('');
    expect(await read(null, '', 204)).to.equal('');
  });

  for (const type of ['application/json', 'text/html; charset=utf-8', '']) {
    it(`resolves with the type "${type}"`, async () => {
      net.answer(() => raw('{}', type));
      expect((await get(URL, 'document', 'default', new AbortController().signal)).type).to.equal(type);
    });
  }
});
