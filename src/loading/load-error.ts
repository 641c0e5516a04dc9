/** What a failed load is called in public: the one place where an error of HTTP becomes an error of a comparison. */
import { ComparisonError, type ComparisonErrorCode } from '../document/errors.js';
import { HttpError, isTransient } from '../http/http-error.js';

function codeOfStatus(status: number): ComparisonErrorCode {
  switch (status) {
    case 401:
    case 403:
      return 'forbidden';
    case 404:
      return 'not-found';
    case 410:
      return 'gone';
    case 429:
      return 'rate-limited';
    default:
      return status >= 500 ? 'server' : 'http';
  }
}

/** @returns the error itself where it is one already; else one with the error as its `cause` */
export function loadError(error: unknown): ComparisonError {
  if (error instanceof ComparisonError) return error;
  if (!(error instanceof HttpError))
    return new ComparisonError('network', String(error), [], { cause: error });
  const { reason, status } = error;
  if (reason !== 'status') {
    const detail = error.cause instanceof Error ? String(error.cause) : reason;
    const code = reason === 'redirect' ? 'network' : reason;
    return new ComparisonError(code, detail, [], { cause: error });
  }
  return new ComparisonError(codeOfStatus(status), `status ${status}`, [], { cause: error });
}

/** Whether the load may succeed when the network or the reader is back. */
export function isWorthAnotherLoad(error: ComparisonError | null): boolean {
  return error?.cause instanceof HttpError && isTransient(error.cause);
}
