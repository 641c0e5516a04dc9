// A Playwright reporter that writes how many tests passed, failed and were skipped, to the file named by
// PLAYWRIGHT_COUNTS.
import { writeFileSync } from 'node:fs';
import type { FullResult, Reporter, Suite } from '@playwright/test/reporter';

export default class SpecCounts implements Reporter {
  private suite: Suite | undefined;
  private errors = 0;

  onBegin(_config: unknown, suite: Suite): void {
    this.suite = suite;
  }

  onError(): void {
    this.errors++;
  }

  onEnd(_result: FullResult): void {
    const counts = { passed: 0, failed: this.errors, skipped: 0 };
    const engines: Record<string, number> = {};
    for (const test of this.suite?.allTests() ?? []) {
      const outcome = test.outcome();
      // With no retries there is no flaky one; if there were, it would not have passed.
      counts[outcome === 'expected' ? 'passed' : outcome === 'skipped' ? 'skipped' : 'failed']++;
      const engine = test.parent.project()?.name ?? '';
      if (outcome !== 'skipped') engines[engine] = (engines[engine] ?? 0) + 1;
    }
    const file = process.env['PLAYWRIGHT_COUNTS'];
    if (file) writeFileSync(file, JSON.stringify({ ...counts, engines }));
  }
}
