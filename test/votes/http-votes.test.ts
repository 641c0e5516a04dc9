import { expect } from '@open-wc/testing';
import { HttpError } from '../../src/http/http-error.js';
import { httpVotes } from '../../src/votes/http-votes.js';
import type { CastBallot } from '../../src/votes/vote-service.js';
import { fakeClock } from '../support/element/clock.js';
import {
  fakeFetch,
  json,
  never,
  raw,
  redirected,
  silent,
  type Answer,
} from '../support/element/fake-fetch.js';
import '../support/element/guard.js';
import { VOTER } from '../support/votes/vote-storage.js';
import { caught } from '../support/element/caught.js';
import { replaced } from '../support/element/replaced.js';

const VOTES = 'https://votes.example/api/a-vs-b/votes';
const TALLIES = { a: { ship: 12, skip: 3 }, b: { ship: 0, skip: 0 } };
const BALLOT: CastBallot = { tool: 'a', voter: VOTER, choice: 'ship', sequence: 7 };

const malformed: Record<string, unknown> = {
  null: null,
  'a list': [],
  'no tallies': {},
  'tallies of null': { tallies: null },
  'empty tallies': { tallies: {} },
  'tallies in text': { tallies: 'none' },
  'a count in words': { tallies: { a: { ship: 'twelve', skip: 3 } } },
  'an empty count': { tallies: { a: { ship: '', skip: 3 } } },
  'a count in text below zero': { tallies: { a: { ship: '-1', skip: 3 } } },
  'half a vote in text': { tallies: { a: { ship: '1.5', skip: 3 } } },
  'a count in text past what can be counted': { tallies: { a: { ship: `${2 ** 53}`, skip: 3 } } },
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
    it('requests the address as it is, without credentials, past the cache', async () => {
      net.answer(ok);
      expect(await httpVotes(`${VOTES}?key=1`).read(false)).to.deep.equal({
        tallies: TALLIES,
        madeAt: undefined,
      });
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
      it(`fails on an answer with ${what}`, async () => {
        net.answer(() => json(body));
        expect(await caught(httpVotes(VOTES).read(false))).to.be.instanceOf(Error);
      });
    }
  });

  describe('a second look', () => {
    it('is past all caches, at an address that none of them knows', async () => {
      net.answer(ok);
      await httpVotes(`${VOTES}?key=1`).read(true);
      expect(net.calls).to.have.length(1);
      expect(net.calls[0]?.url).to.match(/\/votes\?key=1&fresh=\d+$/);
      expect(net.calls[0]?.init).to.include({ cache: 'reload' });
    });

    it('is at the address itself where the service does not know the other one', async () => {
      net.answer((call, index) => (call.url.includes('fresh') ? json({}, { status: 404 }) : ok(call, index)));
      expect((await httpVotes(VOTES).read(true)).tallies).to.deep.equal(TALLIES);
      expect(net.calls.map(({ url }) => url).at(-1)).to.equal(VOTES);
      expect(net.calls.at(-1)?.init).to.include({ cache: 'reload' });
    });
  });

  describe('the time of an answer', () => {
    const DATE = 'Thu, 26 Nov 2026 12:00:00 GMT';
    const TIME = Date.parse(DATE);
    for (const [what, headers, expected] of [
      ['its Date', { date: DATE }, TIME],
      ['its Date less its Age', { date: DATE, age: '90' }, TIME - 90_000],
      ['its Date, if its Age is no number', { date: DATE, age: 'old' }, TIME],
      ['not known without a Date', { age: '90' }, undefined],
      ['not known if the Date is none', { date: 'yesterday' }, undefined],
    ] as const) {
      it(`is ${what}`, async () => {
        net.answer(() => json({ tallies: TALLIES }, { headers }));
        expect((await httpVotes(VOTES).read(false)).madeAt).to.equal(expected);
        expect((await cast()).madeAt).to.equal(expected);
      });
    }
  });

  describe('casting', () => {
    beforeEach(() => net.answer(ok));

    it('puts the vote at its own address, and resolves with the tallies of the answer', async () => {
      expect((await cast()).tallies).to.deep.equal(TALLIES);
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
      it(`sends ${choice ?? 'null'} and the sequence, and nothing else`, async () => {
        await cast({ choice, sequence: 1_769_000_000_123 });
        expect(JSON.parse(net.calls[0]?.init.body as string)).to.deep.equal({
          choice,
          sequence: 1_769_000_000_123,
        });
      });
    }

    it('sends the same on a page that adds a toJSON to strings', async () => {
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
      it(`encodes the tool ${JSON.stringify(tool)} as one segment of the path`, async () => {
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
      it(`appends to the path of ${votes}`, async () => {
        await cast({}, votes);
        expect(net.calls[0]?.url).to.equal(expected);
      });
    }

    for (const status of [400, 401, 403, 404, 408, 409, 410, 413, 415, 422, 425, 429, 500, 502, 503, 504]) {
      it(`fails on a ${status}, with its Retry-After`, async () => {
        net.answer(() => json({}, { status, headers: { 'retry-after': '17' } }));
        const error = await caught(cast());
        expect(error).to.be.instanceOf(HttpError);
        expect(error).to.include({ status, retryAfter: '17' });
        expect(net.calls, 'it is the caller who tries again').to.have.length(1);
      });
    }

    const OWN = `${location.origin}/api/votes`;

    it('tries the address with a slash at its end where another site redirects', async () => {
      net.answer((call, index) => (call.url.endsWith('/') ? ok(call, index) : redirected()));
      expect((await cast()).tallies).to.deep.equal(TALLIES);
      const [first, second] = net.calls;
      expect(second?.url).to.equal(`${VOTES}/a/${VOTER}/`);
      expect(second?.init).to.include({ method: 'PUT', redirect: 'manual', keepalive: true });
      expect(second?.init.body).to.equal(first?.init.body);
    });

    it('fails on a redirect to anywhere else', async () => {
      net.answer(redirected);
      expect(await caught(cast()))
        .to.be.instanceOf(HttpError)
        .with.property('reason', 'redirect');
      expect(net.calls.map(({ init }) => init.redirect)).to.deep.equal(['manual', 'manual']);
    });

    it('follows a redirect of the page’s own site, and the browser keeps it there', async () => {
      net.answer((call, index) => (call.init.redirect === 'manual' ? redirected() : ok(call, index)));
      expect((await cast({}, OWN)).tallies).to.deep.equal(TALLIES);
      expect(net.calls.at(-1)?.init).to.include({ method: 'PUT', redirect: 'follow', mode: 'same-origin' });
    });

    it('fails where the page’s own site redirects to another one', async () => {
      net.answer(({ init }) =>
        init.redirect === 'manual' ? redirected() : Promise.reject(new TypeError('Failed to fetch')),
      );
      expect(await caught(cast({}, OWN)))
        .to.be.instanceOf(HttpError)
        .with.property('reason', 'redirect');
    });

    for (const [what, body] of Object.entries(malformed)) {
      it(`takes success with ${what} for an answer without tallies`, async () => {
        net.answer(() => json(body));
        expect(await cast()).to.deep.equal({ tallies: undefined, madeAt: undefined });
      });
    }

    for (const [what, answer] of Object.entries<Answer>({
      'no body': () => raw(null, undefined, 204),
      'an empty body': () => raw(''),
      'an empty body of JSON': () => raw(' ', 'application/json'),
      'a word': () => raw('OK', 'text/plain'),
      'a body of another status of success': () => raw('created', 'text/plain', 201),
    })) {
      it(`takes success with ${what} for an answer without tallies`, async () => {
        net.answer(answer);
        expect(await cast()).to.deep.equal({ tallies: undefined, madeAt: undefined });
      });
    }

    for (const [what, answer] of Object.entries<Answer>({
      'a web page': () => raw('<!doctype html>', 'text/html'),
      'a web page that calls itself text': () => raw('\n <html>', 'text/plain'),
      'half of it': () => raw('{"tallies":{"a"', 'application/json'),
      'no UTF-8': () => raw(new Uint8Array([0x22, 0xff, 0x22]), 'application/json'),
    })) {
      it(`fails on ${what}`, async () => {
        net.answer(answer);
        expect(await caught(cast())).to.be.instanceOf(Error);
      });
    }

    it('reads counts that are written as texts', async () => {
      net.answer(() => json({ tallies: { a: { ship: '12', skip: '0' }, b: { ship: '007', skip: 0 } } }));
      expect((await cast()).tallies).to.deep.equal({ a: { ship: 12, skip: 0 }, b: { ship: 7, skip: 0 } });
    });

    it('fails without a network', async () => {
      net.answer(() => Promise.reject(new TypeError('Failed to fetch')));
      expect(await caught(cast())).to.include({ reason: 'network' });
    });
  });

  describe('tallies', () => {
    const readBack = async (text: string): Promise<object> => {
      net.answer(() => raw(text, 'application/json'));
      return (await httpVotes(VOTES).read(false)).tallies ?? {};
    };

    it('are numbers, without what else a service sends', async () => {
      const sent = { a: { ship: 1, skip: 2, mark: 'reader 1234' }, b: { ship: 3, skip: 4, toString: {} } };
      expect(JSON.stringify(await readBack(JSON.stringify({ tallies: sent })))).to.equal(
        '{"a":{"ship":1,"skip":2},"b":{"ship":3,"skip":4}}',
      );
    });

    it('may be those of a tool with the id __proto__', async () => {
      const text = '{"__proto__":{"ship":1,"skip":2},"constructor":{"ship":3,"skip":4}}';
      const tallies = await readBack(`{"tallies":${text}}`);
      expect(Object.entries(tallies)).to.deep.equal(Object.entries(JSON.parse(text) as object));
      expect(({} as { ship?: number }).ship).to.equal(undefined);
    });
  });
});

describe('the vote protocol, without an answer in time', () => {
  const net = fakeFetch();
  const clock = fakeClock();

  for (const [what, seconds, answer] of [
    ['no answer', 10, silent],
    ['a fetch that never settles, whatever its signal says', 10, never],
    ['a body that never ends', 20, () => raw(new ReadableStream(), 'application/json')],
  ] as const satisfies [string, number, Answer][]) {
    it(`times out after ${seconds} s with ${what}`, async () => {
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
      expect(error).to.include({ reason: 'timeout' });
      expect(net.calls[0]?.signal.aborted).to.equal(true);
    });
  }
});
