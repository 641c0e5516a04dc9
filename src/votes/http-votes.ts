/** The vote protocol over HTTP. A vote is a resource of its own, so that sending it twice counts once. */
import type { Tallies } from '../document/comparison.js';
import { readTallies } from '../document/tallies.js';
import { unaborted } from '../http/abortable.js';
import { follow } from '../http/follow.js';
import { get } from '../http/get.js';
import { isRedirect } from '../http/http-error.js';
import type { HttpResponse } from '../http/request.js';
import { sendWithinOrigin } from '../http/within-origin.js';
import { bare } from '../page/bare.js';
import { now } from '../page/clock.js';
import { toJson, type Json } from '../page/json.js';
import { warnOnce } from '../page/warn.js';
import { WebUrl } from '../page/web-url.js';
import { workDetail, withProof } from './work.js';
import type { CastBallot, VoteAnswer, VoteService } from './vote-service.js';

/** @returns undefined where the answer has no tallies, or those of none: a comparison has two tools */
function talliesIn(answer: unknown): Tallies | undefined {
  const { tallies: value } = bare<{ tallies?: unknown }>({ ...(answer as object) });
  const tallies = readTallies(value);
  return tallies && Object.keys(tallies).length > 0 ? tallies : undefined;
}

/** @throws {Error} where the answer has no tallies */
function readAnswer({ text, madeAt }: HttpResponse): VoteAnswer {
  const tallies = talliesIn(JSON.parse(text));
  if (!tallies) throw new Error('There are no tallies in the answer');
  // A promise reads `then` of what it is resolved with.
  return bare({ tallies, madeAt });
}

/** A web page in place of an answer is that of a network which wants its users to sign in. */
const isMarkup = (text: string): boolean => /^\s*</.test(text);

/**
 * A service that answers with success has the vote, whatever else it says.
 *
 * @throws {SyntaxError} where somebody else seems to have answered, or only a part of the answer has arrived
 */
function castAnswer({ text, type, madeAt }: HttpResponse): VoteAnswer {
  const isJson = /json/i.test(type) || isMarkup(text);
  const tallies = isJson && text.trim() ? talliesIn(JSON.parse(text)) : undefined;
  return bare({ tallies, madeAt });
}

/** @returns undefined where the event is not one of the protocol: the next one may be */
function talliesOfEvent(data: string): Tallies | undefined {
  try {
    return talliesIn(JSON.parse(data));
  } catch {
    return undefined;
  }
}

function resourceOf(votes: string, { tool, voter }: CastBallot): URL {
  const url = new WebUrl(votes);
  const path = url.pathname.replace(/\/$/, '');
  url.pathname = `${path}/${encodeURIComponent(tool)}/${voter}`;
  return url;
}

/** An address that no cache has seen, whatever a cache or a service worker makes of `Cache-Control`. */
function unseen(votes: string): string {
  const url = new WebUrl(votes);
  url.search += `${url.search ? '&' : '?'}fresh=${now()}`;
  return url.href;
}

/** @param votes the address of the vote service for one comparison, absolute */
export function httpVotes(votes: string): VoteService {
  /** Tells the developer, once, of a service that speaks another language. */
  const understand = (answer: HttpResponse, read: (answer: HttpResponse) => VoteAnswer): VoteAnswer => {
    try {
      return read(answer);
    } catch (error) {
      warnOnce(`${votes}: the answer is not one of the vote protocol, ${String(error)} [votes-protocol]`);
      throw error;
    }
  };
  const read = async (url: string, cache: RequestCache): Promise<VoteAnswer> =>
    understand(await get(url, 'tallies', cache, unaborted()), readAnswer);
  const put = async (ballot: CastBallot, proof: Json): Promise<HttpResponse> => {
    const { choice, sequence } = ballot;
    try {
      // The request outlives the page.
      const body = toJson({ choice, sequence, proof });
      const init: RequestInit = { method: 'PUT', body, keepalive: true };
      return await sendWithinOrigin(resourceOf(votes, ballot), init, workDetail);
    } catch (error) {
      if (isRedirect(error))
        warnOnce(`${votes}: votes are redirected to an address that is not followed [votes-redirect]`);
      throw error;
    }
  };
  return {
    async read(isSecondLook) {
      if (!isSecondLook) return read(votes, 'no-cache');
      // A service need not know the parameter.
      return read(unseen(votes), 'reload').catch(() => read(votes, 'reload'));
    },
    async cast(ballot) {
      const answer = await withProof((proof) => put(ballot, proof));
      return understand(answer, castAnswer);
    },
    follow(onTallies, signal, onRetry) {
      const onEvent = (type: string, data: string): void => {
        const tallies = type === 'tallies' ? talliesOfEvent(data) : undefined;
        if (tallies) onTallies(tallies);
      };
      return follow(votes, { onEvent, onRetry }, signal);
    },
  };
}
