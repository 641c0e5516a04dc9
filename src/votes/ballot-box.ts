/** A reader's votes as they are stored on the device: one record for each vote service. */
import type { Tallies } from '../document/comparison.js';
import { readTallies } from '../document/tallies.js';
import { now, MAX_TIME } from '../page/clock.js';
import { toJson, type Json } from '../page/json.js';
import { bare } from '../page/bare.js';
import { readItem, writeItem } from '../page/storage.js';
import { NO_BALLOT, isChoice, type Ballot } from './ballot.js';

export interface StoredRecord {
  /** A random UUID, made with the first vote; empty before. */
  readonly voter: string;
  /** By tool id. */
  readonly ballots: ReadonlyMap<string, Ballot>;
  readonly tallies: Tallies | undefined;
  /** When the service gave the tallies, by its own clock, in milliseconds since 1970. */
  readonly madeAt: number | undefined;
}

const DAY_MS = 24 * 60 * 60 * 1000;
/** How long a vote that could not be sent is kept, in milliseconds. */
const KEPT_MS = 7 * DAY_MS;
/** Nobody returns to a vote after such a time: the device's clock was wrong, and has been set. */
const UNLIKELY_MS = 365 * DAY_MS;
const UUID = /^[\da-f-]{36}$/;

/** @throws {TypeError} where the value is not an object */
function fieldsOf(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) throw new TypeError('not an object');
  return bare({ ...value });
}

/** A sequence is a time as well, in milliseconds since 1970, as the device's clock tells it. */
const isTime = (value: unknown): value is number =>
  Number.isSafeInteger(value) && (value as number) <= MAX_TIME;

/** Since when a vote waits: from now on where the clock was changed meanwhile, so that no vote is lost by it. */
function waitsSince(stored: number): number {
  const elapsed = now() - stored;
  return elapsed < 0 || elapsed > UNLIKELY_MS ? now() : stored;
}

function readBallot(value: unknown): Ballot {
  const { choice, counted, isListed, sequence, since, isPending } = fieldsOf(value);
  if (!isChoice(choice) || !isChoice(counted) || !isTime(sequence)) return NO_BALLOT;
  const ballot = { ...NO_BALLOT, choice, counted, isListed: isListed !== false, sequence };
  if (isPending !== true) return ballot;
  const start = waitsSince(isTime(since) ? since : sequence);
  return { ...ballot, since: start, phase: now() - start >= KEPT_MS ? 'expired' : 'queued' };
}

function readRecord(text: string): StoredRecord | undefined {
  const { voter, ballots, tallies, madeAt } = fieldsOf(JSON.parse(text));
  if (typeof voter !== 'string' || !UUID.test(voter)) return undefined;
  const byTool = new Map<string, Ballot>();
  for (const [tool, ballot] of Object.entries(fieldsOf(ballots))) byTool.set(tool, readBallot(ballot));
  return {
    voter,
    ballots: byTool,
    tallies: readTallies(tallies),
    madeAt: isTime(madeAt) ? madeAt : undefined,
  };
}

/** @returns undefined where nothing is stored, or something that is not ours */
export function load(key: string): StoredRecord | undefined {
  const text = readItem(key);
  if (text === undefined) return undefined;
  try {
    return readRecord(text);
  } catch {
    return undefined;
  }
}

/** @returns whether the record is on the device now */
export function save(key: string, { voter, ballots, tallies, madeAt }: StoredRecord): boolean {
  const stored: Record<string, Json> = bare({});
  for (const [tool, { choice, counted, isListed, sequence, since, phase }] of ballots)
    stored[tool] = { choice, counted, isListed, sequence, since, isPending: phase !== 'idle' };
  const text = toJson({ voter, ballots: stored, tallies: tallies as Json, madeAt });
  // A vote that is being sent is stored as it was before.
  if (readItem(key) !== text) writeItem(key, text);
  // Storage may be full or missing, and the page may have replaced `JSON`.
  return load(key)?.voter === voter;
}
