/** The vote protocol over HTTP. A vote is a resource of its own, so that sending it twice counts once. */
import type { Tallies, Verdict } from '../document/comparison.js';
import { readTallies } from '../document/tallies.js';
import { get } from '../http/get.js';
import { request, type HttpResponse } from '../http/request.js';
import { toJson } from '../page/json.js';
import { bare } from '../page/bare.js';

/** A vote as the service is told of it. */
export interface CastBallot {
  readonly tool: string;
  /** A random UUID, the same for all votes of this reader on this comparison. */
  readonly voter: string;
  /** Null takes the vote back. */
  readonly choice: Verdict | null;
  /** Grows with each change; the service ignores one that is lower than the last it has. */
  readonly sequence: number;
}

/** Where votes are read and cast. An app with a backend of its own gives the element one of its own. */
export interface VoteTransport {
  /** @returns the tallies of all tools of the comparison */
  read(): Promise<Tallies>;
  /**
   * @returns the tallies of all tools, with this vote in them
   * @throws an error with a `status` of 4xx, other than 408, 425 and 429, refuses the vote; after any other error it is
   *   sent again
   */
  cast(ballot: CastBallot): Promise<Tallies>;
}

/** @throws {Error} where the answer is not one of the protocol */
function talliesIn({ text }: HttpResponse): Tallies {
  const answer: unknown = JSON.parse(text);
  const { tallies: value } = bare<{ tallies?: unknown }>({ ...(answer as object) });
  const tallies = readTallies(value);
  // A comparison has two tools: tallies of none are those of some other service.
  if (!tallies || Object.keys(tallies).length === 0) throw new Error('not an answer of the vote protocol');
  return tallies;
}

/** Requests about votes are never aborted: a vote counts also where the reader leaves. */
const unaborted = (): AbortSignal => new AbortController().signal;

/** @param votes the address of the vote service for one comparison, absolute */
export function httpVotes(votes: string): VoteTransport {
  return {
    async read() {
      return talliesIn(await get(votes, 'no-cache', unaborted()));
    },
    async cast({ tool, voter, choice, sequence }) {
      const url = new URL(votes);
      const path = url.pathname.replace(/\/$/, '');
      url.pathname = `${path}/${encodeURIComponent(tool)}/${voter}`;
      const init: RequestInit = {
        method: 'PUT',
        body: toJson({ choice, sequence }),
        // The request outlives the page.
        keepalive: true,
        // A vote is not handed on to wherever a redirect points.
        redirect: 'manual',
      };
      return talliesIn(await request(url.href, init, unaborted()));
    },
  };
}
