// How the parts of the check tell the whole what came of them: to the file named by COUNTS if there is one, and as
// the last line otherwise.
import { appendFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped?: number }} Counts */

/**
 * @param {string} name
 * @param {Counts} counts
 */
export function report(name, counts) {
  const { COUNTS } = process.env;
  if (COUNTS) appendFileSync(COUNTS, `${JSON.stringify({ name, ...counts })}\n`);
  else console.log(`${counts.passed} passed, ${counts.failed} failed`);
  if (counts.failed > 0) process.exitCode = 1;
}
