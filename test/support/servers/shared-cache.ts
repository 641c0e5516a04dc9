// A shared cache, as CDNs and companies have them between readers and a server: as RFC 9111 describes it, and with the habits
// that operators switch on. Time passes when the test says so.
import type { IncomingHttpHeaders } from 'node:http';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly content: Buffer;
}

export interface CacheHabits {
  /** In place of what the server says, as "edge rules" do. */
  readonly cacheControl?: string;
  /** The reader's own `Cache-Control` makes no difference, as with most CDNs. */
  readonly ignoresReaders?: boolean;
  /** All queries are one address. */
  readonly ignoresQuery?: boolean;
  /** `Date` is the time of sending, so that only `Age` tells how old an answer is. */
  readonly datesAnew?: boolean;
}

/** How a request was answered. `fresh`, `stale`: from the cache. `revalidated`: from the cache, after the server's 304. */
export type Provenance = 'miss' | 'fresh' | 'stale' | 'revalidated';

interface Entry extends Answer {
  /** What the request said in the headers that `Vary` names. */
  readonly varied: ReadonlyMap<string, unknown>;
  /** On the cache's clock, in seconds. */
  readonly since: number;
}

function directives(header = ''): ReadonlyMap<string, number> {
  const pairs = header.toLowerCase().matchAll(/([\w-]+)(?:="?(\d+))?/g);
  return new Map([...pairs].map(([, name = '', seconds]) => [name, Number(seconds ?? 0)]));
}

export class SharedCache {
  readonly #habits: CacheHabits;
  readonly #entries = new Map<string, Entry[]>();
  #skipped = 0;
  /** How each GET was answered, in order. */
  readonly answered: Provenance[] = [];

  constructor(habits: CacheHabits = {}) {
    this.#habits = habits;
  }

  /** Makes everything in it as much older. */
  pass(seconds: number): void {
    this.#skipped += seconds;
  }

  /**
   * @param ask sends the request on, with these headers
   * @returns what the reader gets
   */
  async get(
    url: string,
    request: IncomingHttpHeaders,
    ask: (headers: IncomingHttpHeaders) => Promise<Answer>,
  ): Promise<Answer> {
    const { ignoresQuery, ignoresReaders } = this.#habits;
    const key = ignoresQuery ? url.replace(/\?.*/, '') : url;
    const readers = directives(request['cache-control']);
    const wantsNew = !ignoresReaders && (readers.has('no-cache') || readers.get('max-age') === 0);
    // The cache answers conditions of readers itself, by answering in full.
    const headers = { ...request };
    delete headers['if-none-match'];
    delete headers['if-modified-since'];

    const kept = this.#entries.get(key)?.find(({ varied }) => isFor(varied, request));
    const rules = this.#rulesOf(kept?.headers);
    const late = kept ? this.#now() - kept.since - (rules.get('s-maxage') ?? rules.get('max-age') ?? 0) : 0;
    if (kept && !wantsNew && !rules.has('no-cache')) {
      if (late < 0) return this.#give('fresh', kept);
      if (late < (rules.get('stale-while-revalidate') ?? 0)) {
        void ask(headers).then((answer) => this.#keep(key, request, answer));
        return this.#give('stale', kept);
      }
    }
    const etag = kept?.headers.etag;
    const answer = await ask(etag ? { ...headers, 'if-none-match': etag } : headers);
    if (!kept || answer.status !== 304) return this.#give('miss', this.#keep(key, request, answer));
    const updated = { ...kept, headers: { ...kept.headers, ...answer.headers } };
    return this.#give('revalidated', this.#keep(key, request, updated));
  }

  #now(): number {
    return Date.now() / 1000 + this.#skipped;
  }

  #rulesOf(headers: IncomingHttpHeaders | undefined): ReadonlyMap<string, number> {
    return directives(this.#habits.cacheControl ?? headers?.['cache-control']);
  }

  #keep(key: string, request: IncomingHttpHeaders, answer: Answer): Entry {
    const names: string[] = (answer.headers.vary ?? '').toLowerCase().match(/[^\s,]+/g) ?? [];
    const varied = new Map<string, unknown>(names.map((name) => [name, request[name]]));
    const entry = { ...answer, varied, since: this.#now() };
    const rules = this.#rulesOf(answer.headers);
    const isKept = answer.status === 200 && !rules.has('no-store') && !rules.has('private');
    const others = (this.#entries.get(key) ?? []).filter((other) => !isFor(other.varied, request));
    this.#entries.set(key, isKept ? [...others, entry] : others);
    return entry;
  }

  #give(origin: Provenance, { status, headers, content, since }: Entry): Answer {
    this.answered.push(origin);
    const sent = { ...headers, age: String(Math.floor(this.#now() - since)) };
    if (this.#habits.datesAnew) sent.date = new Date().toUTCString();
    return { status, headers: sent, content };
  }
}

const isFor = (varied: ReadonlyMap<string, unknown>, request: IncomingHttpHeaders): boolean =>
  [...varied].every(([name, value]) => name !== '*' && request[name] === value);
