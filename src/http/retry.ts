/** When to ask again, and how long to wait first. */
import type { StatusError } from './http-error.js';

const MAX_TRIES = 3;
const MAX_WAIT_MS = 5 * 60_000;

/** @param header `Retry-After` of RFC 9110: seconds, or a date. @returns milliseconds, 1 s to 5 min; NaN without a header */
export function retryAfter(header: string | null): number {
  const seconds = header?.trim() ? Number(header) : NaN;
  // Without a header nothing is parsed: some pages' `Date.parse` finds a date in everything.
  const ms = Number.isNaN(seconds) && header ? Date.parse(header) - Date.now() : seconds * 1000;
  return Math.min(Math.max(ms, 1000), MAX_WAIT_MS);
}

/** @param tries from 1. @returns about 1, 3, 9 s in milliseconds, spread so that a crowd does not come back at once */
export const backoff = (tries: number): number => 3 ** (tries - 1) * (800 + 400 * Math.random());

/** Whether a status may be another one soon: 408, 425, 429 and 5xx. */
export const isPassing = (status: number): boolean => [408, 425, 429].includes(status) || status >= 500;

/** @returns milliseconds to wait before the next try, or undefined where none is due */
export function retryDelay(
  { code, status, retryAfter: header }: Partial<StatusError>,
  tries: number,
): number | undefined {
  if (tries >= MAX_TRIES || !(status ? isPassing(status) : code === 'network')) return undefined;
  return retryAfter(header ?? null) || backoff(tries);
}
