/**
 * A remote database for tests: the part of the Hrana protocol (version 2 over HTTP) that the client library uses, in
 * front of a database in memory. https://github.com/tursodatabase/libsql/blob/main/docs/HRANA_2_SPEC.md
 */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import type { TestContext } from 'node:test';
import { createClient, type InValue, type ResultSet, type Transaction, type Value } from '@libsql/client';

type HranaValue =
  { type: 'null' } | { type: 'integer' | 'text'; value: string } | { type: 'float'; value: number };
interface Statement {
  readonly sql?: string;
  readonly sql_id?: number;
  readonly args?: readonly HranaValue[];
}
type Condition = { type: 'ok'; step: number } | { type: 'not'; cond: Condition };
interface Step {
  readonly stmt: Statement;
  readonly condition?: Condition;
}
interface StreamRequest {
  readonly type: 'execute' | 'batch' | 'store_sql' | 'close_sql' | 'close';
  readonly stmt?: Statement;
  readonly batch?: { readonly steps: readonly Step[] };
  readonly sql?: string;
  readonly sql_id?: number;
}
interface Pipeline {
  readonly baton?: string | null;
  readonly requests: readonly StreamRequest[];
}
interface Outcome {
  readonly result: unknown;
  readonly error: { message: string; code?: string } | null;
}

/** What a client does over one connection of the protocol. It is kept from one request to the next while its transaction is open. */
interface Stream {
  transaction: Transaction | undefined;
  /** The texts of its statements, by the numbers that the client gave them. */
  readonly stored: Map<number, string>;
}

export class RemoteDatabase {
  readonly #client = createClient({ url: ':memory:' });
  readonly #server: Server;
  /** One request after the other: the local client has no connections of its own, only transaction objects. */
  #turn: Promise<unknown> = Promise.resolve();
  /** Ends with the transaction that is open. Other streams wait for it, as for a lock. */
  #unlocked: Promise<void> = Promise.resolve();
  #unlock = (): void => undefined;
  #batons = 0;
  /** By the baton that the client has to name next. */
  readonly #streams = new Map<string, Stream>();
  #url = '';
  #port = 0;
  /** The tokens that clients sent. */
  readonly authorizations = new Set<string | undefined>();

  constructor() {
    this.#server = createServer((request, response) => {
      this.authorizations.add(request.headers.authorization);
      json(request)
        .then((body) => this.#inTurn(body as Pipeline))
        .then(
          (body) => response.setHeader('Content-Type', 'application/json').end(JSON.stringify(body)),
          (error: unknown) => response.writeHead(500).end(String(error)),
        );
    });
  }

  /** As a `DATABASE_URL`. */
  get url(): string {
    return this.#url;
  }

  /** After a stop it is there again, at the same address. */
  async start(): Promise<void> {
    this.#server.listen(this.#port, '127.0.0.1');
    await once(this.#server, 'listening');
    this.#port = (this.#server.address() as AddressInfo).port;
    this.#url = `libsql://127.0.0.1:${this.#port}?tls=0`;
  }

  /** Makes the database unreachable from now on. */
  async stop(): Promise<void> {
    if (!this.#server.listening) return;
    this.#server.close();
    this.#server.closeAllConnections();
    await once(this.#server, 'close');
  }

  /** A request with a baton belongs to an open transaction; any other waits for the end of that. */
  #inTurn({ baton, requests }: Pipeline): Promise<unknown> {
    if (baton) {
      const stream = this.#streams.get(baton);
      this.#streams.delete(baton);
      return stream ? this.#answer(stream, requests) : Promise.reject(new Error(`no stream has ${baton}`));
    }
    const answer = this.#turn
      .then(() => this.#unlocked)
      .then(() => this.#answer({ transaction: undefined, stored: new Map() }, requests));
    this.#turn = answer.catch(() => undefined);
    return answer;
  }

  async #answer(stream: Stream, requests: readonly StreamRequest[]): Promise<unknown> {
    const results: unknown[] = [];
    for (const request of requests) results.push(await this.#respond(request, stream));
    const baton = stream.transaction ? String((this.#batons += 1)) : null;
    if (baton) this.#streams.set(baton, stream);
    return { baton, base_url: null, results };
  }

  async #respond(request: StreamRequest, stream: Stream): Promise<unknown> {
    const { type } = request;
    if (type === 'store_sql') stream.stored.set(request.sql_id ?? -1, request.sql ?? '');
    if (type === 'batch') {
      return {
        type: 'ok',
        response: { type, result: await this.#batch(request.batch?.steps ?? [], stream) },
      };
    }
    if (type === 'execute') {
      const { result, error } = await this.#run(request.stmt ?? {}, stream);
      return error ? { type: 'error', error } : { type: 'ok', response: { type, result } };
    }
    if (type === 'close') await this.#end(stream, 'rollback');
    return { type: 'ok', response: { type } };
  }

  async #batch(steps: readonly Step[], stream: Stream): Promise<unknown> {
    const outcomes: (Outcome | undefined)[] = [];
    const holds = (condition: Condition): boolean =>
      condition.type === 'not' ? !holds(condition.cond) : outcomes[condition.step]?.error === null;
    for (const { stmt, condition } of steps) {
      outcomes.push(condition && !holds(condition) ? undefined : await this.#run(stmt, stream));
    }
    return {
      step_results: outcomes.map((outcome) => outcome?.result ?? null),
      step_errors: outcomes.map((outcome) => outcome?.error ?? null),
    };
  }

  async #run({ sql, sql_id, args = [] }: Statement, stream: Stream): Promise<Outcome> {
    try {
      const result = await this.#execute(
        stream,
        sql ?? stream.stored.get(sql_id ?? -1) ?? '',
        args.map(fromHrana),
      );
      return { result: toHrana(result), error: null };
    } catch (error) {
      const { message, code } = error as { message: string; code?: string };
      return { result: null, error: { message, ...(code === undefined ? {} : { code }) } };
    }
  }

  async #execute(stream: Stream, sql: string, args: InValue[]): Promise<ResultSet | undefined> {
    if (/^BEGIN/.test(sql)) {
      stream.transaction = await this.#client.transaction('write');
      this.#unlocked = new Promise((resolve) => {
        this.#unlock = resolve;
      });
      return undefined;
    }
    if (!/^(COMMIT|ROLLBACK)/.test(sql)) return (stream.transaction ?? this.#client).execute({ sql, args });
    await this.#end(stream, sql === 'COMMIT' ? 'commit' : 'rollback');
    return undefined;
  }

  async #end(stream: Stream, how: 'commit' | 'rollback'): Promise<void> {
    if (!stream.transaction) return;
    await stream.transaction[how]();
    stream.transaction = undefined;
    this.#unlock();
  }
}

function fromHrana(value: HranaValue): InValue {
  if (value.type === 'null') return null;
  return value.type === 'integer' ? BigInt(value.value) : value.value;
}

function toHrana(result: ResultSet | undefined): unknown {
  const value = (cell: Value | undefined): HranaValue => {
    if (cell === null || cell === undefined) return { type: 'null' };
    if (cell instanceof ArrayBuffer) throw new Error('the service keeps no blobs');
    return typeof cell === 'string'
      ? { type: 'text', value: cell }
      : { type: 'integer', value: String(cell) };
  };
  return {
    cols: (result?.columns ?? []).map((name) => ({ name, decltype: null })),
    rows: (result?.rows ?? []).map((row) =>
      Array.from({ length: row.length }, (_, index) => value(row[index])),
    ),
    affected_row_count: result?.rowsAffected ?? 0,
    last_insert_rowid: null,
  };
}

/** Started, and there until the test is over or stops it. */
export async function startRemote(test: Pick<TestContext, 'after'>): Promise<RemoteDatabase> {
  const remote = new RemoteDatabase();
  await remote.start();
  test.after(() => remote.stop());
  return remote;
}
