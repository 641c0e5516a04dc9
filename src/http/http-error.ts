/** What can go wrong with a request, whatever it is about. */

/** `status` is an answer outside 200–299, and `redirect` one that may not be followed. */
export type HttpFailure = 'network' | 'timeout' | 'status' | 'redirect' | 'too-large' | 'bad-encoding';

export class HttpError extends Error {
  override get name(): string {
    return 'HttpError';
  }

  /**
   * @param status of the answer; 0 where there is none
   * @param retryAfter the answer's `Retry-After`, as seconds or a date; null where there is none, or the server does not expose it
   * @param cause the error behind this one
   * @param detail the service's own words about it, where they were read
   * @param madeAt when the answer was made, by the server's clock, in milliseconds since 1970; undefined where that is not known
   */
  constructor(
    readonly reason: HttpFailure,
    readonly status: number = 0,
    readonly retryAfter: string | null = null,
    cause?: unknown,
    readonly detail?: string,
    readonly madeAt?: number,
  ) {
    super(status > 0 ? `${reason} ${status}` : reason, { cause });
  }
}

/** Whether an answer pointed elsewhere, and may not be followed. */
export const isRedirect = (error: unknown): boolean =>
  error instanceof HttpError && error.reason === 'redirect';

/** Statuses below 500 that say "not now": Request Timeout, Too Early, Too Many Requests. */
const NOT_NOW = [408, 425, 429];

/** Whether a request answered with this status may succeed later. */
export const isTransientStatus = (status: number): boolean => status >= 500 || NOT_NOW.includes(status);

/** Whether the same request may succeed later. */
export function isTransient({ reason, status }: HttpError): boolean {
  // Only votes may not follow a redirect: see `votes/http-votes.ts`.
  if (reason === 'status') return isTransientStatus(status);
  return reason === 'network' || reason === 'timeout';
}
