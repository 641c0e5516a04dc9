/**
 * A whole vote service in one file, for what answers a `Request` with a `Response`: Workers, Deno, functions at the edge, Node.
 * The votes are in a libSQL database that is reached by its URL, so that nothing has to be kept between two requests.
 * docs/write-your-own.md says how to start it.
 */
import type { Client, InStatement, ResultSet } from '@libsql/client/web';

export interface VoteOptions {
  readonly client: Pick<Client, 'batch'>;
  /** The ids of both tools, by the id of their comparison. */
  readonly comparisons: Readonly<Record<string, readonly [string, string]>>;
}

interface Vote {
  readonly choice: 'ship' | 'skip' | null;
  readonly sequence: number;
}

const SCHEMA = `CREATE TABLE IF NOT EXISTS votes (
  comparison TEXT NOT NULL, tool TEXT NOT NULL, voter TEXT NOT NULL,
  choice TEXT, sequence INTEGER NOT NULL, PRIMARY KEY (comparison, tool, voter)
)`;
// One statement compares and writes, so that of two requests at once the later sequence wins. A vote that is taken back
// stays as a row without a choice: it has the last sequence.
const CAST = `INSERT INTO votes (comparison, tool, voter, choice, sequence) VALUES (?, ?, ?, ?, ?)
  ON CONFLICT (comparison, tool, voter) DO UPDATE SET choice = excluded.choice, sequence = excluded.sequence
  WHERE excluded.sequence > votes.sequence`;
const TALLIES = `SELECT tool, sum(choice IS 'ship'), sum(choice IS 'skip') FROM votes WHERE comparison = ? GROUP BY tool`;

const LARGEST_BODY = 8192;
const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;
const PATH = /^\/api\/comparisons\/([^/]+)\/votes(?:\/([^/]+)\/([^/]+))?$/;
const CORS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'Retry-After, ETag, Date, Age',
  'X-Content-Type-Options': 'nosniff',
};

/** Thrown anywhere, and answered as problem details (RFC 9457). */
class Refusal extends Error {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, detail: string, headers: Readonly<Record<string, string>> = {}) {
    super(detail);
    this.status = status;
    this.headers = headers;
  }
}

export function createVotes(options: VoteOptions): (request: Request) => Promise<Response> {
  let isReady = false;
  const query = async (...statements: InStatement[]): Promise<ResultSet[]> => {
    const first = isReady ? [] : [SCHEMA];
    const results = await options.client.batch([...first, ...statements], 'write');
    isReady = true;
    return results;
  };
  return async (request) => {
    try {
      return await answer(request, options.comparisons, query);
    } catch (error) {
      if (error instanceof Refusal) return problem(error);
      console.error(error instanceof Error ? error.message : error);
      return problem(new Refusal(503, 'Votes cannot be counted just now.', { 'Retry-After': '5' }));
    }
  };
}

type Query = (...statements: InStatement[]) => Promise<ResultSet[]>;

async function answer(
  request: Request,
  comparisons: VoteOptions['comparisons'],
  query: Query,
): Promise<Response> {
  const { id, tool, voter } = placeOf(request.url);
  const allow = tool === undefined ? 'GET, HEAD, OPTIONS' : 'PUT, OPTIONS';
  if (request.method === 'OPTIONS') return preflight(allow);
  if (!allow.split(', ').includes(request.method)) {
    throw new Refusal(405, `Only ${allow} can be used here.`, { Allow: allow });
  }
  const tools = Object.hasOwn(comparisons, id) ? comparisons[id] : undefined;
  if (!tools) throw new Refusal(404, 'There is no such comparison.');
  const tallies = { sql: TALLIES, args: [id] };
  if (tool === undefined || voter === undefined) {
    return withTag(request, bodyOf(tools, (await query(tallies)).at(-1)));
  }
  if (!tools.includes(tool)) throw new Refusal(404, 'The comparison has no such tool.');
  const { choice, sequence } = await readVote(request, voter);
  const args = [id, tool, voter.toLowerCase(), choice, sequence];
  // In one transaction, so that the tallies are those right after this vote.
  const results = await query({ sql: CAST, args }, tallies);
  return json(bodyOf(tools, results.at(-1)), { 'Cache-Control': 'no-store' });
}

/** Ids are decoded after the path is split: a slash may be part of one. */
function placeOf(url: string): { id: string; tool?: string | undefined; voter?: string | undefined } {
  try {
    const [id, tool, voter] = (PATH.exec(new URL(url).pathname) ?? [])
      .slice(1)
      .map((segment: string | undefined) => segment && decodeURIComponent(segment));
    if (id) return { id, tool, voter };
  } catch {
    throw new Refusal(400, 'The path contains a malformed percent-encoding.');
  }
  throw new Refusal(404, 'There is nothing here.');
}

async function readVote(request: Request, voter: string): Promise<Vote> {
  const [type = ''] = (request.headers.get('content-type') ?? '').toLowerCase().split(';');
  if (type.trim() !== 'application/json') throw new Refusal(415, 'Send application/json.');
  const body = parsed(await readLimited(request));
  const { choice, sequence } = (typeof body === 'object' && body !== null ? body : {}) as Partial<
    Record<string, unknown>
  >;
  const isChoice = choice === 'ship' || choice === 'skip' || choice === null;
  const isSequence = Number.isSafeInteger(sequence) && (sequence as number) >= 0;
  if (!isChoice || !isSequence || !UUID.test(voter)) {
    throw new Refusal(422, 'choice is ship, skip or null; sequence is a whole number; the voter is a UUID.');
  }
  return { choice, sequence: sequence as number };
}

async function readLimited(request: Request): Promise<Uint8Array> {
  const declared = Number(request.headers.get('content-length') ?? 0);
  const bytes = declared > LARGEST_BODY ? undefined : new Uint8Array(await request.arrayBuffer());
  if (bytes && bytes.length <= LARGEST_BODY) return bytes;
  throw new Refusal(413, `The body is larger than ${LARGEST_BODY} bytes.`);
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch {
    throw new Refusal(400, 'The body is not JSON in UTF-8.');
  }
}

/** Always both tools, in one order, so that equal tallies have equal tags. */
function bodyOf(tools: readonly [string, string], result: ResultSet | undefined): string {
  const counts = new Map(result?.rows.map((row) => [row[0], { ship: Number(row[1]), skip: Number(row[2]) }]));
  const entries = tools.map((tool) => [tool, counts.get(tool) ?? { ship: 0, skip: 0 }] as const);
  return JSON.stringify({ tallies: Object.fromEntries(entries) });
}

async function withTag(request: Request, body: string): Promise<Response> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(body)));
  const tag = [...digest.slice(0, 12)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const headers = { ETag: `"${tag}"`, 'Cache-Control': 'public, max-age=0, s-maxage=1, must-revalidate' };
  if (request.headers.get('if-none-match')?.includes(headers.ETag) === true) {
    return new Response(null, { status: 304, headers: { ...CORS, ...headers } });
  }
  return json(request.method === 'HEAD' ? null : body, headers);
}

function json(body: string | null, headers: Readonly<Record<string, string>>): Response {
  return new Response(body, { headers: { ...CORS, 'Content-Type': 'application/json', ...headers } });
}

function preflight(allow: string): Response {
  const headers = {
    'Access-Control-Allow-Methods': allow,
    'Access-Control-Allow-Headers': 'Content-Type, If-None-Match',
    'Access-Control-Max-Age': '86400',
  };
  return new Response(null, { status: 204, headers: { ...CORS, ...headers } });
}

function problem({ status, message: detail, headers }: Refusal): Response {
  const type = { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' };
  return new Response(JSON.stringify({ type: 'about:blank', status, detail }), {
    status,
    headers: { ...CORS, ...type, ...headers },
  });
}
