import { expect } from '@open-wc/testing';
import { abortable, pause } from '../../src/http/abortable.js';
import { fakeClock, settle } from '../support/element/clock.js';
import { never } from '../support/element/fake-fetch.js';
import '../support/element/guard.js';

/** What becomes of a promise: "done VALUE", "thrown REASON", or "waiting" as long as it is neither. */
function watch(promise: Promise<unknown>): { outcome: string } {
  const seen = { outcome: 'waiting' };
  promise.then(
    (value) => (seen.outcome = `done ${String(value)}`),
    (reason: unknown) => (seen.outcome = `thrown ${String(reason)}`),
  );
  return seen;
}

describe('abortable', () => {
  it('resolves with what the work resolves with', async () => {
    expect(await abortable(Promise.resolve(7), new AbortController().signal)).to.equal(7);
  });

  it('rejects with what the work rejects with', async () => {
    const seen = watch(abortable(Promise.reject(new Error('no')), new AbortController().signal));
    await settle();
    expect(seen.outcome).to.equal('thrown Error: no');
  });

  it('rejects at once when aborted, even if the work never settles', async () => {
    const controller = new AbortController();
    const seen = watch(abortable(never(), controller.signal));
    await settle();
    expect(seen.outcome).to.equal('waiting');
    controller.abort('gone');
    await settle();
    expect(seen.outcome).to.equal('thrown gone');
  });

  it('rejects where the signal was aborted before', async () => {
    const seen = watch(abortable(never(), AbortSignal.abort('before')));
    await settle();
    expect(seen.outcome).to.equal('thrown before');
  });

  it('works with promises of a library that have `then` alone', async () => {
    const work: PromiseLike<number> = {
      then: (resolve) => Promise.resolve(resolve?.(7)) as never,
    };
    expect(await abortable(work, new AbortController().signal)).to.equal(7);
  });

  it('leaves no rejection unhandled when the work fails after the abort', async () => {
    const controller = new AbortController();
    let refuse = (): void => undefined;
    const work = new Promise((_resolve, reject) => (refuse = () => reject(new Error('too late'))));
    const seen = watch(abortable(work, controller.signal));
    controller.abort('gone');
    refuse();
    await settle();
    expect(seen.outcome).to.equal('thrown gone');
  });

  it('stops listening to the signal when the work is done', async () => {
    const { signal } = new AbortController();
    const calls: string[] = [];
    for (const name of ['addEventListener', 'removeEventListener'] as const) {
      const real = signal[name].bind(signal) as (...args: unknown[]) => void;
      signal[name] = (...args: unknown[]): void => {
        calls.push(name);
        real(...args);
      };
    }
    const waiting = abortable(Promise.resolve(), signal);
    expect(calls).to.deep.equal(['addEventListener']);
    await waiting;
    await settle();
    expect(calls).to.deep.equal(['addEventListener', 'removeEventListener']);
  });
});

describe('pause', () => {
  const clock = fakeClock();

  it('lasts as long as it should', async () => {
    const seen = watch(pause(5000, new AbortController().signal));
    await clock.tick(4999);
    expect(seen.outcome).to.equal('waiting');
    await clock.tick(1);
    expect(seen.outcome).to.equal('done undefined');
  });

  it('ends at once when aborted', async () => {
    const controller = new AbortController();
    const seen = watch(pause(300_000, controller.signal));
    controller.abort('gone');
    await settle();
    expect(seen.outcome).to.equal('thrown gone');
    expect(clock.waits, 'no timer is left').to.deep.equal([]);
  });
});
