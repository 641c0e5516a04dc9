/** A vote service under test: what is sent to it, and what it has to take back when the test is over. */
import { exchange, type Answer, type Exchange } from '../../http/exchange.js';
import { HttpError } from '../../http/http-error.js';
import { solve } from '../../proof-of-work.js';
import { readTallyBody, type Counts } from './tally-body.js';

/** In milliseconds. */
const LIMIT = 30_000;
/** How often a request is sent again that the service did not take for now, and how long is waited at most, in seconds. */
const TRIES = 5;
const LONGEST_WAIT = 90;

export type Choice = 'ship' | 'skip' | null;

export interface Vote {
  readonly tool: string;
  readonly voter: string;
  readonly choice: Choice;
  readonly sequence: number;
}

/** An answer, with the request as it is told. */
export interface Told extends Answer {
  readonly request: string;
}

export interface ServiceOptions {
  /** Its votes resource. */
  readonly url: string;
  /** The ids of tools, where the tallies do not name two. */
  readonly tools: readonly string[];
  /** The origin of a page that may vote. */
  readonly origin: string;
  /** The address of a comparison that the service does not know. */
  readonly unknown: string | undefined;
  /** How many votes may be sent to see its limit; 0 where it is not to be seen. */
  readonly flood: number;
}

const JSON_TYPE = { 'content-type': 'application/json' };

const wait = (seconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, seconds * 1000));

/** A server may close a connection that it has refused something on; every request here may be sent twice. */
async function answerTo(url: string, sent: Exchange): Promise<Answer> {
  try {
    return await exchange(url, sent, LIMIT);
  } catch (error) {
    if (!(error instanceof HttpError) || error.reason !== 'network') throw error;
    return exchange(url, sent, LIMIT);
  }
}

/** @returns undefined where what is sent is no JSON object, as in a test of what is refused */
function voteIn(body: unknown): object | undefined {
  try {
    const value: unknown = JSON.parse(String(body));
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

/** @returns undefined where there is none to be had */
async function withProof(sent: Exchange, problem: string): Promise<Exchange | undefined> {
  const vote = voteIn(sent.body);
  const proof = vote && (await solve(problem));
  return proof ? { ...sent, body: JSON.stringify({ ...vote, proof }) } : undefined;
}

export class VoteService {
  readonly options: ServiceOptions;
  /** The two tools; known once the tallies were read. */
  tools: readonly [string, string] = ['', ''];
  /** Answers with 429 that were seen. */
  readonly limited: Told[] = [];
  /** What may be stored, by tool and voter. */
  readonly #stored = new Map<string, Vote>();
  /** A sequence is a time, as widgets send it; each that is asked for is above the one before. */
  #sequence = Date.now();

  constructor(options: ServiceOptions) {
    this.options = options;
  }

  sequence(): number {
    this.#sequence += 1;
    return this.#sequence;
  }

  newVoter(): string {
    return crypto.randomUUID();
  }

  newVote(choice: Choice, tool = this.tools[0]): Vote {
    return { tool, voter: this.newVoter(), choice, sequence: this.sequence() };
  }

  /** The same voter with another choice, later. */
  later(vote: Vote, choice: Choice): Vote {
    return { ...vote, choice, sequence: this.sequence() };
  }

  urlOf({ tool, voter }: Pick<Vote, 'tool' | 'voter'>): string {
    const { url } = this.options;
    const address = new URL(url);
    address.pathname += `/${encodeURIComponent(tool)}/${encodeURIComponent(voter)}`;
    return address.href;
  }

  read(headers: Readonly<Record<string, string>> = {}): Promise<Told> {
    return this.send(this.options.url, { method: 'GET', headers });
  }

  /** @throws where the tallies cannot be read, which a rule of its own tells */
  async counts(): Promise<Counts> {
    const { text } = await this.read({ 'cache-control': 'no-cache' });
    const counts = readTallyBody(text);
    if (!counts) throw new Error('the tallies cannot be read');
    return counts;
  }

  put(vote: Vote): Promise<Told> {
    const { choice, sequence } = vote;
    return this.putRaw(vote, JSON.stringify({ choice, sequence }));
  }

  /** Sends a body as it is. What becomes of it is taken back in the end. */
  putRaw(
    vote: Vote,
    body: string | Uint8Array<ArrayBuffer>,
    headers: Readonly<Record<string, string>> = JSON_TYPE,
  ): Promise<Told> {
    if (this.tools.includes(vote.tool)) this.#stored.set(`${vote.tool} ${vote.voter}`, vote);
    return this.send(this.urlOf(vote), { method: 'PUT', headers, body });
  }

  /** Waits where the service asks for it, and works. */
  async send(url: string, sent: Exchange): Promise<Told> {
    for (let tries = 1; ; tries++) {
      const first = await answerTo(url, sent);
      const worked = first.status === 428 ? await withProof(sent, first.text) : undefined;
      const last = worked ? await answerTo(url, worked) : first;
      const answer: Told = { ...last, request: this.#tell(url, sent) };
      if (answer.status !== 429) return answer;
      this.limited.push(answer);
      const seconds = Number(answer.headers.get('retry-after') ?? 1);
      if (tries === TRIES || seconds > LONGEST_WAIT) return answer;
      await wait(Number.isFinite(seconds) ? Math.max(seconds, 0) : 1);
    }
  }

  /** Takes every vote back. @returns how many of them could not be */
  async takeBack(): Promise<number> {
    let left = 0;
    for (const vote of this.#stored.values()) {
      const isTaken = await this.put(this.later(vote, null)).then(
        ({ status }) => status < 300 || status === 404,
        () => false,
      );
      // One whose id no service has to take is not stored by one that refuses it.
      if (!isTaken && isUuid(vote.voter)) left += 1;
    }
    return left;
  }

  #tell(url: string, { method, body, headers = {} }: Exchange): string {
    const { pathname, search } = new URL(url);
    const extra = Object.entries(headers)
      .filter(([name, value]) => JSON_TYPE['content-type'] !== value || name !== 'content-type')
      .map(([name, value]) => ` ${name}: ${value}`);
    const text = typeof body === 'string' ? body : body && '(bytes that are not UTF-8)';
    const shown = text && text.length > 100 ? `${text.slice(0, 60)}… (${text.length} bytes)` : text;
    return `${method} ${pathname}${search}${extra.join('')}${shown === undefined ? '' : ` ${shown || '(empty)'}`}`;
  }
}

const isUuid = (text: string): boolean => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text);
