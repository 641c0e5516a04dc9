/** PostgreSQL for Kysely, and what speaks its protocol: a pool of connections that never waits for ever. */
import { PostgresDialect, type Dialect, type PostgresPool } from 'kysely';
import pg from 'pg';
import { cleanerFor, type Cleaner } from './driver-error.js';

export interface PostgresOptions {
  readonly url: string;
  /** For the migrations, which may take long. */
  readonly isPatient?: boolean;
}

const MOST_CONNECTIONS = 10;
/** In milliseconds. */
const CONNECTION_TIMEOUT = 5000;
const STATEMENT_TIMEOUT = 5000;
/** A process that is stopped in the middle of a transaction must not keep its locks. */
const IDLE_TIMEOUT = 10_000;
/** For answers that never come. The server's own timeout comes first where there is a server. */
const ANSWER_TIMEOUT = 7000;

/**
 * Told to each transaction and not to the connection, because a pooler in between may hand on connections. A server may be
 * set to confirm commits before they are on the disk: not ours.
 */
const BEGIN = [
  'begin',
  'set local synchronous_commit = on',
  `set local statement_timeout = ${STATEMENT_TIMEOUT}`,
  `set local idle_in_transaction_session_timeout = ${IDLE_TIMEOUT}`,
].join('; ');

export function postgresDialect({ url, isPatient = false }: PostgresOptions): Dialect {
  const pool = new pg.Pool({
    connectionString: url,
    max: MOST_CONNECTIONS,
    connectionTimeoutMillis: CONNECTION_TIMEOUT,
    keepAlive: true,
    types: { getTypeParser },
    ...(isPatient ? {} : { query_timeout: ANSWER_TIMEOUT }),
  });
  // A connection was lost while idle. The pool has dropped it, and without a listener the process would end.
  pool.on('error', () => {});
  return new PostgresDialect({ pool: careful(pool, isPatient ? 'begin' : BEGIN, cleanerFor(url)) });
}

/** Throws away connections that failed, as opposed to statements that the server refused. */
function careful(pool: pg.Pool, begin: string, clean: Cleaner): PostgresPool {
  const connect = (): Promise<pg.PoolClient> =>
    pool.connect().catch((error: unknown) => {
      throw clean(error);
    });
  return {
    connect: async () => {
      const client = await connect();
      let isBroken = false;
      const query = async (text: string, values: readonly unknown[]): Promise<pg.QueryResult> => {
        try {
          return await client.query(text === 'begin' ? begin : text, [...values]);
        } catch (error) {
          isBroken ||= !(error instanceof pg.DatabaseError);
          throw clean(error);
        }
      };
      return {
        query: query as never,
        release: (isDiscarded) => client.release(isBroken || isDiscarded === true),
      };
    },
    end: () => pool.end(),
  };
}

/** All our whole numbers are below 2^53; the driver would give the long ones as texts. */
function getTypeParser(oid: number, format?: 'text' | 'binary'): unknown {
  const { INT8 } = pg.types.builtins;
  return oid === INT8 ? Number : pg.types.getTypeParser(oid as never, format as never);
}
