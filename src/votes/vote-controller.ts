/** Ties one element to the votes on its comparison: joins and leaves their session, and says what became of a vote. */
import type { Comparison } from '../document/comparison.js';
import type { VoteTransport } from './vote-service.js';
import { NO_BALLOT, type Ballot, type Choice } from './ballot.js';
import { sessionFor, type VoteListener, type VoteOutcome, type VoteSession } from './vote-session.js';
import type { Host } from '../controllers/host.js';

export class VoteController implements VoteListener {
  readonly #host: Host;
  readonly #settled: (outcome: VoteOutcome) => void;
  #waiting: [tool: string, done: () => void][] = [];
  #hasJoined = false;

  /** Undefined where nobody is there to vote with. */
  session: VoteSession | undefined;
  /** Tools whose last vote was refused. */
  readonly refused = new Set<string>();

  constructor(host: Host, settled: (outcome: VoteOutcome) => void) {
    this.#host = host;
    this.#settled = settled;
  }

  ballot(tool: string): Ballot {
    return this.session?.ballot(tool) ?? NO_BALLOT;
  }

  /**
   * @param votes the address of the vote service, absolute; undefined for none
   * @param transport an app's own, which goes before the address
   * @param hasConsent whether the session may be joined before the reader votes
   */
  use(
    comparison: Comparison | undefined,
    votes: string | undefined,
    transport: VoteTransport | undefined,
    hasConsent: boolean,
    isStored: boolean,
  ): void {
    const id = comparison && (transport ?? votes);
    const session = id && sessionFor(votes ?? comparison.id, id);
    if (session !== this.session) this.leave();
    this.session = session || undefined;
    if (this.session) this.session.isRemembered &&= isStored;
    if (hasConsent) this.join();
  }

  join(): void {
    if (this.#hasJoined || !this.session) return;
    this.#hasJoined = true;
    this.session.join(this);
  }

  leave(): void {
    this.session?.leave(this);
    this.#hasJoined = false;
  }

  /** @returns resolved when the vote is counted, refused or put off */
  async cast(tool: string, choice: Choice): Promise<void> {
    this.join();
    this.refused.delete(tool);
    this.session?.cast(tool, choice, this);
    if (this.ballot(tool).phase === 'sending')
      await new Promise<void>((done) => this.#waiting.push([tool, done]));
  }

  changed(): void {
    this.#host.requestUpdate();
    this.#waiting = this.#waiting.filter(([tool, done]) => {
      const isSettled = ['idle', 'waiting'].includes(this.ballot(tool).phase);
      if (isSettled) done();
      return !isSettled;
    });
  }

  settled(outcome: VoteOutcome): void {
    this.refused[outcome.willRetry === false ? 'add' : 'delete'](outcome.tool);
    this.changed();
    this.#settled(outcome);
  }
}
