/**
 * One reader's vote on one tool, from intent to counted: a pure state machine. The last intent wins, one request is under
 * way at a time, and no vote counts before the service has confirmed it.
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
  /** Whether the service's tallies had the confirmed vote in them. Some take a vote and count it later, or never. */
  readonly isListed: boolean;
  /** Since when a vote waits to be sent, by the device's clock, in milliseconds since 1970. */
  readonly since: number;
  /** What is under way to the service, or was last. */
  readonly sent: { readonly choice: Choice; readonly sequence: number } | undefined;
  /** `expired`: it could not be sent in time, which the reader has not been told yet. */
  readonly phase: 'idle' | 'queued' | 'sending' | 'waiting' | 'expired';
}

export type BallotEvent =
  | { readonly type: 'cast'; readonly choice: Choice; readonly sequence: number; readonly since: number }
  | { readonly type: 'count'; readonly isListed: boolean }
  | { readonly type: 'send' | 'lose' | 'refuse' | 'retry' | 'expire' };

export const NO_BALLOT: Ballot = {
  choice: null,
  counted: null,
  isListed: false,
  since: 0,
  sequence: 0,
  sent: undefined,
  phase: 'idle',
};

/** The one phase in which an event has an effect; `cast` has one in all. */
const PHASES = {
  send: 'queued',
  retry: 'waiting',
  count: 'sending',
  lose: 'sending',
  refuse: 'sending',
  expire: 'expired',
} as const;

/** @returns the ballot after the event; the same object where the event has no effect in its phase */
export function afterEvent(ballot: Ballot, event: BallotEvent): Ballot {
  const { choice, sequence, sent, phase } = ballot;
  if (event.type === 'cast') {
    return {
      ...ballot,
      choice: event.choice,
      sequence: event.sequence,
      since: event.since,
      phase: phase === 'idle' || phase === 'expired' ? 'queued' : phase,
    };
  }
  if (phase !== PHASES[event.type]) return ballot;
  const isNewest = sent?.sequence === sequence;
  switch (event.type) {
    case 'send':
      return { ...ballot, phase: 'sending', sent: { choice, sequence } };
    case 'count':
      return {
        ...ballot,
        phase: isNewest ? 'idle' : 'queued',
        counted: sent?.choice ?? null,
        isListed: event.isListed,
      };
    case 'expire':
      return { ...ballot, phase: 'idle', choice: ballot.counted };
    case 'refuse':
      return isNewest ? { ...ballot, phase: 'idle', choice: ballot.counted } : { ...ballot, phase: 'queued' };
    default:
      return { ...ballot, phase: event.type === 'lose' ? 'waiting' : 'queued' };
  }
}

/**
 * Two ballots of the same reader on the same tool: the later intent wins, and of the same intent the settled one.
 *
 * @param ours this page's
 * @param theirs another page's, from the device
 * @returns the one that holds; ours, the same object, where theirs brings nothing new
 */
export function merge(ours: Ballot, theirs: Ballot): Ballot {
  const isSettledThere = theirs.sequence === ours.sequence && theirs.phase === 'idle';
  if (theirs.sequence <= ours.sequence && !isSettledThere) return ours;
  // Our request goes on: its answer decides what is sent next.
  return ours.phase === 'sending' ? { ...theirs, sent: ours.sent, phase: 'sending' } : theirs;
}

export function isChoice(value: unknown): value is Choice {
  return value === null || value === 'ship' || value === 'skip';
}

/** Whether the service can be told: the tool's id becomes a segment of a path, where `.`, `..` and a lone surrogate would lead elsewhere. */
export function canCast(tool: string, choice: unknown): boolean {
  return isChoice(choice) && tool !== '.' && tool !== '..' && tool.isWellFormed();
}
