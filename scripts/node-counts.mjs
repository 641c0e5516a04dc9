// A reporter of node:test that gives one JSON object: how many tests passed, failed and were skipped.

/** @param {AsyncIterable<{ type: string, data: any }>} events */
export default async function* nodeCounts(events) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for await (const { type, data } of events) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    // A file without tests passes as a test of its own name; it tested nothing.
    if (type === 'test:pass' && data.nesting === 0 && data.name.endsWith('.test.ts')) continue;
    // A suite, and a file, fails with its tests, which are counted; but a failure of its own is one to count.
    const isSuite = data.details?.type === 'suite';
    const failedByItself = type === 'test:fail' && data.details?.error?.failureType !== 'subtestsFailed';
    if (isSuite && !failedByItself) continue;
    if (data.skip !== undefined || data.todo !== undefined) counts.skipped++;
    else counts[type === 'test:pass' ? 'passed' : 'failed']++;
  }
  yield JSON.stringify(counts);
}
