/** The words of the vote protocol, as plain data. Knows neither HTTP nor the database. */

export type Choice = 'ship' | 'skip';

/** What one voter says of one tool. `choice: null` takes an earlier vote back. */
export interface Ballot {
  readonly comparison: string;
  readonly tool: string;
  readonly voter: string;
  readonly choice: Choice | null;
  /** Grows with each change by that voter; one that is not above the stored one changes nothing. */
  readonly sequence: number;
}

export interface Tally {
  readonly ship: number;
  readonly skip: number;
}

/** By tool id. A Map, because a tool may be called `__proto__`. */
export type Tallies = ReadonlyMap<string, Tally>;
