/** The vote protocol over HTTP: a vote is a resource, so saying it twice is saying it once. */
import type { Tallies, Verdict } from '../document/comparison.js';
import { ComparisonError } from '../document/errors.js';
import { readTallies } from '../document/tallies.js';
import { ask, fetchJson, readJson } from '../http/request.js';

/** A vote as the service is told of it. */
export interface CastBallot {
  readonly tool: string;
  /** A random UUID, the same for all votes of this reader on this comparison. */
  readonly voter: string;
  /** Null takes the vote back. */
  readonly choice: Verdict | null;
  /** Grows with each change; the service ignores what is lower than it has. */
  readonly sequence: number;
}

/** Where votes are read and cast. An app with a backend of its own gives the element another one. */
export interface VoteTransport {
  /** @returns the tallies of all tools of the comparison */
  read(): Promise<Tallies>;
  /**
   * @returns the tallies of all tools with this vote in them
   * @throws what is thrown with a `status` of 4xx but 408, 425 and 429 refuses the vote; all else is tried again
   */
  cast(ballot: CastBallot): Promise<Tallies>;
}

/** Votes are not given up. */
const NEVER = new AbortController().signal;

/** @throws {ComparisonError} `bad-json` where it is not what the protocol says */
export function talliesOf(value: unknown): Tallies {
  const tallies = readTallies(value);
  if (!tallies) throw new ComparisonError('bad-json');
  return tallies;
}

function talliesIn(answer: unknown): Tallies {
  const tallies = talliesOf((answer as { tallies?: unknown } | null)?.tallies);
  // A comparison has tools: an answer about none is none.
  if (!Object.keys(tallies).length) throw new ComparisonError('bad-json');
  return tallies;
}

/** @param votes the address of the vote service for one comparison, absolute */
export const httpVotes = (votes: string): VoteTransport => ({
  read: async () => talliesIn((await fetchJson(votes, NEVER, 'no-cache')).value),
  cast: async ({ tool, voter, choice, sequence }) => {
    const url = new URL(votes);
    url.pathname = `${url.pathname.replace(/\/$/, '')}/${encodeURIComponent(tool)}/${voter}`;
    const { text } = await ask(
      url.href,
      {
        method: 'PUT',
        // Survives the page, and is not carried on to wherever a redirect points.
        keepalive: true,
        redirect: 'manual',
        // Spelled out, for pages that add a `toJSON` to everything.
        body: `{"choice":${choice && `"${choice}"`},"sequence":${sequence}}`,
      },
      NEVER,
    );
    return talliesIn(readJson(text));
  },
});
