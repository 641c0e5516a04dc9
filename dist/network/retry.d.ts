/** When to ask again, and how long to wait first. */
import type { StatusError } from './status-error.js';
/** @param header `Retry-After` of RFC 9110: seconds, or a date. @returns milliseconds, 1 s to 5 min; NaN without a header */
export declare function retryAfter(header: string | null): number;
/** @param tries from 1. @returns about 1, 3, 9 s in milliseconds, spread so that a crowd does not come back at once */
export declare const backoff: (tries: number) => number;
/** Whether a status may be another one soon: 408, 425, 429 and 5xx. */
export declare const isPassing: (status: number) => boolean;
/** @returns milliseconds to wait before the next try, or undefined where none is due */
export declare function retryDelay({ code, status, retryAfter: header }: Partial<StatusError>, tries: number): number | undefined;
