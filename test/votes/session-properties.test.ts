import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Choice } from '../../src/votes/ballot.js';
import '../support/element/guard.js';
import { World, type Fate } from '../support/votes/vote-world.js';

type Step =
  | { do: 'click'; tab: number; tool: string; choice: Choice }
  | { do: 'deliver'; which: number; fate: Fate }
  | { do: 'reload'; tab: number }
  | { do: 'pass'; ms: number }
  | { do: 'sync' };

const FATES: Fate[] = [
  'answered',
  'landed, answer lost',
  'landed, answer broken',
  'lost',
  'failed',
  'told to wait',
];
const tab = fc.nat(1);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('click' as const),
      tab,
      tool: fc.constantFrom('a', 'b'),
      choice: fc.constantFrom<Choice>('ship', 'skip', null),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('deliver' as const),
      which: fc.nat(5),
      fate: fc.constantFrom(...FATES),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reload' as const), tab }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('pass' as const), ms: fc.nat(120_000) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('sync' as const) }) },
);

async function play(world: World, steps: readonly Step[]): Promise<void> {
  for (const one of steps) {
    if (one.do === 'click') await world.click(one.tab, one.tool, one.choice);
    else if (one.do === 'deliver') await world.deliver(one.which, one.fate);
    else if (one.do === 'reload') await world.reload(one.tab);
    else if (one.do === 'pass') await world.pass(one.ms);
    else await world.sync();
  }
}

/** Whatever happened: once the network is well, the service has what the reader wants, and once. */
async function holds(tabCount: number, steps: readonly Step[]): Promise<void> {
  const world = new World(tabCount);
  try {
    await play(world, steps);
    // The reader comes back to each page.
    for (let index = 0; index < tabCount; index++) await world.reload(index);
    expect(await world.settle(), 'it comes to an end').to.equal(true);
    for (const [tool, choice] of world.wanted) {
      expect(world.cast(tool), `votes on ${tool}`).to.deep.equal(choice ? [choice] : []);
      expect(new Set(world.shown(tool)), `shown for ${tool}`).to.deep.equal(
        new Set([`${choice ?? 'null'} idle`]),
      );
    }
    expect(new Set([...world.votes.values()].map(({ voter }) => voter)).size).to.be.at.most(1);
    expect(world.crowd, 'requests under way for one tool').to.be.at.most(1);
  } finally {
    world.end();
  }
}

describe('vote session, whatever the network does', () => {
  for (const [what, tabCount] of [
    ['one tab', 1],
    ['two tabs', 2],
  ] as const) {
    it(`ends with the last choice, counted once: ${what}`, async function () {
      this.timeout(60_000);
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 40 }), (steps) => holds(tabCount, steps)),
        { seed: 20_260_120, numRuns: 400 },
      );
    });
  }
});
