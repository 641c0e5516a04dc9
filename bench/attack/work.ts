/**
 * `npm run bench:work`: how many voters this machine can make up in a minute where each has to be worked for. It derives keys as fast as it
 * can, on all threads that Node has for that, without a service. SECONDS=5 is a shorter measurement; PROOF_OF_WORK is the cost.
 */
import { randomUUID } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { ProofOfWork } from '../../demo/server/proof-of-work.js';

const SECONDS = Number(process.env.SECONDS ?? 30);
const COST = Number(process.env.PROOF_OF_WORK ?? 4000);
/** Of which each has one of the four threads at a time. */
const ATTACKERS = 4;

const work = new ProofOfWork({
  cost: COST,
  keys: { at: () => Promise.resolve({ day: 0, secret: 'secret' }) },
});
const end = performance.now() + SECONDS * 1000;
let voters = 0;
let keys = 0;

async function attack(): Promise<void> {
  while (performance.now() < end) {
    const challenge = await work.challenge({ comparison: 'a-or-b', voter: randomUUID() });
    const solution = await solveChallenge({ challenge, deriveKey });
    voters += 1;
    keys += (solution?.counter ?? 0) + 1;
  }
}

const start = performance.now();
await Promise.all(Array.from({ length: ATTACKERS }, attack));
const seconds = (performance.now() - start) / 1000;
const rate = (count: number): string => Math.round(count).toLocaleString('en');
console.log(`${availableParallelism()} cores, ${COST} rounds a key`);
console.log(
  `${rate((keys * COST) / seconds)} rounds a second, ${rate((voters / seconds) * 60)} voters a minute`,
);
