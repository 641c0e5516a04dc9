import { expect } from '@open-wc/testing';
import { ComparisonError } from '../../src/document/errors.js';
import { fetchJson } from '../../src/http/request.js';
import { fakeClock } from '../support/element/clock.js';
import { fakeFetch, json, raw } from '../support/element/fake-fetch.js';
import '../support/element/guard.js';

const URL = 'https://publisher.example/a.json';
const LONG = 60 * 60_000;

describe('fetchJson, refused', () => {
  const clock = fakeClock();
  const net = fakeFetch();

  /** The code it ends with, when it has had all the time it wants. */
  async function codeOf(): Promise<string> {
    const result = fetchJson(URL, new AbortController().signal, 'default').then(
      () => 'none',
      (error: unknown) => (error instanceof ComparisonError ? error.code : String(error)),
    );
    await clock.tick(LONG);
    return result;
  }

  for (const [status, code, tries] of [
    [400, 'http', 1],
    [401, 'forbidden', 1],
    [403, 'forbidden', 1],
    [404, 'not-found', 1],
    [410, 'gone', 1],
    [418, 'http', 1],
    [408, 'http', 3],
    [425, 'http', 3],
    [429, 'rate-limited', 3],
    [500, 'server', 3],
    [502, 'server', 3],
    [503, 'server', 3],
    [599, 'server', 3],
  ] as const) {
    it(`ends as "${code}" after ${tries} of ${status}`, async () => {
      net.answer(() => raw('<h1>No</h1>', 'text/html', status));
      expect(await codeOf()).to.equal(code);
      expect(net.calls).to.have.length(tries);
    });
  }

  it('ends as "network" after 3 refused connections', async () => {
    net.answer(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await codeOf()).to.equal('network');
    expect(net.calls).to.have.length(3);
  });

  it('ends as "network" after 3 bodies that break off', async () => {
    net.answer(() => {
      const body = new ReadableStream({
        pull: (controller) => controller.error(new TypeError('network error')),
      });
      return raw(body, 'application/json');
    });
    expect(await codeOf()).to.equal('network');
    expect(net.calls).to.have.length(3);
  });

  for (const [what, broken] of [
    [
      'throws',
      () => {
        throw new TypeError('patched');
      },
    ],
    ['gives nothing', () => undefined],
  ] as const) {
    it(`ends as "network" where the page's own fetch ${what}`, async () => {
      globalThis.fetch = broken as unknown as typeof fetch;
      expect(await codeOf()).to.equal('network');
    });
  }

  it('is content when a later try succeeds', async () => {
    net.answer((_call, index) => (index < 2 ? raw(null, '', 503) : json({ ok: true })));
    const result = fetchJson(URL, new AbortController().signal, 'default');
    await clock.tick(LONG);
    expect((await result).value).to.deep.equal({ ok: true });
    expect(net.calls).to.have.length(3);
  });

  it('stops asking when a later try fails for good', async () => {
    net.answer((_call, index) => raw(null, '', index ? 404 : 503));
    expect(await codeOf()).to.equal('not-found');
    expect(net.calls).to.have.length(2);
  });
});
