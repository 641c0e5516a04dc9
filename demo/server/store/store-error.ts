/** Faults of the database, sorted by what the caller can do about them. */
import { setTimeout } from 'node:timers/promises';

/** The vote was not stored, or nobody knows; asking again later is safe and right. */
export class StoreUnavailableError extends Error {
  override readonly name = 'StoreUnavailableError';
  readonly retryAfterSeconds: number;

  constructor(message: string, retryAfterSeconds: number, options?: ErrorOptions) {
    super(message, options);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** Faults of our own SQL. Trying again would fail again. */
const OUR_MISTAKES = new Set([
  'SQLITE_ERROR',
  'SQLITE_CONSTRAINT',
  'SQLITE_MISMATCH',
  'SQLITE_MISUSE',
  'SQLITE_RANGE',
]);

/** Someone else holds the lock; it usually lasts milliseconds. */
export function isBusy(error: unknown): boolean {
  const code = codeOf(error);
  return code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED');
}

/** Turns what the client library throws into what this service promises. */
export function toStoreError(error: unknown): unknown {
  if (error instanceof StoreUnavailableError || OUR_MISTAKES.has(codeOf(error))) return error;
  if (isBusy(error)) return new StoreUnavailableError('The database is locked.', 1, { cause: error });
  return new StoreUnavailableError('The database cannot be reached.', 5, { cause: error });
}

/** For the start, where no voter waits yet: tries until the lock is gone, for some seconds. */
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
