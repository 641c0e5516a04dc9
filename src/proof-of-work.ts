/**
 * Solves the challenge of a vote service that wants a proof of work: the protocol of ALTCHA, version 2, with PBKDF2. The browser derives the keys on
 * threads of its own, so that the page stays free. A file of its own in every build: `votes/work.ts` loads it when a service asks.
 */
import type { Json } from './page/json.js';
import { warnOnce } from './page/warn.js';

/** The module, as it is loaded. */
export interface Solver {
  /**
   * @param problem JSON of a problem with a `challenge`
   * @returns the proof, as it is sent with the vote; undefined where there is none to be had, which a developer is told
   */
  readonly solve: (problem: string) => Promise<Json>;
}

type Fields = Readonly<Record<string, Json>>;

interface Challenge {
  readonly whole: Fields;
  readonly nonce: Uint8Array;
  readonly salt: Uint8Array<ArrayBuffer>;
  /** In hexadecimal. */
  readonly keyPrefix: string;
  /** Bytes. */
  readonly keyLength: number;
  /** Rounds for a key. */
  readonly cost: number;
}

/** Some seconds of an older phone. On average, because it is a matter of luck. */
const MAX_ROUNDS = 10_240_000;
/** As many times the average hardly ever happens. */
const MAX_BAD_LUCK = 20;
/** Keys that are derived at a time. */
const AT_ONCE = 4;

// By which `bundle/beside.ts` knows that a page which holds this file to a hash has run it.
Reflect.set(globalThis, Symbol.for('tool-comparison.proof-of-work'), true);

const isFields = (value: Json): value is Fields => typeof value === 'object' && value !== null;

/** @returns undefined where it is not hexadecimal */
function bytesOf(hex: Json): Uint8Array<ArrayBuffer> | undefined {
  if (typeof hex !== 'string' || !/^(?:[\da-f]{2}){1,64}$/i.test(hex)) return undefined;
  const bytes = new Uint8Array(hex.length / 2);
  for (let at = 0; at < bytes.length; at++) bytes[at] = parseInt(hex.slice(2 * at, 2 * at + 2), 16);
  return bytes;
}

function hexOf(bytes: Uint8Array): string {
  let hex = '';
  for (const byte of bytes) hex += byte.toString(16).padStart(2, '0');
  return hex;
}

/** @returns undefined where it is not one of the protocol */
function readChallenge(problem: string): Challenge | undefined {
  try {
    const { challenge } = JSON.parse(problem) as Fields;
    if (!isFields(challenge) || !isFields(challenge.parameters)) return undefined;
    const { algorithm, cost, keyLength = 32, keyPrefix, nonce, salt } = challenge.parameters;
    const bytes = [bytesOf(nonce), bytesOf(salt)] as const;
    if (algorithm !== 'PBKDF2/SHA-256' || !bytes[0] || !bytes[1]) return undefined;
    if (typeof keyPrefix !== 'string' || !/^[\da-f]{1,64}$/i.test(keyPrefix)) return undefined;
    if (!isCount(cost) || !isCount(keyLength) || keyLength > 64 || keyPrefix.length > 2 * keyLength)
      return undefined;
    return {
      whole: challenge,
      nonce: bytes[0],
      salt: bytes[1],
      keyPrefix: keyPrefix.toLowerCase(),
      keyLength,
      cost,
    };
  } catch {
    return undefined;
  }
}

const isCount = (value: Json): value is number => Number.isSafeInteger(value) && Number(value) > 0;

async function keyOf(
  { nonce, salt, cost, keyLength }: Challenge,
  counter: number,
  subtle: SubtleCrypto,
): Promise<string> {
  const password = new Uint8Array(nonce.length + 4);
  password.set(nonce);
  new DataView(password.buffer).setUint32(nonce.length, counter);
  const key = await subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits']);
  const algorithm = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: cost };
  return hexOf(new Uint8Array(await subtle.deriveBits(algorithm, key, 8 * keyLength)));
}

/** @throws {Error} why there is no solution */
async function solutionOf(challenge: Challenge): Promise<Json> {
  const keys = 16 ** challenge.keyPrefix.length;
  if (keys * challenge.cost > MAX_ROUNDS) throw new Error('that takes a phone too long');
  // Only in secure contexts.
  const { subtle } = crypto as { readonly subtle?: SubtleCrypto };
  if (!subtle) throw new Error('that takes a page over https');
  for (let first = 0; first < MAX_BAD_LUCK * keys; first += AT_ONCE) {
    const derived: Promise<string>[] = [];
    for (let next = 0; next < AT_ONCE; next++) derived.push(keyOf(challenge, first + next, subtle));
    const found = await Promise.all(derived);
    const at = found.findIndex((key) => key.startsWith(challenge.keyPrefix));
    const derivedKey = found[at];
    if (derivedKey) return { counter: first + at, derivedKey };
  }
  throw new Error('that has no solution');
}

export const solve: Solver['solve'] = async (problem) => {
  try {
    const challenge = readChallenge(problem);
    if (!challenge) throw new Error('that is not understood');
    return { challenge: challenge.whole, solution: await solutionOf(challenge) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    warnOnce(`A vote is refused because the service wants a proof of work ${reason} [proof-of-work]`);
    return undefined;
  }
};
