/** The vote protocol over HTTP: a vote is a resource, so saying it twice is saying it once. */
import type { Tallies, Verdict } from '../document/comparison.js';
/** A vote as the service is told of it. */
export interface CastBallot {
    readonly tool: string;
    /** A random UUID, the same for all votes of this reader on this comparison. */
    readonly voter: string;
    /** Null takes the vote back. */
    readonly choice: Verdict | null;
    /** Grows with each change; the service ignores what is lower than it has. */
    readonly sequence: number;
}
/** Where votes are read and cast. An app with a backend of its own gives the element another one. */
export interface VoteTransport {
    /** @returns the tallies of all tools of the comparison */
    read(): Promise<Tallies>;
    /**
     * @returns the tallies of all tools with this vote in them
     * @throws what is thrown with a `status` of 4xx but 408, 425 and 429 refuses the vote; all else is tried again
     */
    cast(ballot: CastBallot): Promise<Tallies>;
}
/** @throws {ComparisonError} `bad-json` where it is not what the protocol says */
export declare function talliesOf(value: unknown): Tallies;
/** @param votes the address of the vote service for one comparison, absolute */
export declare const httpVotes: (votes: string) => VoteTransport;
