/** Keeps a reader's votes on the device, where that is possible: one record for each vote service address. */
import type { Tallies } from '../document/comparison.js';
import { type Ballot } from './ballot.js';
export interface VoteRecord {
    /** A random UUID, made with the first vote. */
    voter: string;
    ballots: Map<string, Ballot>;
    tallies?: Tallies | undefined;
}
/** @returns what is kept under that key, if it can be read and is ours */
export declare function load(key: string): VoteRecord | undefined;
/** @returns whether it was kept */
export declare function save(key: string, { voter, ballots, tallies }: VoteRecord): boolean;
