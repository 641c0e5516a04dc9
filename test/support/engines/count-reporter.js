// A web-test-runner reporter: prints failures readably, and writes what came of each file in each engine to the file named
// by TEST_RESULTS, for scripts/test-unit.mjs. It writes after every file, so that what is known outlives a runner that dies.
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';

/** @typedef {import('@web/test-runner').TestSession} TestSession */
/** @typedef {{ path: string, test: import('@web/test-runner').TestResult }} Found */

/**
 * @param {import('@web/test-runner').TestSuiteResult | undefined} suite
 * @param {string[]} [names]
 * @returns {Found[]}
 */
function testsOf(suite, names = []) {
  if (!suite) return [];
  const path = [...names, suite.name].filter(Boolean);
  return [
    ...suite.tests.map((test) => ({ path: [...path, test.name].join(' › '), test })),
    ...suite.suites.flatMap((inner) => testsOf(inner, path)),
  ];
}

/** @param {import('@web/test-runner').TestResultError} error */
function errorLines(error) {
  const { message, expected, actual, stack } = error;
  const difference =
    expected !== undefined && actual !== undefined ? [`expected ${expected}`, `actual   ${actual}`] : [];
  const trace = (stack ?? '')
    .split('\n')
    .filter((line) => /\.(ts|js|mjs)\b/.test(line) && !/node_modules|__web-test-runner__/.test(line));
  return [...message.split('\n'), ...difference, ...trace.slice(0, 6).map((line) => line.trim())];
}

/**
 * Whether an error is of the connection to a browser, and not of the page.
 * @param {import('@web/test-runner').TestResultError} error
 */
function isOfBrowser({ message }) {
  return /WebDriverError|Protocol error|Target ?Close|Session \S+ is already stopped|Timed out stopping/.test(
    message,
  );
}

/**
 * @param {TestSession} session
 * @returns {import('../../../scripts/unit-results.mjs').FileResult} `null` where the browser gave no result
 */
function countsOf(session) {
  const isBroken = session.errors.some(({ message }) => /^Could not import/.test(message));
  if (!session.testResults && !isBroken) return null;
  const hasLostBrowser = session.errors.length > 0 && session.errors.every(isOfBrowser);
  const hasFailed = testsOf(session.testResults).some(({ test }) => !test.passed && !test.skipped);
  if (hasLostBrowser && !hasFailed) return null;
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const { test } of testsOf(session.testResults)) {
    counts[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed']++;
  }
  // A file that did not load, or broke outside its tests, has failed even if no test of it did.
  if (!session.passed && counts.failed === 0) counts.failed++;
  return counts;
}

/** @returns {import('@web/test-runner').Reporter} */
export function countReporter() {
  /** @type {import('../../../scripts/unit-results.mjs').Results} */
  const results = { files: [], engines: {} };
  const write = () => {
    const { TEST_RESULTS } = process.env;
    if (TEST_RESULTS) writeFileSync(TEST_RESULTS, JSON.stringify(results));
  };
  const file = (/** @type {TestSession} */ session) => relative(process.cwd(), session.testFile ?? '');
  return {
    start({ sessions, testFiles, browserNames }) {
      results.files = testFiles.map((path) => relative(process.cwd(), path));
      for (const name of browserNames) results.engines[name.toLowerCase()] = {};
      write();
      sessions.on('session-status-updated', (session) => {
        if (session.status !== 'FINISHED') return;
        const engine = (results.engines[session.browser.name.toLowerCase()] ??= {});
        engine[file(session)] = countsOf(session);
        write();
      });
    },

    reportTestFileResults({ sessionsForTestFile, logger }) {
      for (const session of sessionsForTestFile) {
        const failed = testsOf(session.testResults).filter(({ test }) => !test.passed && !test.skipped);
        if (session.errors.length === 0 && failed.length === 0 && session.passed) continue;
        logger.log(`\n✗ ${file(session)} (${session.browser.name})`);
        for (const error of session.errors)
          logger.log(
            errorLines(error)
              .map((line) => `    ${line}`)
              .join('\n'),
          );
        for (const { path, test } of failed) {
          logger.log(`  ✗ ${path}`);
          if (test.error)
            logger.log(
              errorLines(test.error)
                .map((line) => `      ${line}`)
                .join('\n'),
            );
        }
        for (const path of session.request404s) logger.log(`    404 ${path}`);
        for (const log of session.logs) logger.log('    console:', ...log);
      }
    },
  };
}
