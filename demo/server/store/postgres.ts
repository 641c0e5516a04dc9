/** PostgreSQL for Kysely, and what speaks its protocol: a pool of connections that never waits for ever. */
import { PostgresDialect, type Dialect, type PostgresPool, type PostgresPoolClient } from 'kysely';
import pg from 'pg';
import { cleanerFor, type Cleaner } from './driver-error.js';

export interface PostgresOptions {
  readonly url: string;
  /** For the migrations and for commands, which may take long. */
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
const BEGIN_PATIENTLY = [
  'begin',
  'set local synchronous_commit = on',
  `set local idle_in_transaction_session_timeout = ${IDLE_TIMEOUT}`,
].join('; ');
const BEGIN = `${BEGIN_PATIENTLY}; set local statement_timeout = ${STATEMENT_TIMEOUT}`;

export function postgresDialect({ url, isPatient = false }: PostgresOptions): Dialect {
  const pool = new pg.Pool({
    ...connectionOptions(url),
    max: isPatient ? 1 : MOST_CONNECTIONS,
    types: { getTypeParser: getTypeParser as typeof pg.types.getTypeParser },
    ...(isPatient ? {} : { query_timeout: ANSWER_TIMEOUT }),
  });
  // A connection that is lost, idle or lent, says so to its listeners; without one the process would end.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return new PostgresDialect({ pool: careful(pool, isPatient ? BEGIN_PATIENTLY : BEGIN, cleanerFor(url)) });
}

export function connectionOptions(url: string): pg.ClientConfig {
  return { connectionString: url, connectionTimeoutMillis: CONNECTION_TIMEOUT, keepAlive: true };
}

/** Throws away connections that failed, as opposed to statements that the server refused. */
function careful(pool: pg.Pool, begin: string, clean: Cleaner): PostgresPool {
  return {
    connect: async () => {
      const client = await pool.connect().catch((error: unknown) => {
        throw clean(error);
      });
      return carefulClient(client, begin, clean);
    },
    end: () => pool.end(),
  };
}

function carefulClient(client: pg.PoolClient, begin: string, clean: Cleaner): PostgresPoolClient {
  let isBroken = false;
  const query = async (text: string, values: readonly unknown[]): Promise<Pick<pg.QueryResult, 'rows'>> => {
    try {
      return await client.query(text === 'begin' ? begin : text, [...values]);
    } catch (error) {
      isBroken ||= isOfConnection(error);
      // What failed before it is what matters.
      if (text === 'rollback') return { rows: [] };
      throw clean(error);
    }
  };
  return {
    // Kysely also declares cursors, which nobody here uses.
    query: query as PostgresPoolClient['query'],
    release: (isDiscarded) => client.release(isBroken || isDiscarded === true),
  };
}

/** Another connection may do better: this one is lost, does not answer, or leads to a server that has become a replica. */
function isOfConnection(error: unknown): boolean {
  return (
    !(error instanceof pg.DatabaseError) || error.code === '25006' || /^(?:08|57P)/.test(error.code ?? '')
  );
}

const INT8: number = pg.types.builtins.INT8;
const parserOf = pg.types.getTypeParser as (oid: number, format?: 'text' | 'binary') => unknown;

/** All our whole numbers are below 2^53; the driver would give the long ones as texts. */
function getTypeParser(oid: number, format?: 'text' | 'binary'): unknown {
  return oid === INT8 ? Number : parserOf(oid, format);
}
