/**
 * What a new voter's device has to compute before the first vote counts: the protocol of ALTCHA. Nothing is kept of a challenge: it is
 * signed, holds for one voter of one comparison, and ends by itself.
 */
import { createHmac } from 'node:crypto';
import { createChallenge, verifySolution, type Challenge, type Payload } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import type { Ballot } from './ballot.js';
import { MINUTE } from './durations.js';
import type { NetworkKey, NetworkKeys } from './store/network-keys.js';

export interface ProofOfWorkOptions {
  /** The rounds of PBKDF2 for each key. */
  readonly cost: number;
  /** Those of the day, which all processes share. A challenge that was made before midnight in UTC ends then. */
  readonly keys: Pick<NetworkKeys, 'at'>;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

type Voter = Pick<Ballot, 'comparison' | 'voter'>;

/** Far more than it takes, so that a slow device or a slow connection is in time. */
const VALID = 5 * MINUTE;
/** What a key has to begin with, in hexadecimal: one of 256 does. */
const PREFIX = '00';

export class ProofOfWork {
  readonly #cost: number;
  readonly #keys: Pick<NetworkKeys, 'at'>;
  readonly #now: () => number;

  constructor({ cost, keys, now = Date.now }: ProofOfWorkOptions) {
    this.#cost = cost;
    this.#keys = keys;
    this.#now = now;
  }

  async challenge({ comparison, voter }: Voter): Promise<Challenge> {
    const now = this.#now();
    return createChallenge({
      algorithm: 'PBKDF2/SHA-256',
      cost: this.#cost,
      keyPrefix: PREFIX,
      data: { comparison, voter },
      expiresAt: Math.ceil((now + VALID) / 1000),
      deriveKey,
      hmacSignatureSecret: secretOf(await this.#keys.at(now)),
    });
  }

  /** @param proof whatever was sent as one */
  async isDone({ comparison, voter }: Voter, proof: unknown): Promise<boolean> {
    if (!isPayload(proof)) return false;
    const { challenge, solution } = proof;
    const { data, expiresAt } = challenge.parameters;
    const now = this.#now();
    const isOf = data?.comparison === comparison && data.voter === voter;
    if (!isOf || expiresAt === undefined || expiresAt * 1000 < now) return false;
    const hmacSignatureSecret = secretOf(await this.#keys.at(now));
    const { verified } = await verifySolution({ challenge, solution, deriveKey, hmacSignatureSecret });
    return verified;
  }
}

/** Another key than that of the networks, so that no signature is one of their hashes. */
function secretOf({ secret }: NetworkKey): string {
  return createHmac('sha256', secret).update('proof of work').digest('base64url');
}

/** Only as far as `verifySolution` takes it for granted: what else is in a challenge is signed. */
function isPayload(value: unknown): value is Payload {
  if (!isObject(value) || !isObject(value.challenge) || !isObject(value.solution)) return false;
  const { parameters, signature } = value.challenge;
  return isObject(parameters) && isObject(parameters.data) && typeof signature === 'string';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
