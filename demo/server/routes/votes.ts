/** The vote protocol: a vote is a resource, so sending it twice counts once. */
import type { Context, Hono } from 'hono';
import type { Ballot } from '../ballot.js';
import type { Comparison } from '../catalog.js';
import type { AppEnvironment, VoteDeps } from '../deps.js';
import { answerConditionally } from '../http/conditional.js';
import { methodNotAllowed } from '../http/method-not-allowed.js';
import { lastSegments } from '../http/path-ids.js';
import { Problem, wrongValues, type FieldProblem } from '../http/problem.js';
import { readJson } from '../http/read-json.js';
import { tallyBody } from '../live/tally-body.js';
import { answerLive, prefersEvents } from './live-tallies.js';
import { BallotRefusedError } from '../store/tally-store.js';
import { isRandomUuid, proofIn, readVote } from './vote-values.js';

type RouteContext = Context<AppEnvironment, string>;

/**
 * A browser revalidates each time (cheaply, by ETag), so that a reader who votes and reloads never sees the old numbers.
 * A shared cache may keep them for a second, which is enough to absorb a crowd.
 */
const CACHE_TALLIES = 'public, max-age=0, s-maxage=1, must-revalidate';

export function addVoteRoutes(
  app: Hono<AppEnvironment>,
  { catalog, store, limit, live, work }: VoteDeps,
): void {
  const votes = '/api/comparisons/:id/votes';
  const vote = `${votes}/:tool/:voter`;

  const findComparison = async (id: string): Promise<Comparison> => {
    const comparison = await catalog.find(id);
    if (comparison) return comparison;
    throw new Problem(404, 'unknown-comparison', 'This service does not know this comparison.');
  };

  const read = async (context: RouteContext): Promise<Response> => {
    const [id = ''] = lastSegments(context.req.url, 2);
    const comparison = await findComparison(id);
    // Of every answer, so that no cache gives one kind for the other.
    context.header('Vary', 'Accept');
    if (prefersEvents(context, live)) return answerLive(context, comparison, live);
    const body = tallyBody(comparison, await store.tallies(id));
    return answerConditionally(context, body, 'application/json', { 'Cache-Control': CACHE_TALLIES });
  };

  const cast = async (context: RouteContext): Promise<Response> => {
    const [id = '', , tool = '', voter = ''] = lastSegments(context.req.url, 4);
    const comparison = await findComparison(id);
    if (!comparison.tools.includes(tool)) {
      throw new Problem(404, 'unknown-tool', 'The comparison has no such tool.');
    }
    const body = await readJson(context.req);
    const ballot = toBallot(id, tool, voter, body);
    const hasWorked = await work?.isDone(ballot, proofIn(body));
    const tallies = await store
      .cast(ballot, context.get('networks'), hasWorked)
      .catch(async (error: unknown) => {
        if (work && error instanceof BallotRefusedError && error.reason === 'no-work')
          throw askForWork(await work.challenge(ballot));
        return tellRefusal(error);
      });
    const headers = { 'Cache-Control': 'no-store', 'Content-Type': 'application/json' };
    return context.body(tallyBody(comparison, tallies), 200, headers);
  };

  app.get(votes, read);
  app.all(votes, methodNotAllowed('GET, HEAD, OPTIONS'));
  app.put(vote, limit, cast);
  app.all(vote, methodNotAllowed('PUT, OPTIONS'));
}

/**
 * 428 (RFC 6585): the request is refused for want of something, and the answer says what to send it with. A client that does not know
 * how sees a vote that is refused; 401 would want a scheme of HTTP authentication, and 403 says that to ask again is no use.
 */
function askForWork(challenge: object): Problem {
  const detail =
    "A new voter's first vote needs a proof of work: send it again with a solution of this challenge.";
  return new Problem(428, 'proof-of-work-required', detail, { members: { challenge } });
}

function tellRefusal(error: unknown): never {
  if (!(error instanceof BallotRefusedError)) throw error;
  if (error.reason === 'frozen')
    throw new Problem(403, 'frozen', 'This comparison takes no votes at present.');
  throw new Problem(429, error.reason, 'Too many new voters from one network today. Try again tomorrow.', {
    headers: { 'Retry-After': String(error.retryAfterSeconds) },
  });
}

function toBallot(comparison: string, tool: string, voter: string, body: unknown): Ballot {
  const errors: FieldProblem[] = isRandomUuid(voter)
    ? []
    : [{ pointer: '#', detail: 'The voter id is not a random UUID (version 4).' }];
  const vote = readVote(body, errors);
  if (errors.length > 0 || !vote) throw wrongValues(errors);
  // A UUID is the same in upper and lower case (RFC 9562, section 4): store one spelling, so that it is one voter.
  return { comparison, tool, voter: voter.toLowerCase(), ...vote };
}
