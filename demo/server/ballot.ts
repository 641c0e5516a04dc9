/** The vote protocol's terms as plain data. Knows neither HTTP nor the database. */

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

export interface Tally {
  readonly ship: number;
  readonly skip: number;
}

/** By tool id. A Map, because a tool's id may be `__proto__`. */
export type Tallies = ReadonlyMap<string, Tally>;
