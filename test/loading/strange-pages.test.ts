// Loading on pages whose scripts have changed what JavaScript brings, seen from outside: the comparison is shown, or the
// fallback. No error reaches the page (see guard.ts).
import { expect } from '@open-wc/testing';
import { fakeClock, settle } from '../support/element/clock.js';
import { fresh, minimal } from '../support/element/documents.js';
import { make, page, record, states, tag, warnings } from '../support/element/element.js';
import { fakeFetch, json, never } from '../support/element/fake-fetch.js';
import { addedToObjects } from '../support/element/replaced.js';

describe('a fetch of the page that never settles', () => {
  const clock = fakeClock();
  const net = fakeFetch();
  warnings();

  for (const isEarly of [true, false]) {
    it(`ends as "timeout", with the fallback: ${isEarly ? 'from the start' : 'after another comparison was loaded'}`, async () => {
      const first = make({ src: fresh() });
      if (!isEarly) {
        net.answer(() => json(minimal()));
        page().append(first);
        await settle();
        expect(states(first)).to.deep.equal(['ready']);
      }
      net.answer(never);
      const fallback = tag('p', 'See the page');
      const element = make({ src: fresh() }, fallback);
      const log = record(element);
      page().append(element);
      await clock.tick(9999);
      expect(log).to.deep.equal([]);
      await clock.tick(1);
      expect(log).to.deep.equal(['error timeout']);
      expect(fallback.checkVisibility()).to.be.true;
    });
  }

  it('does not block the queue: a seventh document is tried when the first six have timed out', async () => {
    net.answer(never);
    const elements = Array.from({ length: 7 }, () => make({ src: fresh() }));
    page().append(...elements);
    await clock.tick(20_000);
    expect(elements.map((element) => element.error?.code)).to.deep.equal(Array(7).fill('timeout'));
  });
});

/** Names that fetch, promises, events and errors are asked for. (Not `type`: as a getter it breaks Lit.) */
const NAMES =
  'then signal method body cache mode headers window integrity keepalive status ok text cause reason kind base parsed error once capture passive fatal ignoreBOM stream endings users isFresh'.split(
    ' ',
  );
const VALUES: Record<string, PropertyDescriptor> = {
  'a function': { value: () => 'mine', writable: true },
  'a text': { value: 'mine', writable: true },
  'a getter': { get: () => undefined },
  'a getter that throws': {
    get: () => {
      throw new Error('not yours');
    },
  },
};

describe('a page that has added to Object.prototype', () => {
  const clock = fakeClock();
  const net = fakeFetch();
  warnings();

  for (const name of NAMES) {
    for (const [what, descriptor] of Object.entries(VALUES)) {
      // The browser itself then waits for that, wherever it resolves a promise with an object: no `fetch` settles.
      const isHopeless = name === 'then' && /function|throws/.test(what);
      it(`shows ${isHopeless ? 'the fallback' : 'the comparison'}, where ${name} is ${what}`, async () => {
        net.answer(({ url, init }) => {
          // Where the browser would not accept the options, this throws.
          expect(new Request(url, init).method).to.equal('GET');
          return json(minimal());
        });
        const fallback = tag('p', 'See the page');
        const element = make({ src: fresh() }, fallback);
        const log = record(element);
        await addedToObjects(name, descriptor, async () => {
          page().append(element);
          await clock.tick(60_000);
        });
        expect(states(element)).to.deep.equal([isHopeless ? 'error' : 'ready']);
        expect(log).to.have.length(1);
        expect(fallback.checkVisibility()).to.equal(isHopeless);
      });
    }
  }
});
