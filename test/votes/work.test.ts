import { expect, waitUntil } from '@open-wc/testing';
import { HttpError } from '../../src/http/http-error.js';
import { httpVotes } from '../../src/votes/http-votes.js';
import { source } from '../../src/votes/solver-source.js';
import { VoteSession } from '../../src/votes/vote-session.js';
import type { CastBallot } from '../../src/votes/vote-service.js';
import { fakeFetch, json, type Answer, type Call } from '../support/element/fake-fetch.js';
import '../support/element/guard.js';
import { caught } from '../support/element/caught.js';
import { replaced } from '../support/element/replaced.js';
import { VOTER, emptyStorage } from '../support/votes/vote-storage.js';
import { Listener } from '../support/votes/vote-transport.js';

const VOTES = 'https://votes.example/api/a-vs-b/votes';
const TALLIES = { a: { ship: 12, skip: 3 }, b: { ship: 0, skip: 0 } };
const BALLOT: CastBallot = { tool: 'a', voter: VOTER, choice: 'ship', sequence: 7 };

interface Sent {
  readonly choice: string;
  readonly proof?: {
    readonly challenge: { readonly parameters: { readonly nonce: string; readonly salt: string } };
    readonly solution: { readonly counter: number; readonly derivedKey: string };
  };
}

const sent = ({ init }: Call): Sent => JSON.parse(init.body as string) as Sent;

/** A challenge that its number tells from the others. */
function challenge(number = 0, change: object = {}): object {
  const parameters = {
    algorithm: 'PBKDF2/SHA-256',
    cost: 3,
    data: { voter: VOTER, comparison: 'a “vs” b' },
    expiresAt: 0,
    keyLength: 32,
    keyPrefix: '00',
    nonce: String(number).padStart(32, '0'),
    salt: 'f'.repeat(32),
  };
  return { parameters: { ...parameters, ...change }, signature: 'a'.repeat(64) };
}

const asking = (value: unknown): Response =>
  json(
    { type: 'about:blank', status: 428, code: 'proof-of-work-required', challenge: value },
    { status: 428, headers: { 'content-type': 'application/problem+json' } },
  );

const hex = (text: string): number[] => (text.match(/../g) ?? []).map((pair) => parseInt(pair, 16));

/** What the key of a proof has to be. */
async function keyOf({ challenge: { parameters }, solution }: NonNullable<Sent['proof']>): Promise<string> {
  const { counter } = solution;
  const number = [24, 16, 8, 0].map((shift) => (counter >>> shift) & 255);
  const password = new Uint8Array([...hex(parameters.nonce), ...number]);
  const key = await crypto.subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits']);
  const salt = new Uint8Array(hex(parameters.salt));
  const bits = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: 3 },
    key,
    256,
  );
  return [...new Uint8Array(bits)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Casts a vote that is refused. @returns what a developer is told */
async function refused(cast: () => Promise<unknown>): Promise<string[]> {
  const warnings: string[] = [];
  const warn = (text: string): void => void warnings.push(text);
  const error = await replaced(console, 'warn', warn, () => caught(cast()));
  expect(error).to.be.instanceOf(HttpError);
  expect(error).to.include({ reason: 'status', status: 428 });
  return warnings;
}

describe('a proof of work', () => {
  emptyStorage();
  const net = fakeFetch();
  const ok: Answer = () => json({ tallies: TALLIES });
  const cast = () => httpVotes(VOTES).cast(BALLOT);

  it('is sent with the vote that a service asks it for', async () => {
    net.answer((call, index) => (index === 0 ? asking(challenge()) : ok(call, index)));
    expect((await cast()).tallies).to.deep.equal(TALLIES);
    const [first, second] = net.calls.map(sent);
    expect(net.calls).to.have.length(2);
    expect(net.calls[1]?.url).to.equal(net.calls[0]?.url);
    expect(first).to.deep.equal({ choice: 'ship', sequence: 7 });
    expect(second).to.deep.include({ choice: 'ship', sequence: 7 });
    expect(second?.proof?.challenge).to.deep.equal(challenge());
    const { proof } = second ?? {};
    if (!proof) throw new Error('There is no proof');
    expect(proof.solution.derivedKey)
      .to.match(/^00/)
      .and.equal(await keyOf(proof));
  });

  it('is made again for another challenge, because the first one came too late', async () => {
    net.answer((call, index) => (index < 2 ? asking(challenge(index)) : ok(call, index)));
    expect((await cast()).tallies).to.deep.equal(TALLIES);
    expect(sent(net.calls[2] as Call).proof?.challenge).to.deep.equal(challenge(1));
  });

  it('is not made for ever', async () => {
    net.answer((_call, index) => asking(challenge(index)));
    await refused(cast);
    expect(net.calls).to.have.length(3);
  });

  const others: Readonly<Record<string, unknown>> = {
    'no challenge': undefined,
    null: null,
    'a text': 'work',
    'no parameters': {},
    'another algorithm': challenge(0, { algorithm: 'ARGON2ID' }),
    'no cost': challenge(0, { cost: undefined }),
    'a cost of nothing': challenge(0, { cost: 0 }),
    'half a round': challenge(0, { cost: 1.5 }),
    'no prefix': challenge(0, { keyPrefix: '' }),
    'a prefix in words': challenge(0, { keyPrefix: 'zero' }),
    'a prefix beyond the key': challenge(0, { keyPrefix: '00000', keyLength: 2 }),
    'half a byte': challenge(0, { nonce: '0' }),
    'a salt in words': challenge(0, { salt: 'sea' }),
  };
  for (const [what, value] of Object.entries(others)) {
    it(`is not made of ${what}: the vote is refused`, async () => {
      net.answer(() => asking(value));
      const warnings = await refused(cast);
      expect(net.calls).to.have.length(1);
      // Once a page.
      for (const warning of warnings) expect(warning).to.match(/that is not understood \[proof-of-work\]$/);
    });
  }

  it('is not made of an answer that is no JSON', async () => {
    net.answer(() => new Response('<h1>428</h1>', { status: 428 }));
    await refused(cast);
    expect(net.calls).to.have.length(1);
  });

  it('is not made where a phone would take too long for it', async () => {
    net.answer(() => asking(challenge(0, { keyPrefix: '0000', cost: 5000 })));
    const [warning] = await refused(cast);
    expect(warning).to.match(/that takes a phone too long \[proof-of-work\]$/);
    expect(net.calls).to.have.length(1);
  });

  it('is not made where the browser does not derive keys', async () => {
    net.answer(() => asking(challenge()));
    const [warning] = await replaced(crypto, 'subtle', undefined, () => refused(cast));
    expect(warning).to.match(/that takes a page over https \[proof-of-work\]$/);
    expect(net.calls).to.have.length(1);
  });

  describe('in a session', () => {
    const started = (): [VoteSession, Listener] => {
      const session = new VoteSession(httpVotes(VOTES), 'tool-comparison work');
      const listener = new Listener(true);
      session.join(listener);
      return [session, listener];
    };
    /** Reading is answered, and voting as the test says. */
    const answerVotes = (answer: Answer): void => {
      let votes = 0;
      net.answer((call, index) => (call.init.method === 'PUT' ? answer(call, votes++) : ok(call, index)));
    };
    const votes = (): Sent[] => net.calls.filter(({ init }) => init.method === 'PUT').map(sent);

    it('leaves the last intent of a reader who changes it meanwhile', async () => {
      const [session, listener] = started();
      const hasProof = (call: Call): boolean => sent(call).proof !== undefined;
      answerVotes((call, index) => (index === 0 ? asking(challenge()) : ok(call, index)));
      session.cast('a', 'ship', listener);
      await waitUntil(() => votes().length === 1);
      session.cast('a', 'skip', listener);
      expect(session.ballot('a')).to.include({ choice: 'skip', phase: 'sending' });
      await waitUntil(() => session.ballot('a').phase === 'idle');
      expect(session.ballot('a')).to.include({ choice: 'skip', counted: 'skip' });
      expect(votes().map(({ choice }) => choice)).to.deep.equal(['ship', 'ship', 'skip']);
      expect(net.calls.filter(({ init }) => init.method === 'PUT').map(hasProof)).to.deep.equal([
        false,
        true,
        false,
      ]);
      session.leave(listener);
    });

    it('takes a vote back that the service does not take with it', async () => {
      const [session, listener] = started();
      answerVotes((_call, index) => asking(challenge(index)));
      session.cast('a', 'ship', listener);
      await waitUntil(() => session.ballot('a').phase === 'idle');
      expect(session.ballot('a')).to.include({ choice: null, counted: null });
      expect(votes()).to.have.length(3);
      session.leave(listener);
    });

    it('leaves a vote to be sent again where the file could not be loaded', async () => {
      const [session, listener] = started();
      answerVotes(() => asking(challenge()));
      const fail = (): Promise<never> => Promise.reject(new TypeError('Failed to fetch'));
      const warnings: string[] = [];
      const warn = (text: string): void => void warnings.push(text);
      await replaced(console, 'warn', warn, () =>
        replaced(source, 'load', fail, async () => {
          session.cast('a', 'ship', listener);
          await waitUntil(() => session.ballot('a').phase === 'waiting');
        }),
      );
      expect(session.ballot('a')).to.include({ choice: 'ship', counted: null });
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.match(/could not be loaded.*\[proof-of-work-file\]$/);
      answerVotes((call, index) => (index === 0 ? asking(challenge()) : ok(call, index)));
      session.refresh(true);
      await waitUntil(() => session.ballot('a').phase === 'idle');
      expect(session.ballot('a')).to.include({ choice: 'ship', counted: 'ship' });
      session.leave(listener);
    });
  });
});
