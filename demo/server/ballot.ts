/** The vote protocol's terms as plain data. Knows neither HTTP nor the database. */
import { DAY } from './durations.js';

export type Choice = 'ship' | 'skip';

/** One voter's vote on one tool. `choice: null` takes an earlier vote back. */
export interface Ballot {
  readonly comparison: string;
  readonly tool: string;
  readonly voter: string;
  readonly choice: Choice | null;
  /** Grows with each change by that voter. One that is not above the stored sequence changes nothing. */
  readonly sequence: number;
}

/**
 * By how much a sequence may be ahead of the service's clock, in milliseconds: it is a time, and clocks are wrong by time zones, or by
 * a date that was set by hand.
 */
export const FURTHEST_AHEAD = DAY;

export interface Tally {
  readonly ship: number;
  readonly skip: number;
}

/** By tool id. A Map, because a tool's id may be `__proto__`. */
export type Tallies = ReadonlyMap<string, Tally>;
