/** What it means for a vote that sending it failed, whoever sent it: the vote service's client, or an app's transport. */
import { HttpError, isTransientStatus } from '../http/http-error.js';
import { parseRetryAfter } from '../http/retry.js';

export interface CastFailure {
  readonly error: Error;
  /** The service does not want this vote. Otherwise it is sent again. */
  readonly isRefused: boolean;
  /** How long the service asks to wait, in milliseconds. */
  readonly retryAfter: number | undefined;
  /** Whether the vote may have been counted all the same: the answer was not one of the protocol, or did not arrive. */
  readonly isOutcomeUnknown: boolean;
  /** Whether the service says that a value is wrong: the sequence may be. */
  readonly isWrongValue: boolean;
  /** When the service answered, by its own clock; undefined where that is not known. */
  readonly madeAt: number | undefined;
}

/** A property of the error or its classes, but not one that the page has added to all objects. */
function property(error: object, name: string): unknown {
  let holder: unknown = error;
  while (holder && holder !== Object.prototype) {
    if (Object.hasOwn(holder, name)) return Reflect.get(error, name);
    holder = Object.getPrototypeOf(holder);
  }
  return undefined;
}

/** @param reason whatever was thrown; apps throw anything, also nothing */
export function castFailure(reason: unknown): CastFailure {
  const isObject = typeof reason === 'object' && reason !== null;
  const status = isObject ? property(reason, 'status') : 0;
  const header = isObject ? property(reason, 'retryAfter') : null;
  const isRedirected = reason instanceof HttpError && reason.reason === 'redirect';
  const isRefused =
    isRedirected || (typeof status === 'number' && status >= 400 && !isTransientStatus(status));
  const isAnswered = typeof status === 'number' && status >= 400;
  const isUnsent = !reason || (reason instanceof HttpError && reason.reason === 'network');
  return {
    error: isObject ? (reason as Error) : new Error('The vote could not be sent', { cause: reason }),
    isRefused,
    retryAfter: parseRetryAfter(typeof header === 'string' ? header : null),
    isOutcomeUnknown: !isAnswered && !isUnsent && !isRedirected,
    isWrongValue: status === 422,
    madeAt: reason instanceof HttpError ? reason.madeAt : undefined,
  };
}
