import { expect } from '@open-wc/testing';
import { endTurn, takeTurn } from '../../src/http/queue.js';
import { settle } from '../support/element/clock.js';
import '../support/element/guard.js';

const AT_A_TIME = 6;

describe('turns', () => {
  let begun: string[] = [];
  let refused: string[] = [];
  let ended = 0;

  /** Gets in line, under these names. */
  function ask(
    names: readonly (string | number)[],
    signal: AbortSignal = new AbortController().signal,
  ): void {
    for (const name of names) {
      takeTurn(signal).then(
        () => begun.push(String(name)),
        () => refused.push(String(name)),
      );
    }
  }

  function end(): void {
    ended++;
    endTurn();
  }

  beforeEach(() => {
    begun = [];
    refused = [];
    ended = 0;
  });

  afterEach(async () => {
    // The next test finds all of them free.
    await settle();
    while (ended < begun.length) end();
  });

  it('lets six begin, and the seventh when one of them has ended', async () => {
    ask([1, 2, 3, 4, 5, 6, 7, 8]);
    await settle();
    expect(begun).to.deep.equal(['1', '2', '3', '4', '5', '6']);
    end();
    await settle();
    expect(begun.slice(AT_A_TIME)).to.deep.equal(['7']);
    end();
    end();
    await settle();
    expect(begun.slice(AT_A_TIME)).to.deep.equal(['7', '8']);
  });

  it('keeps the order of asking', async () => {
    ask([1, 2, 3, 4, 5, 6, 'a', 'b', 'c']);
    await settle();
    end();
    end();
    end();
    await settle();
    expect(begun.slice(AT_A_TIME)).to.deep.equal(['a', 'b', 'c']);
  });

  it('passes over the one who went away while in line', async () => {
    const controller = new AbortController();
    ask([1, 2, 3, 4, 5, 6]);
    ask(['gone'], controller.signal);
    ask(['next']);
    controller.abort();
    await settle();
    expect(refused).to.deep.equal(['gone']);
    end();
    await settle();
    expect(begun.slice(AT_A_TIME)).to.deep.equal(['next']);
  });

  it('has six turns again when nobody waits', async () => {
    for (let round = 1; round <= 3; round++) {
      ask([1, 2, 3, 4, 5, 6, 7]);
      await settle();
      expect(begun.length - ended, `round ${round}`).to.equal(AT_A_TIME);
      end();
      await settle();
      while (ended < begun.length) end();
    }
  });

  it('loses no turn to one who goes away just as it becomes theirs', async () => {
    const controller = new AbortController();
    ask([1, 2, 3, 4, 5, 6]);
    ask(['gone'], controller.signal);
    await settle();
    end();
    controller.abort();
    ask(['next']);
    await settle();
    expect(begun.slice(AT_A_TIME)).to.deep.equal(['next']);
  });

  it('loses none either to many who go away at once, whoever is left', async () => {
    const controller = new AbortController();
    ask([1, 2, 3, 4, 5, 6]);
    ask(['gone', 'gone too'], controller.signal);
    ask(['next', 'last']);
    await settle();
    end();
    end();
    controller.abort();
    await settle();
    expect(begun.slice(AT_A_TIME)).to.deep.equal(['next', 'last']);
    expect(refused).to.deep.equal(['gone', 'gone too']);
  });
});
