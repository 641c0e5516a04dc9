/** Keeps a reader's votes on the device, where that is possible: one record for each vote service address. */
import type { Tallies } from '../document/comparison.js';
import { talliesOf } from './vote-service.js';
import { NO_BALLOT, isChoice, type Ballot, type Choice } from './ballot.js';

export interface VoteRecord {
  /** A random UUID, made with the first vote. */
  voter: string;
  ballots: Map<string, Ballot>;
  tallies?: Tallies | undefined;
}

/** How long a vote that could not be sent is kept, in milliseconds. */
const KEPT_MS = 7 * 24 * 60 * 60 * 1000;

interface StoredBallot {
  readonly choice: Choice;
  readonly counted: Choice;
  /** The time of the intent as well, in milliseconds since 1970. */
  readonly sequence: number;
  readonly isPending: boolean;
}

function ballotOf({ choice, counted, sequence, isPending }: StoredBallot): Ballot {
  if (!isChoice(choice) || !isChoice(counted) || !Number.isSafeInteger(sequence)) return NO_BALLOT;
  if (!isPending) return { ...NO_BALLOT, choice, counted, sequence };
  const isKept = Date.now() - sequence < KEPT_MS;
  return {
    ...NO_BALLOT,
    choice: isKept ? choice : counted,
    counted,
    sequence,
    phase: isKept ? 'queued' : 'idle',
  };
}

/** @returns what is kept under that key, if it can be read and is ours */
export function load(key: string): VoteRecord | undefined {
  try {
    const { voter, ballots, tallies } = JSON.parse(localStorage.getItem(key) ?? '') as Record<
      string,
      unknown
    >;
    const entries = Object.entries(ballots as Record<string, StoredBallot>);
    if (/^[\da-f-]{36}$/.test(voter as string)) {
      return {
        voter: voter as string,
        ballots: new Map(entries.map(([tool, stored]) => [tool, ballotOf(stored)])),
        tallies: tallies ? talliesOf(tallies) : undefined,
      };
    }
  } catch {
    // Nothing there, or no storage, or somebody else's.
  }
  return undefined;
}

/** @returns whether it was kept */
export function save(key: string, { voter, ballots, tallies }: VoteRecord): boolean {
  const stored = [...ballots].map(([tool, { choice, counted, sequence, phase }]) => {
    const ballot: StoredBallot = { choice, counted, sequence, isPending: phase !== 'idle' };
    return [tool, ballot];
  });
  try {
    localStorage.setItem(
      key,
      JSON.stringify({ voter, ballots: Object.fromEntries(stored) as unknown, tallies }),
    );
    // What a page does to `JSON` may have made something else of it.
    return (JSON.parse(localStorage.getItem(key) ?? '') as VoteRecord).voter === voter;
  } catch {
    return false;
  }
}
