// A vote service of the page's own, for widgets whose votes have to be in a certain state.
import { expect, type Page } from '@playwright/test';
import { isReady } from './page-inspect.js';

/** What becomes of a vote that is cast. */
export type Casting = 'counted' | 'refused' | 'kept' | 'on its way';

/** Tools by their ids, the ship and skip of each, and what becomes of votes. */
type Service = readonly [
  tools: readonly string[],
  tallies: readonly (readonly [ship: number, skip: number])[],
  casting: Casting,
];

/** Gives the first widget a service. Runs in the page. */
export function serveVotes([ids, counts, becomes]: Service): void {
  const element = document.querySelector('tool-comparison');
  if (!element) throw new Error('There is no widget');
  const all = Object.fromEntries(
    ids.map((id, index) => [id, { ship: counts[index]?.[0] ?? 0, skip: counts[index]?.[1] ?? 0 }]),
  );
  const fail = (status: number): Promise<never> =>
    Promise.reject(Object.assign(new Error('Not now'), { status }));
  element.voteTransport = {
    read: () => Promise.resolve(all),
    cast: ({ tool, choice }) => {
      if (becomes === 'refused') return fail(403);
      if (becomes === 'kept') return fail(503);
      const tally = all[tool];
      if (tally && choice) all[tool] = { ...tally, [choice]: tally[choice] + 1 };
      return becomes === 'counted' ? Promise.resolve(all) : new Promise(() => undefined);
    },
  };
}

/** Gives the first widget a service, once it is ready. */
export async function giveVotes(
  page: Page,
  tools: Service[0],
  tallies: Service[1],
  casting: Casting = 'counted',
): Promise<void> {
  await page.waitForFunction(isReady);
  await page.evaluate(serveVotes, [tools, tallies, casting] as const);
}

/** What a group of vote buttons says, once a vote has come so far. */
const STATUS: Record<Casting, RegExp> = {
  counted: /You said (ship|skip)\. Counted\./,
  refused: /Not accepted\./,
  kept: /Kept, not sent yet\./,
  'on its way': /Sending your vote…/,
};

/** Presses a button of the tool with that name, and waits until its group says how far the vote has come. */
export async function castVote(
  page: Page,
  tool: string,
  label: 'Ship' | 'Skip',
  casting: Casting = 'counted',
): Promise<void> {
  const group = page.getByRole('group', { name: `Community vote: ${tool}` });
  await group.getByRole('button', { name: label }).click();
  await expect(group).toContainText(STATUS[casting]);
}
