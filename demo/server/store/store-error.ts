/** Errors of the databases, by what the caller can do about them. */
import { setTimeout } from 'node:timers/promises';

/** The vote was not stored, or nobody can tell. Sending it again later is safe. */
export class StoreUnavailableError extends Error {
  override readonly name = 'StoreUnavailableError';
  readonly retryAfterSeconds: number;

  constructor(message: string, retryAfterSeconds: number, options?: ErrorOptions) {
    super(message, options);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** Mistakes in our own SQL: a retry would fail again. */
const OUR_MISTAKES = new Set([
  'SQLITE_ERROR',
  'SQLITE_CONSTRAINT',
  'SQLITE_MISMATCH',
  'SQLITE_MISUSE',
  'SQLITE_RANGE',
]);
/** The classes of PostgreSQL's codes that say the same: a feature, a value, a constraint, a name (but no right). */
const OUR_MISTAKES_IN_POSTGRES = /^(?:0A|22|23|42(?!501))\w{3}$/;

/** A deadlock, a serialization that failed, a lock: the transaction was rolled back and may be tried again at once. */
const BUSY_IN_POSTGRES = new Set(['40001', '40P01', '55P03']);

/** What the operator would want to know: what it says in the log, and when to try again, in seconds. */
const REASONS: Readonly<Record<string, readonly [message: string, retryAfter: number]>> = {
  '25006': ['The database is read-only.', 30],
  '53100': ['The disk of the database is full.', 30],
  '53300': ['The database has too many connections.', 2],
  '57014': ['The database took too long.', 2],
  SQLITE_READONLY: ['The database is read-only.', 30],
  SQLITE_FULL: ['The disk of the database is full.', 30],
};

/** Another process holds the lock, usually for milliseconds. */
export function isBusy(error: unknown): boolean {
  const code = codeOf(error);
  return code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED') || BUSY_IN_POSTGRES.has(code);
}

/** Turns an error of a client library into one that the routes know. One without a code is somebody else's. */
export function toStoreError(error: unknown): unknown {
  const code = codeOf(error);
  if (code === '' || isOurMistake(code)) return error;
  if (isBusy(error)) return new StoreUnavailableError('The database is locked.', 1, { cause: error });
  const [message, retryAfter] = REASONS[code] ?? ['The database cannot be reached.', 5];
  return new StoreUnavailableError(message, retryAfter, { cause: error });
}

/** Tries again while the database is locked, for `patience` milliseconds. */
export async function whenUnlocked<Result>(
  action: () => Promise<Result>,
  { patience = 5000, onWait }: { readonly patience?: number; readonly onWait?: () => void } = {},
): Promise<Result> {
  const until = performance.now() + patience;
  for (let waiting = false; ; waiting = true) {
    try {
      return await action();
    } catch (error) {
      if (!isBusy(error) || performance.now() > until) throw error;
    }
    if (!waiting) onWait?.();
    await setTimeout(50);
  }
}

function isOurMistake(code: string): boolean {
  return OUR_MISTAKES.has(code) || OUR_MISTAKES_IN_POSTGRES.test(code);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
