// Runs the steps of a check, several side by side, going on after a failure, and says what came of them and where the
// time went. Every step counts as one test; a test runner reports how many it ran (counts.mjs).
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');

export const bin = (/** @type {string} */ name) => join(root, 'node_modules', '.bin', name);
export const script = (/** @type {string} */ name) => join(import.meta.dirname, `${name}.mjs`);

/**
 * @typedef {readonly [name: string, file: string, ...args: string[]]} Step  a file for Node, and its arguments
 * @typedef {readonly Step[]} Lane  steps that run one after another
 * @typedef {import('./counts.mjs').Counts & { name: string, seconds: number }} Result
 */

/**
 * @param {Step} step
 * @param {boolean} isAlone whether its output may be shown while it runs; otherwise it is shown at the end
 * @returns {Promise<Result>}
 */
async function runStep([name, file, ...args], isAlone) {
  const folder = mkdtempSync(join(tmpdir(), 'step-'));
  const countsFile = join(folder, 'counts.jsonl');
  const started = Date.now();
  if (isAlone) console.log(`\n▶ ${name}`);
  const child = spawn(process.execPath, [file, ...args], {
    cwd: root,
    stdio: ['ignore', isAlone ? 'inherit' : 'pipe', isAlone ? 'inherit' : 'pipe'],
    env: { ...process.env, COUNTS: countsFile },
  });
  let output = '';
  const keep = (/** @type {string} */ chunk) => {
    output += chunk;
  };
  child.stdout?.setEncoding('utf8').on('data', keep);
  child.stderr?.setEncoding('utf8').on('data', keep);
  const status = await new Promise((done) => {
    child.once('error', done);
    child.once('close', (code) => done(code));
  });
  if (!isAlone) console.log(`\n▶ ${name}\n${output.trimEnd()}`);

  const hasPassed = status === 0;
  const counts = reported(countsFile) ?? { passed: hasPassed ? 1 : 0, failed: hasPassed ? 0 : 1 };
  rmSync(folder, { recursive: true, force: true });
  // A step that failed has failed, whatever it reported.
  if (!hasPassed && counts.failed === 0) counts.failed = 1;
  return { name, seconds: (Date.now() - started) / 1000, ...counts };
}

/**
 * @param {string} file
 * @returns {import('./counts.mjs').Counts | null} what a test runner reported
 */
function reported(file) {
  try {
    const { passed, failed, skipped } = JSON.parse(readFileSync(file, 'utf8').trim());
    return { passed, failed, skipped };
  } catch {
    return null;
  }
}

/** @param {Lane} lane @param {boolean} isAlone */
async function runLane(lane, isAlone) {
  /** @type {Result[]} */
  const results = [];
  for (const step of lane) results.push(await runStep(step, isAlone));
  return results;
}

/**
 * @param {readonly (readonly Lane[])[]} stages one after another; the lanes of a stage run side by side
 * @returns {Promise<Result[]>}
 */
export async function runStages(stages) {
  /** @type {Result[]} */
  const results = [];
  for (const stage of stages) {
    const lanes = stage.filter((lane) => lane.length > 0);
    const done = await Promise.all(lanes.map((lane) => runLane(lane, lanes.length === 1)));
    results.push(...done.flat());
  }
  return results;
}

/**
 * Prints the slowest first, and `N passed, N failed` as the last line. Sets the exit status.
 * @param {readonly Result[]} results
 * @param {number} started
 */
export function summarize(results, started) {
  const total = { passed: 0, failed: 0 };
  const slowestFirst = [...results].sort((a, b) => b.seconds - a.seconds);
  console.log('\nWhere the time went, slowest first:');
  for (const { name, seconds, passed, failed, skipped } of slowestFirst) {
    const mark = failed === 0 ? '✓' : '✗';
    const time = `${seconds.toFixed(1)} s`.padStart(9);
    const more = skipped ? `, ${skipped} skipped` : '';
    console.log(`${mark} ${time}  ${name.padEnd(30)} ${passed} passed, ${failed} failed${more}`);
    total.passed += passed;
    total.failed += failed;
  }
  if (results.length === 0) {
    console.error('No step has such a name');
    total.failed++;
  }
  console.log(`  ${((Date.now() - started) / 1000).toFixed(1).padStart(7)} s  in all\n`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed === 0 ? 0 : 1;
}
