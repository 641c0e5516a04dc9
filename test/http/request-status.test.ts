import { expect } from '@open-wc/testing';
import { get } from '../../src/http/get.js';
import { HttpError } from '../../src/http/http-error.js';
import { fakeClock } from '../support/element/clock.js';
import { fakeFetch, json, raw } from '../support/element/fake-fetch.js';
import '../support/element/guard.js';

const URL = 'https://publisher.example/a.json';
const LONG = 60 * 60_000;

describe('get, where the answer is an error', () => {
  const clock = fakeClock();
  const net = fakeFetch();

  /** The reason it ends with, and the status, when it has had all the time it wants. */
  async function reasonOf(): Promise<string> {
    const result = get(URL, 'document', 'default', new AbortController().signal).then(
      () => 'none',
      (error: unknown) => (error instanceof HttpError ? error.message : String(error)),
    );
    await clock.tick(LONG);
    return result;
  }

  for (const [status, tries] of [
    [400, 1],
    [401, 1],
    [403, 1],
    [404, 1],
    [410, 1],
    [418, 1],
    [408, 3],
    [425, 3],
    [429, 3],
    [500, 3],
    [502, 3],
    [503, 3],
    [599, 3],
  ] as const) {
    it(`tries ${tries === 1 ? 'once' : 'three times'} for a ${status}`, async () => {
      net.answer(() => raw('<h1>No</h1>', 'text/html', status));
      expect(await reasonOf()).to.equal(`status ${status}`);
      expect(net.calls).to.have.length(tries);
    });
  }

  it('ends as "network" after 3 refused connections', async () => {
    net.answer(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await reasonOf()).to.equal('network');
    expect(net.calls).to.have.length(3);
  });

  it('ends as "network" after 3 bodies that are cut off', async () => {
    net.answer(() => {
      const body = new ReadableStream({
        pull: (controller) => controller.error(new TypeError('network error')),
      });
      return raw(body, 'application/json');
    });
    expect(await reasonOf()).to.equal('network');
    expect(net.calls).to.have.length(3);
  });

  for (const [what, broken] of [
    [
      'throws',
      () => {
        throw new TypeError('patched');
      },
    ],
    ['returns nothing', () => undefined],
  ] as const) {
    it(`ends as "network" where the page's own fetch ${what}`, async () => {
      globalThis.fetch = broken as unknown as typeof fetch;
      expect(await reasonOf()).to.equal('network');
    });
  }

  it('succeeds when a later try does', async () => {
    net.answer((_call, index) => (index < 2 ? raw(null, '', 503) : json({ ok: true })));
    const result = get(URL, 'document', 'default', new AbortController().signal);
    await clock.tick(LONG);
    expect((await result).text).to.equal('{"ok":true}');
    expect(net.calls).to.have.length(3);
  });

  it('stops when a later try fails for good', async () => {
    net.answer((_call, index) => raw(null, '', index ? 404 : 503));
    expect(await reasonOf()).to.equal('status 404');
    expect(net.calls).to.have.length(2);
  });
});
