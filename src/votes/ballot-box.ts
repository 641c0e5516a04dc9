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
}

/** How long a vote that could not be sent is kept, in milliseconds: 7 days. */
const KEPT_MS = 7 * 24 * 60 * 60 * 1000;
const UUID = /^[\da-f-]{36}$/;

/** @throws {TypeError} where the value is not an object */
function fieldsOf(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) throw new TypeError('not an object');
  return bare({ ...value });
}

/** A sequence is the time of the intent as well, in milliseconds since 1970. */
const isSequence = (value: unknown): value is number =>
  Number.isSafeInteger(value) && (value as number) <= MAX_TIME;

function readBallot(value: unknown): Ballot {
  const { choice, counted, sequence, isPending } = fieldsOf(value);
  if (!isChoice(choice) || !isChoice(counted) || !isSequence(sequence)) return NO_BALLOT;
  if (isPending !== true) return { ...NO_BALLOT, choice, counted, sequence };
  const isExpired = now() - sequence >= KEPT_MS;
  if (isExpired) return { ...NO_BALLOT, choice: counted, counted, sequence };
  return { ...NO_BALLOT, choice, counted, sequence, phase: 'queued' };
}

function readRecord(text: string): StoredRecord | undefined {
  const { voter, ballots, tallies } = fieldsOf(JSON.parse(text));
  if (typeof voter !== 'string' || !UUID.test(voter)) return undefined;
  const byTool = new Map<string, Ballot>();
  for (const [tool, ballot] of Object.entries(fieldsOf(ballots))) byTool.set(tool, readBallot(ballot));
  return { voter, ballots: byTool, tallies: readTallies(tallies) };
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
export function save(key: string, { voter, ballots, tallies }: StoredRecord): boolean {
  const stored: Record<string, Json> = bare({});
  for (const [tool, { choice, counted, sequence, phase }] of ballots)
    stored[tool] = { choice, counted, sequence, isPending: phase !== 'idle' };
  writeItem(key, toJson({ voter, ballots: stored, tallies: tallies as Json }));
  // Storage may be full or missing, and the page may have replaced `JSON`.
  return load(key)?.voter === voter;
}
