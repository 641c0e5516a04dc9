import { ComparisonError, type ComparisonErrorCode } from '../document/errors.js';

const CODES: Readonly<Record<number, ComparisonErrorCode>> = {
  401: 'forbidden',
  403: 'forbidden',
  404: 'not-found',
  410: 'gone',
  429: 'rate-limited',
};

/** A status that says no. */
export class StatusError extends ComparisonError {
  constructor(
    readonly status: number,
    /** The `Retry-After` header, where the server lets it be seen. */
    readonly retryAfter: string | null,
  ) {
    super(CODES[status] ?? (status < 500 ? 'http' : 'server'), `status ${status}`);
  }
}
