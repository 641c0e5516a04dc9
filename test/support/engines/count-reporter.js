// A web-test-runner reporter: prints failures readably, and writes the counts to the file named by TEST_COUNTS, for
// scripts/test-unit.mjs to add up.
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

/** @returns {import('@web/test-runner').Reporter} */
export function countReporter() {
  const file = (/** @type {TestSession} */ session) => relative(process.cwd(), session.testFile ?? '');
  return {
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

    onTestRunFinished({ sessions, testCoverage }) {
      /** @type {Record<string, { passed: number, failed: number, skipped: number, files: number }>} */
      const engines = {};
      for (const session of sessions) {
        const counts = (engines[session.browser.name.toLowerCase()] ??= {
          passed: 0,
          failed: 0,
          skipped: 0,
          files: 0,
        });
        counts.files++;
        const tests = testsOf(session.testResults);
        for (const { test } of tests) counts[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed']++;
        // A file that did not load, or broke outside its tests, has failed even if no test of it did.
        if (!session.passed && tests.every(({ test }) => test.passed || test.skipped)) counts.failed++;
      }
      const coverage = testCoverage && {
        lines: testCoverage.summary.lines,
        files: Object.fromEntries(
          testCoverage.coverageMap
            .files()
            .map((path) => [
              relative(process.cwd(), path),
              testCoverage.coverageMap.fileCoverageFor(path).toSummary().lines,
            ]),
        ),
      };
      const { TEST_COUNTS } = process.env;
      if (TEST_COUNTS) writeFileSync(TEST_COUNTS, JSON.stringify({ engines, coverage }));
    },
  };
}
