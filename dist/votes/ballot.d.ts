/**
 * One reader's vote on one tool, from intent to counted: a pure state machine. The last intent
 * wins, one request is under way at a time, and nothing is counted before the service says so.
 */
import type { Verdict } from '../document/comparison.js';
/** What a reader wants: null takes the vote back. */
export type Choice = Verdict | null;
export interface Ballot {
    /** The reader's last intent. */
    readonly choice: Choice;
    /** What the service has confirmed. */
    readonly counted: Choice;
    /** Grows with each intent. */
    readonly sequence: number;
    /** What is, or was last, under way to the service. */
    readonly sent: {
        readonly choice: Choice;
        readonly sequence: number;
    } | undefined;
    readonly phase: 'idle' | 'queued' | 'sending' | 'waiting';
}
export type BallotEvent = {
    readonly type: 'cast';
    readonly choice: Choice;
    readonly sequence: number;
} | {
    readonly type: 'send' | 'count' | 'lose' | 'refuse' | 'retry';
};
export declare const NO_BALLOT: Ballot;
/** @returns the ballot after the event; the same one where the event means nothing in its phase */
export declare function afterEvent(ballot: Ballot, event: BallotEvent): Ballot;
/** Whether there is such a choice, and the tool can be named in a URL's path: `.`, `..` and half a character would lead elsewhere. */
export declare const canCast: (tool: string, choice: unknown) => boolean;
export declare const isChoice: (value: unknown) => value is Choice;
