// The widget with votes, and behind its addresses a service that counts, until the test tells it otherwise.
import type { Tallies } from '../../../src/document/comparison.js';
import type { ToolComparisonElement } from '../../../src/tool-comparison-element.js';
import { settle } from '../element/clock.js';
import { drawn, show, unpictured } from '../element/element.js';
import type { Answer, Call, FakeFetch } from '../element/fake-fetch.js';
import { fakeFetch, json } from '../element/fake-fetch.js';
import { one, shadowOf, textOf } from '../element/roles.js';
import { emptyStorage } from './vote-storage.js';

let number = 0;

/** An address no test has used: all widgets of a page with one address share their votes. */
export const freshVotes = (): string => `https://votes.example/${++number}/votes`;

/** A document with votes at this address, and words as they come. */
export const voting = (votes: string | undefined = freshVotes(), community: object = {}, more: object = {}) =>
  unpictured({
    labels: {},
    newsletter: undefined,
    community: { votes, tallies: { a: { ship: 12, skip: 3 }, b: { ship: 0, skip: 0 } }, ...community },
    ...more,
  });

export interface VoteNetwork {
  readonly net: FakeFetch;
  /** Votes that were sent, in order: "a ship", with the host of the service if it is another one. */
  readonly sent: string[];
  readonly reads: number;
  /** How the next votes are answered. */
  answer(answer: Answer): void;
  /** Answers as a service that counts, from now on. */
  well(): void;
}

const partsOf = ({ url, init }: Call) => {
  const [voter = '', tool = ''] = url.split('/').reverse();
  const { choice } = JSON.parse(init.body as string) as { choice: 'ship' | 'skip' | null };
  return { key: `${url.split('/votes')[0] ?? ''} ${voter} ${tool}`, tool: decodeURIComponent(tool), choice };
};

/** Once in a describe. */
export function voteNetwork(): VoteNetwork {
  const net = fakeFetch();
  emptyStorage();
  let cast = new Map<string, { tool: string; choice: string | null }>();
  let answer: Answer | undefined;
  const isVote = ({ init }: Call): boolean => init.method === 'PUT';
  const tallies = (): Tallies => {
    const count = (tool: string, choice: string): number =>
      [...cast.values()].filter((vote) => vote.tool === tool && vote.choice === choice).length;
    return {
      a: { ship: 12 + count('a', 'ship'), skip: 3 + count('a', 'skip') },
      b: { ship: count('b', 'ship'), skip: count('b', 'skip') },
    };
  };
  beforeEach(() => {
    cast = new Map();
    answer = undefined;
    net.answer((call, index) => {
      if (!isVote(call)) return json({ tallies: tallies() });
      if (answer) return answer(call, index);
      const { key, tool, choice } = partsOf(call);
      cast.set(key, { tool, choice });
      return json({ tallies: tallies() });
    });
  });
  return {
    net,
    get sent() {
      return net.calls
        .filter(isVote)
        .map(partsOf)
        .map(({ tool, choice }) => `${tool} ${choice ?? 'null'}`);
    },
    get reads() {
      return net.calls.filter((call) => !isVote(call)).length;
    },
    answer: (next) => {
      answer = next;
    },
    well: () => {
      answer = undefined;
    },
  };
}

/** The group of buttons of the tool with that name. */
export const group = (element: ToolComparisonElement, tool = 'Alpha'): HTMLElement =>
  one(element, 'group', `Community vote: ${tool}`);

export const button = (element: ToolComparisonElement, name: 'Ship' | 'Skip', tool = 'Alpha'): HTMLElement =>
  one(group(element, tool), 'button', name);

/** All that is read out inside the group. */
export const saying = (element: ToolComparisonElement, tool = 'Alpha'): string =>
  [...group(element, tool).children].map(textOf).join(' ');

/** Which buttons of a tool are pressed. */
export const pressed = (element: ToolComparisonElement, tool = 'Alpha'): string =>
  (['Ship', 'Skip'] as const)
    .filter((name) => button(element, name, tool).getAttribute('aria-pressed') === 'true')
    .join();

/** The community's figure on a tool's card, as it is read out. */
export function community(element: ToolComparisonElement, tool = 'Alpha'): string {
  const card = one(element, 'article', tool);
  const stat = [...card.querySelectorAll('[part=stat]')].find((found) =>
    textOf(found).startsWith('Community'),
  );
  return stat ? textOf(stat).replace(/^Community\s*/, '') : '';
}

/** Presses a button as a finger does, and waits for what follows at once. */
export async function press(
  element: ToolComparisonElement,
  name: 'Ship' | 'Skip',
  tool = 'Alpha',
): Promise<void> {
  button(element, name, tool).click();
  await drawn(element);
}

/** What the live region says, each time it says something else. */
export function announcements(element: ToolComparisonElement): string[] {
  const said: string[] = [];
  const region = shadowOf(element).querySelector('[role=status]');
  if (!region) throw new Error('There is no live region');
  let last = textOf(region);
  new MutationObserver(() => {
    const words = textOf(region);
    if (words && words !== last) said.push(words);
    last = words;
  }).observe(region, { childList: true, characterData: true, subtree: true });
  return said;
}

/** What the element tells of votes, in order: "vote a ship", "voted a ship", "error a ship true". */
export function voteEvents(target: HTMLElement): string[] {
  const log: string[] = [];
  target.addEventListener('comparison-vote', (event) => {
    const { tool, choice } = event.detail;
    log.push(`vote ${tool} ${choice ?? 'null'}`);
  });
  target.addEventListener('comparison-voted', (event) => {
    const { tool, choice } = event.detail;
    log.push(`voted ${tool} ${choice ?? 'null'}`);
  });
  target.addEventListener('comparison-vote-error', (event) => {
    const { tool, choice, willRetry } = event.detail;
    log.push(`error ${tool} ${choice ?? 'null'} ${willRetry}`);
  });
  return log;
}

/** The widget with votes, after the tallies were read. */
export async function showVotes(
  document: unknown = voting(),
  attributes: Readonly<Record<string, string | boolean>> = {},
): Promise<ToolComparisonElement> {
  const element = await show(document, attributes);
  await settle();
  await drawn(element);
  return element;
}
