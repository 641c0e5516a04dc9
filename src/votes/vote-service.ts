/** Where votes are read and cast, as the session knows it: over the vote protocol, or through an app's own transport. */
import type { Tallies, Verdict } from '../document/comparison.js';
import { readTallies } from '../document/tallies.js';
import { bare } from '../page/bare.js';

/** A vote as the service is told of it. */
export interface CastBallot {
  readonly tool: string;
  /** A random UUID, the same for all votes of this reader on this comparison. */
  readonly voter: string;
  /** Null takes the vote back. */
  readonly choice: Verdict | null;
  /** Grows with each change; the service ignores one that is lower than the last it has. */
  readonly sequence: number;
}

/** Where votes are read and cast. An app with a backend of its own gives the element one of its own. */
export interface VoteTransport {
  /** @returns the tallies of all tools of the comparison */
  read(): Promise<Tallies>;
  /**
   * @returns the tallies of all tools, with this vote in them
   * @throws an error with a `status` of 4xx, other than 408, 425 and 429, refuses the vote; after any other error it is
   *   sent again
   */
  cast(ballot: CastBallot): Promise<Tallies>;
}

/** What a vote service has answered. */
export interface VoteAnswer {
  /** Undefined where the answer has none. */
  readonly tallies: Tallies | undefined;
  /** When the answer was made, by the service's clock, in milliseconds since 1970; undefined where that is not known. */
  readonly madeAt: number | undefined;
}

export interface VoteService {
  /**
   * @param isSecondLook past all caches: what the first look has found is in doubt
   * @throws where there is no answer of the protocol
   */
  read(isSecondLook: boolean): Promise<VoteAnswer>;
  /** @throws see `VoteTransport` */
  cast(ballot: CastBallot): Promise<VoteAnswer>;
  /**
   * Tells of the tallies as they change, until the service ends that. An app's own transport has no such thing.
   *
   * @param onRetry is told how long to wait after it was lost, in milliseconds: any number
   * @throws where it cannot, or no longer
   */
  readonly follow?: (
    onTallies: (tallies: Tallies) => void,
    signal: AbortSignal,
    onRetry: (wait: number) => void,
  ) => Promise<void>;
}

/** @param transport an app's own: it may answer anything */
export function serviceOfTransport(transport: VoteTransport): VoteService {
  const answerOf = (value: unknown): VoteAnswer => bare({ tallies: readTallies(value), madeAt: undefined });
  return {
    read: async () => answerOf(await transport.read()),
    cast: async (ballot) => answerOf(await transport.cast(ballot)),
  };
}
