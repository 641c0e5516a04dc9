/** Whether to try a request again, and how long to wait before. All times are in milliseconds. */
import { now } from '../page/clock.js';
import { isTransient, type HttpError } from './http-error.js';

const MAX_TRIES = 3;
const MIN_WAIT = 1000;
/** The longest that is waited without another try. */
export const MAX_WAIT = 5 * 60_000;

/**
 * @param header `Retry-After` of RFC 9110: seconds, or a date
 * @returns how long to wait, which may be negative or infinite; undefined without a header, or where it says neither
 */
export function statedWait(header: string | null): number | undefined {
  const text = header?.trim();
  // Checked first, because some pages replace `Date.parse` by one that finds a date in any text.
  if (!text) return undefined;
  const seconds = Number(text);
  const wait = Number.isNaN(seconds) ? Date.parse(text) - now() : seconds * 1000;
  return Number.isNaN(wait) ? undefined : wait;
}

/**
 * What an answer says of when to come back. The device's clock may be wrong by hours: a date is counted from the answer's
 * own `Date`, where the page may read it.
 *
 * @returns `Retry-After`, in seconds where it can be counted; null where there is none
 */
export function retryAfterOf(headers: Headers): string | null {
  const text = headers.get('retry-after');
  const date = headers.get('date');
  // Checked first, because some pages replace `Date.parse` by one that finds a date in any text.
  if (!text || !date || !Number.isNaN(Number(text))) return text;
  const seconds = (Date.parse(text) - Date.parse(date)) / 1000;
  return Number.isNaN(seconds) ? text : String(seconds);
}

/**
 * How long the widget waits before it asks again by itself: a time within reason.
 *
 * @param header `Retry-After`
 * @returns 1 s to 5 min; undefined without a header, or where it says neither
 */
export function parseRetryAfter(header: string | null): number | undefined {
  const wait = statedWait(header);
  return wait === undefined ? undefined : withinReason(wait);
}

const withinReason = (wait: number): number => Math.min(Math.max(wait, MIN_WAIT), MAX_WAIT);

/** @returns from 0 to 1, also where the page has replaced `Math.random` */
function randomShare(): number {
  const random = Math.random();
  return random >= 0 && random < 1 ? random : 0.5;
}

/**
 * @param tries so far, from 1
 * @returns about 1, 3, 9 s and so on, give or take a fifth: readers whose requests failed together do not all return together
 */
export function backoff(tries: number): number {
  return 3 ** (tries - 1) * (800 + 400 * randomShare());
}

/**
 * When a stream is opened again. What has cut one, as a restart, has cut those of all readers, who do not all return together.
 *
 * @param losses in a row, from 1
 * @param wait after the first, at least, as the service asks for: a time within reason
 * @returns up to twice as long as that, and half as much more after each further loss, up to ten minutes
 */
export function reconnectDelay(losses: number, wait: number): number {
  return withinReason(withinReason(wait) * 1.5 ** (losses - 1)) * (1 + randomShare());
}

/**
 * @param tries so far, from 1
 * @returns how long to wait before the next try; undefined where there should be none
 */
export function retryDelay(error: HttpError, tries: number): number | undefined {
  // A reader who has waited for the whole deadline is not made to wait for another.
  const isWorthIt = isTransient(error) && error.reason !== 'timeout';
  if (!isWorthIt || tries >= MAX_TRIES) return undefined;
  return parseRetryAfter(error.retryAfter) ?? backoff(tries);
}
