/**
 * The votes on one comparison, shared by all widgets of the page that show it, and with the other
 * tabs through what is kept on the device. Knows when to send and when to wait; not how a vote is drawn.
 */
import type { Tallies } from '../document/comparison.js';
import { type VoteTransport } from '../network/vote-service.js';
import { type Ballot, type Choice } from './ballot.js';
/** What became of a vote. */
export interface VoteOutcome {
    readonly tool: string;
    readonly choice: Choice;
    readonly tallies?: Tallies | undefined;
    readonly error?: Error;
    /** It is kept and will be sent again. */
    readonly willRetry?: boolean;
    /** The reader cast it just now, and did not leave it from another visit. */
    readonly isOwn: boolean;
}
export interface VoteListener {
    /** Something that is shown has changed. */
    changed(): void;
    /** The newest vote on a tool was counted, refused or put off. Told to the widget it was cast through. */
    settled(outcome: VoteOutcome): void;
}
export declare class VoteSession {
    #private;
    /** Whether votes are kept on the device: not where the page or the browser does not allow it. */
    isRemembered: boolean;
    constructor(transport: VoteTransport, key: string);
    /** As the service last said them. */
    get tallies(): Tallies | undefined;
    ballot(tool: string): Ballot;
    /** Begins to read tallies and to send what is kept, when it has not begun. */
    join(listener: VoteListener): void;
    leave(listener: VoteListener): void;
    cast(tool: string, choice: Choice, by: VoteListener): void;
    /** The page is there, or there again: reads the tallies, and sends what waits, unless the service said when to. */
    readonly refresh: () => void;
}
/** @returns the one session of the page for that vote service; a transport of an app's own has its own */
export declare function sessionFor(key: string, id: string | VoteTransport): VoteSession;
