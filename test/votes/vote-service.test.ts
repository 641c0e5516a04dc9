import { expect } from '@open-wc/testing';
import { ComparisonError } from '../../src/document/errors.js';
import { StatusError } from '../../src/http/http-error.js';
import { httpVotes, talliesOf, type CastBallot } from '../../src/votes/vote-service.js';
import { fakeClock } from '../support/element/clock.js';
import { fakeFetch, json, never, raw, silent, type Answer } from '../support/element/fake-fetch.js';
import '../support/element/guard.js';
import { VOTER } from '../support/votes/vote-storage.js';
import { replaced } from '../support/element/replaced.js';

const VOTES = 'https://votes.example/api/a-vs-b/votes';
const TALLIES = { a: { ship: 12, skip: 3 }, b: { ship: 0, skip: 0 } };
const BALLOT: CastBallot = { tool: 'a', voter: VOTER, choice: 'ship', sequence: 7 };

const caught = async (work: Promise<unknown>): Promise<unknown> => {
  try {
    await work;
  } catch (error) {
    return error;
  }
  throw new Error('Nothing was thrown');
};

const malformed: Record<string, unknown> = {
  null: null,
  'a list': [],
  'no tallies': {},
  'tallies of null': { tallies: null },
  'empty tallies': { tallies: {} },
  'tallies in text': { tallies: 'none' },
  'a count in text': { tallies: { a: { ship: '12', skip: 3 } } },
  'a count below zero': { tallies: { a: { ship: -1, skip: 3 } } },
  'half a vote': { tallies: { a: { ship: 1.5, skip: 3 } } },
  'a count that is missing': { tallies: { a: { ship: 1 } } },
  'a count past what can be counted': { tallies: { a: { ship: 2 ** 53, skip: 0 } } },
  'one tool right and one wrong': { tallies: { ...TALLIES, b: null } },
};

describe('the vote protocol', () => {
  const net = fakeFetch();
  const ok: Answer = () => json({ tallies: TALLIES });
  const cast = (changes: Partial<CastBallot> = {}, votes = VOTES) =>
    httpVotes(votes).cast({ ...BALLOT, ...changes });

  describe('reading', () => {
    it('asks the address as it stands, without credentials, past the cache', async () => {
      net.answer(ok);
      expect(await httpVotes(`${VOTES}?key=1`).read()).to.deep.equal(TALLIES);
      expect(net.calls).to.have.length(1);
      expect(net.calls[0]?.url).to.equal(`${VOTES}?key=1`);
      expect(net.calls[0]?.init).to.include({
        credentials: 'omit',
        referrerPolicy: 'strict-origin-when-cross-origin',
        cache: 'no-cache',
      });
      expect(net.calls[0]?.init.method ?? 'GET').to.equal('GET');
    });

    for (const [what, body] of Object.entries(malformed)) {
      it(`refuses an answer with ${what}`, async () => {
        net.answer(() => json(body));
        expect(await caught(httpVotes(VOTES).read())).to.be.instanceOf(ComparisonError);
      });
    }
  });

  describe('casting', () => {
    beforeEach(() => net.answer(ok));

    it('puts the vote where it belongs and gives the tallies of the answer', async () => {
      expect(await cast()).to.deep.equal(TALLIES);
      expect(net.calls).to.have.length(1);
      const { url, init } = net.calls[0] ?? { url: '', init: {} };
      expect(url).to.equal(`${VOTES}/a/${VOTER}`);
      expect(init).to.include({
        method: 'PUT',
        credentials: 'omit',
        referrerPolicy: 'strict-origin-when-cross-origin',
        keepalive: true,
        redirect: 'manual',
      });
      expect(Object.fromEntries(new Headers(init.headers))).to.deep.equal({
        'content-type': 'application/json',
      });
    });

    for (const choice of ['ship', 'skip', null] as const) {
      it(`says ${choice ?? 'null'} and the sequence, and nothing else`, async () => {
        await cast({ choice, sequence: 1_769_000_000_123 });
        expect(JSON.parse(net.calls[0]?.init.body as string)).to.deep.equal({
          choice,
          sequence: 1_769_000_000_123,
        });
      });
    }

    it('says the same on a page that adds a toJSON to everything', async () => {
      await replaced(
        String.prototype,
        'toJSON',
        () => 'patched',
        () => cast(),
      );
      expect(JSON.parse(net.calls[0]?.init.body as string)).to.deep.equal({ choice: 'ship', sequence: 7 });
    });

    const ids: Record<string, string> = {
      plain: 'plain',
      __proto__: '__proto__',
      '../x': '..%2Fx',
      'a/b?c#d': 'a%2Fb%3Fc%23d',
      '%2e%2e': '%252e%252e',
      'a b+c': 'a%20b%2Bc',
      '\\': '%5C',
      '🦊': '%F0%9F%A6%8A',
      é: '%C3%A9',
      'e\u0301': 'e%CC%81',
      '\0\t\n': '%00%09%0A',
    };
    for (const [tool, encoded] of Object.entries(ids)) {
      it(`names the tool ${JSON.stringify(tool)} so that it is one piece of the path`, async () => {
        await cast({ tool });
        expect(net.calls[0]?.url).to.equal(`${VOTES}/${encoded}/${VOTER}`);
      });
    }

    const addresses: Record<string, string> = {
      [`${VOTES}/`]: `${VOTES}/a/${VOTER}`,
      [`${VOTES}?key=1&k=%2F`]: `${VOTES}/a/${VOTER}?key=1&k=%2F`,
      [`${VOTES}/?key=1`]: `${VOTES}/a/${VOTER}?key=1`,
      'https://votes.example': `https://votes.example/a/${VOTER}`,
      'https://votes.example/?a': `https://votes.example/a/${VOTER}?a`,
      'https://votes.example/a%2Fb': `https://votes.example/a%2Fb/a/${VOTER}`,
    };
    for (const [votes, expected] of Object.entries(addresses)) {
      it(`goes below ${votes}`, async () => {
        await cast({}, votes);
        expect(net.calls[0]?.url).to.equal(expected);
      });
    }

    for (const status of [400, 401, 403, 404, 408, 409, 410, 413, 415, 422, 425, 429, 500, 502, 503, 504]) {
      it(`throws on a ${status}, with what Retry-After says`, async () => {
        net.answer(() => json({}, { status, headers: { 'retry-after': '17' } }));
        const error = (await caught(cast())) as StatusError;
        expect(error).to.be.instanceOf(StatusError);
        expect(error).to.include({ status, retryAfter: '17' });
        expect(net.calls, 'it is the caller who tries again').to.have.length(1);
      });
    }

    it('throws on a redirect, which it did not follow', async () => {
      net.answer(() => Object.defineProperty(Response.error(), 'type', { value: 'opaqueredirect' }));
      expect(await caught(cast())).to.include({ status: 0 });
      expect(net.calls).to.have.length(1);
    });

    for (const [what, body] of Object.entries(malformed)) {
      it(`throws on an answer with ${what}`, async () => {
        net.answer(() => json(body));
        const error = await caught(cast());
        expect(error).to.be.instanceOf(ComparisonError);
        expect(error).not.to.be.instanceOf(StatusError);
      });
    }

    for (const [what, answer] of Object.entries<Answer>({
      'no body': () => raw(null, undefined, 204),
      'an empty body': () => raw(''),
      'a web page': () => raw('<!doctype html>', 'text/html'),
      'half of it': () => raw('{"tallies":{"a"', 'application/json'),
      'no UTF-8': () => raw(new Uint8Array([0x22, 0xff, 0x22]), 'application/json'),
    })) {
      it(`throws on ${what}`, async () => {
        net.answer(answer);
        expect(await caught(cast())).to.be.instanceOf(ComparisonError);
      });
    }

    it('throws that the network is not there', async () => {
      net.answer(() => Promise.reject(new TypeError('Failed to fetch')));
      expect(await caught(cast())).to.include({ code: 'network' });
    });
  });

  describe('tallies', () => {
    it('are numbers, and nothing else that a service sends along', () => {
      const sent = { a: { ship: 1, skip: 2, mark: 'reader 1234' }, b: { ship: 3, skip: 4, toString: {} } };
      expect(JSON.stringify(talliesOf(sent))).to.equal('{"a":{"ship":1,"skip":2},"b":{"ship":3,"skip":4}}');
    });

    it('of a tool with the name of something else are its own', () => {
      const value = JSON.parse(
        '{"__proto__":{"ship":1,"skip":2},"constructor":{"ship":3,"skip":4}}',
      ) as object;
      const tallies = talliesOf(value);
      expect(Object.entries(tallies)).to.deep.equal(Object.entries(value));
      expect(Object.getPrototypeOf(tallies)).to.equal(null);
      expect(({} as { ship?: number }).ship).to.equal(undefined);
    });
  });
});

describe('the vote protocol, in time', () => {
  const net = fakeFetch();
  const clock = fakeClock();

  for (const [what, seconds, answer] of [
    ['no answer', 10, silent],
    ['a fetch that never settles, whatever its signal says', 10, never],
    ['a body that never ends', 20, () => raw(new ReadableStream(), 'application/json')],
  ] as const satisfies [string, number, Answer][]) {
    it(`gives up a vote after ${seconds} s with ${what}`, async () => {
      net.answer(answer);
      let error: unknown;
      httpVotes(VOTES)
        .cast(BALLOT)
        .catch((thrown: unknown) => {
          error = thrown;
        });
      await clock.tick(seconds * 1000 - 1);
      expect(error).to.equal(undefined);
      await clock.tick(1);
      expect(error).to.include({ code: 'timeout' });
      expect(net.calls[0]?.signal.aborted).to.equal(true);
    });
  }
});
