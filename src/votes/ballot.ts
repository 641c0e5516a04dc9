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
  readonly sent: { readonly choice: Choice; readonly sequence: number } | undefined;
  readonly phase: 'idle' | 'queued' | 'sending' | 'waiting';
}

export type BallotEvent =
  | { readonly type: 'cast'; readonly choice: Choice; readonly sequence: number }
  | { readonly type: 'send' | 'count' | 'lose' | 'refuse' | 'retry' };

export const NO_BALLOT: Ballot = { choice: null, counted: null, sequence: 0, sent: undefined, phase: 'idle' };

/** The phase in which an event means something; `cast` always does. */
const PHASES = {
  send: 'queued',
  retry: 'waiting',
  count: 'sending',
  lose: 'sending',
  refuse: 'sending',
} as const;

/** @returns the ballot after the event; the same one where the event means nothing in its phase */
export function afterEvent(ballot: Ballot, event: BallotEvent): Ballot {
  const { choice, sequence, sent, phase } = ballot;
  if (event.type === 'cast') {
    return {
      ...ballot,
      choice: event.choice,
      sequence: event.sequence,
      phase: phase === 'idle' ? 'queued' : phase,
    };
  }
  if (phase !== PHASES[event.type]) return ballot;
  const isNewest = sent?.sequence === sequence;
  switch (event.type) {
    case 'send':
      return { ...ballot, phase: 'sending', sent: { choice, sequence } };
    case 'count':
      return { ...ballot, phase: isNewest ? 'idle' : 'queued', counted: sent?.choice ?? null };
    case 'refuse':
      return isNewest ? { ...ballot, phase: 'idle', choice: ballot.counted } : { ...ballot, phase: 'queued' };
    default:
      return { ...ballot, phase: event.type === 'lose' ? 'waiting' : 'queued' };
  }
}

/** Whether there is such a choice, and the tool can be named in a URL's path: `.`, `..` and half a character would lead elsewhere. */
export const canCast = (tool: string, choice: unknown): boolean =>
  isChoice(choice) && !['.', '..'].includes(tool) && tool.isWellFormed();

export const isChoice = (value: unknown): value is Choice => [null, 'ship', 'skip'].includes(value as Choice);
