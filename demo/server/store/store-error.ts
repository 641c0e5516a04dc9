/** Errors of the database, by what the caller can do about them. */
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

/** Another process holds the lock, usually for milliseconds. */
export function isBusy(error: unknown): boolean {
  const code = codeOf(error);
  return code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED');
}

/** Turns an error of the client library into one that the routes know. */
export function toStoreError(error: unknown): unknown {
  if (error instanceof StoreUnavailableError || OUR_MISTAKES.has(codeOf(error))) return error;
  if (isBusy(error)) return new StoreUnavailableError('The database is locked.', 1, { cause: error });
  return new StoreUnavailableError('The database cannot be reached.', 5, { cause: error });
}

/** Retries for five seconds while the database is locked. For the start, where no voter is waiting yet. */
export async function whenUnlocked<Result>(
  action: () => Promise<Result>,
  onWait: () => void,
): Promise<Result> {
  const until = performance.now() + 5000;
  for (let waiting = false; ; waiting = true) {
    try {
      return await action();
    } catch (error) {
      if (!isBusy(error) || performance.now() > until) throw error;
    }
    if (!waiting) onWait();
    await setTimeout(50);
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
