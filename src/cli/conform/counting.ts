/** What the votes of a rule should change in the tallies. */
import type { Check } from './rule.js';
import { countOf, countsSaid } from './said.js';
import type { Count, Counts } from './tally-body.js';
import type { Told, VoteService } from './vote-service.js';

type Change = Readonly<Record<string, Partial<Count>>>;

const changed = (counts: Counts, tool: string, { ship = 0, skip = 0 }: Partial<Count> = {}): Count => {
  const before = countOf(counts, tool);
  return { ship: before.ship + ship, skip: before.skip + skip };
};

/**
 * @param action what is done between two readings; returns what it has done, as it is told
 * @param change what is to be added to the tallies, by tool
 */
export async function expectChange(
  service: VoteService,
  check: Check,
  action: () => Promise<string>,
  change: Change,
): Promise<void> {
  const before = await service.counts();
  const request = await action();
  const after = await service.counts();
  const expected = new Map(service.tools.map((tool) => [tool, changed(before, tool, change[tool])]));
  const [wanted, came] = [expected, after].map((counts) => countsSaid(counts, service.tools));
  check.expect(wanted === came, request, `then ${wanted}`, came ?? '');
}

/** The requests one after another, as one text. */
export async function inTurn(...sends: readonly (() => Promise<Told>)[]): Promise<string> {
  const requests: string[] = [];
  for (const send of sends) requests.push((await send()).request);
  return requests.join(', then ');
}
