// A small world for votes, without a network: a service that keeps to the protocol, requests that wait to be delivered,
// time that stands still, and tabs over one storage.
import type { Tallies } from '../../../src/document/comparison.js';
import { HttpError } from '../../../src/http/http-error.js';
import { serviceOfTransport, type CastBallot, type VoteTransport } from '../../../src/votes/vote-service.js';
import type { Choice } from '../../../src/votes/ballot.js';
import { VoteSession } from '../../../src/votes/vote-session.js';
import { Listener } from './vote-transport.js';
import { KEY } from './vote-tabs.js';

/** What can become of a request. */
export type Fate =
  'answered' | 'landed, answer lost' | 'landed, answer broken' | 'lost' | 'failed' | 'told to wait';

interface Pending {
  readonly land: () => Tallies;
  readonly resolve: (tallies: Tallies) => void;
  readonly reject: (error: unknown) => void;
}

/** Long enough for every chain of promises in a session. */
async function flush(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
}

const real = { setTimeout, clearTimeout, now: Date.now };

export class World {
  /** The votes, by voter and tool. */
  readonly votes = new Map<string, CastBallot>();
  /** The reader's last choice for each tool. */
  readonly wanted = new Map<string, Choice>();
  readonly told: string[] = [];
  /** The most requests that were under way from one tab for one tool. */
  crowd = 0;
  #now = Date.parse('2026-01-20T12:00:00Z');
  #timers: { id: number; at: number; run: () => void }[] = [];
  #lastId = 0;
  #pending: Pending[] = [];
  #tabs: { session: VoteSession; listener: Listener }[] = [];

  constructor(tabCount: number) {
    localStorage.clear();
    const set = (run: () => void, ms: number): number => {
      this.#timers.push({ id: ++this.#lastId, at: this.#now + ms, run });
      return this.#lastId;
    };
    const clear = (id: number): void => {
      this.#timers = this.#timers.filter((timer) => timer.id !== id);
    };
    Object.assign(globalThis, { setTimeout: set, clearTimeout: clear });
    Date.now = () => this.#now;
    for (let index = 0; index < tabCount; index++) this.#open(index);
  }

  end(): void {
    for (const { session, listener } of this.#tabs) session.leave(listener);
    Object.assign(globalThis, { setTimeout: real.setTimeout, clearTimeout: real.clearTimeout });
    Date.now = real.now;
    localStorage.clear();
  }

  async click(tab: number, tool: string, choice: Choice): Promise<void> {
    const { session, listener } = this.#tab(tab);
    this.#now++;
    this.wanted.set(tool, choice);
    session.cast(tool, choice, listener);
    await flush();
  }

  /** Decides on one of the requests under way. */
  async deliver(which: number, fate: Fate): Promise<void> {
    const index = which % this.#pending.length;
    const [request] = this.#pending.splice(index, 1);
    if (!request) return;
    const { land, resolve, reject } = request;
    if (fate === 'answered') resolve(land());
    else if (fate === 'failed') reject(new HttpError('status', 503));
    else if (fate === 'told to wait') reject(new HttpError('status', 429, '30'));
    else {
      if (fate !== 'lost') land();
      reject(fate === 'landed, answer broken' ? new SyntaxError('not JSON') : new HttpError('network'));
    }
    await flush();
  }

  /** The page is left and comes again. What it had sent is still on its way. */
  async reload(tab: number): Promise<void> {
    const { session, listener } = this.#tab(tab);
    session.leave(listener);
    this.#open(tab % this.#tabs.length);
    await flush();
  }

  /** The other tabs hear of what was kept. */
  async sync(): Promise<void> {
    dispatchEvent(new StorageEvent('storage', { key: KEY, storageArea: localStorage }));
    await flush();
  }

  async pass(ms: number): Promise<void> {
    const end = this.#now + ms;
    for (;;) {
      const [next] = this.#timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
      if (!next) break;
      this.#timers = this.#timers.filter((timer) => timer !== next);
      this.#now = next.at;
      next.run();
      await flush();
    }
    this.#now = end;
  }

  /** The network is well from now on, and all is waited for; false where it never ends. */
  async settle(): Promise<boolean> {
    for (let round = 0; round < 200; round++) {
      if (!this.#pending.length && !this.#timers.length) return true;
      while (this.#pending.length) await this.deliver(0, 'answered');
      await this.sync();
      await this.pass(600_000);
    }
    return false;
  }

  /** The votes on a tool, of all voters. */
  cast(tool: string): Choice[] {
    return [...this.votes.values()]
      .filter((vote) => vote.tool === tool && vote.choice)
      .map(({ choice }) => choice);
  }

  /** What each tab shows for a tool. */
  shown(tool: string): string[] {
    return this.#tabs.map(({ session }) => {
      const { choice, phase } = session.ballot(tool);
      return `${choice ?? 'null'} ${phase}`;
    });
  }

  #tab(index: number) {
    const tab = this.#tabs[index % this.#tabs.length];
    if (!tab) throw new Error('There is no tab');
    return tab;
  }

  #open(index: number): void {
    const listener = new Listener();
    const session = new VoteSession(serviceOfTransport(this.#transport()), KEY);
    this.#tabs[index] = { session, listener };
    session.join(listener);
  }

  #transport(): VoteTransport {
    const underWay = new Map<string, number>();
    const hold = (land: () => Tallies): Promise<Tallies> =>
      new Promise((resolve, reject) => void this.#pending.push({ land, resolve, reject }));
    return {
      read: () => hold(() => this.#tallies()),
      cast: async (ballot) => {
        const count = (change: number): number => {
          const now = (underWay.get(ballot.tool) ?? 0) + change;
          underWay.set(ballot.tool, now);
          return now;
        };
        this.crowd = Math.max(this.crowd, count(1));
        try {
          return await hold(() => this.#land(ballot));
        } finally {
          count(-1);
        }
      },
    };
  }

  #land(ballot: CastBallot): Tallies {
    const key = `${ballot.voter} ${ballot.tool}`;
    if (ballot.sequence > (this.votes.get(key)?.sequence ?? -1)) this.votes.set(key, ballot);
    return this.#tallies();
  }

  #tallies(): Tallies {
    const count = (tool: string, choice: Choice): number =>
      this.cast(tool).filter((cast) => cast === choice).length;
    return Object.fromEntries(
      ['a', 'b'].map((tool) => [tool, { ship: count(tool, 'ship'), skip: count(tool, 'skip') }]),
    );
  }
}
