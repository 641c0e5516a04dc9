/** Ties one element to the votes on its comparison: joins and leaves their session, and says what became of a vote. */
import type { Comparison } from '../document/comparison.js';
import type { VoteTransport } from '../network/vote-service.js';
import { type Ballot, type Choice } from '../votes/ballot.js';
import { type VoteListener, type VoteOutcome, type VoteSession } from '../votes/vote-session.js';
import type { Host } from './host.js';
export declare class VoteController implements VoteListener {
    #private;
    /** Undefined where nobody is there to vote with. */
    session: VoteSession | undefined;
    /** Tools whose last vote was refused. */
    readonly refused: Set<string>;
    constructor(host: Host, settled: (outcome: VoteOutcome) => void);
    ballot(tool: string): Ballot;
    /**
     * @param votes the address of the vote service, absolute; undefined for none
     * @param transport an app's own, which goes before the address
     * @param hasConsent whether the session may be joined before the reader votes
     */
    use(comparison: Comparison | undefined, votes: string | undefined, transport: VoteTransport | undefined, hasConsent: boolean, isStored: boolean): void;
    join(): void;
    leave(): void;
    /** @returns resolved when the vote is counted, refused or put off */
    cast(tool: string, choice: Choice): Promise<void>;
    changed(): void;
    settled(outcome: VoteOutcome): void;
}
