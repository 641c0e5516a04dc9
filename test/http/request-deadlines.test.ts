import { expect } from '@open-wc/testing';
import { get } from '../../src/http/get.js';
import { HttpError } from '../../src/http/http-error.js';
import { fakeClock, settle } from '../support/element/clock.js';
import { bytes, fakeFetch, json, never, raw, silent } from '../support/element/fake-fetch.js';
import '../support/element/guard.js';

const URL = 'https://publisher.example/a.json';

describe('get, without an answer in time', () => {
  const clock = fakeClock();
  const net = fakeFetch();

  function ask(signal: AbortSignal = new AbortController().signal): { outcome: string } {
    const seen = { outcome: 'waiting' };
    get(URL, 'document', 'default', signal).then(
      ({ text }) => (seen.outcome = text),
      (error: unknown) => (seen.outcome = error instanceof HttpError ? error.reason : String(error)),
    );
    return seen;
  }

  /** A body that brings a piece every so many milliseconds, and never ends. */
  const drip = (ms: number): ReadableStream =>
    new ReadableStream({
      pull: (controller) =>
        new Promise((done) => {
          setTimeout(() => {
            controller.enqueue(bytes(' '));
            done();
          }, ms);
        }),
    });

  for (const [what, answer] of [
    ['a server that says nothing', silent],
    ['a fetch that never settles and ignores its signal', never],
  ] as const) {
    it(`times out after 10 s with ${what}, and does not try again`, async () => {
      net.answer(answer);
      const seen = ask();
      await clock.tick(9999);
      expect(seen.outcome).to.equal('waiting');
      expect(net.calls[0]?.signal.aborted).to.be.false;
      await clock.tick(1);
      expect(seen.outcome).to.equal('timeout');
      expect(net.calls[0]?.signal.aborted, 'the request is aborted').to.be.true;
      await clock.tick(600_000);
      expect(net.calls).to.have.length(1);
    });
  }

  it('times out 20 s after the start, where nothing follows the headers', async () => {
    net.answer(
      () =>
        new Promise((answer) => {
          setTimeout(() => answer(raw(new ReadableStream(), 'application/json')), 6000);
        }),
    );
    const seen = ask();
    await clock.tick(19_999);
    expect(seen.outcome).to.equal('waiting');
    await clock.tick(1);
    expect(seen.outcome).to.equal('timeout');
    expect(net.calls[0]?.signal.aborted).to.be.true;
  });

  it('times out after 20 s of a slow drip', async () => {
    net.answer(() => raw(drip(700), 'application/json'));
    const seen = ask();
    await clock.tick(19_999);
    expect(seen.outcome).to.equal('waiting');
    await clock.tick(1);
    expect(seen.outcome).to.equal('timeout');
    expect(net.calls[0]?.signal.aborted).to.be.true;
  });

  for (const [what, end] of [
    ['when the time is up', () => clock.tick(20_000)],
    ['when nobody wants it any more', () => settle()],
  ] as const) {
    it(`cancels a body ${what}, even if the fetch ignores its signal`, async () => {
      let reason: unknown = 'still open';
      const body = new ReadableStream({
        start: (stream) => stream.enqueue(bytes('{')),
        cancel: (why) => {
          reason = why;
          throw new Error('Nobody is told of this');
        },
      });
      net.answer(() => raw(body, 'application/json'));
      const controller = new AbortController();
      const seen = ask(controller.signal);
      await settle();
      expect(reason).to.equal('still open');
      if (what === 'when nobody wants it any more') controller.abort(new Error('left'));
      await end();
      await settle();
      expect(reason).to.equal(undefined);
      expect(seen.outcome).to.be.oneOf(['timeout', 'Error: left']);
    });
  }

  it('accepts headers and a body that come at the last moment', async () => {
    net.answer(
      () =>
        new Promise((answer) => {
          const body = new ReadableStream({
            start: (controller) => {
              setTimeout(() => {
                controller.enqueue(bytes('{"ok":true}'));
                controller.close();
              }, 19_999);
            },
          });
          setTimeout(() => answer(raw(body, 'application/json')), 9999);
        }),
    );
    const seen = ask();
    await clock.tick(19_999);
    expect(seen.outcome).to.equal('{"ok":true}');
  });

  it('gives each try the whole time', async () => {
    net.answer((call, index) => (index ? never() : raw(null, '', 503)));
    const seen = ask();
    await settle();
    await clock.tick(clock.waits[0] ?? NaN);
    expect(net.calls).to.have.length(2);
    await clock.tick(9999);
    expect(seen.outcome).to.equal('waiting');
    await clock.tick(1);
    expect(seen.outcome).to.equal('timeout');
  });

  it('leaves no timer behind', async () => {
    net.answer(() => json({}));
    ask();
    await settle();
    expect(clock.waits).to.deep.equal([]);
  });

  it('ends at once with the reason of its signal, whatever the request does', async () => {
    net.answer(never);
    const controller = new AbortController();
    const seen = ask(controller.signal);
    await settle();
    controller.abort(new Error('left'));
    await settle();
    expect(seen.outcome).to.equal('Error: left');
    expect(net.calls[0]?.signal.aborted).to.be.true;
    expect(clock.waits).to.deep.equal([]);
  });
});
