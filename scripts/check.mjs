// What to run before a push: it finds nearly everything, on two cores in under ninety seconds. `npm test` is the whole.
//   npm run check
//   npm run check -- --watch test/votes    the tests of one folder, in Node and in Chromium, again after each change
import { parseArgs } from 'node:util';
import { QUICK_LINT, TYPES } from './static-checks.mjs';
import { runStages, script, summarize } from './steps.mjs';
import { watchFolder } from './watch.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { watch: { type: 'boolean', default: false } },
});

if (values.watch) {
  watchFolder(positionals[0] ?? 'test');
} else {
  const started = Date.now();
  const results = await runStages([
    [
      [['element tests in Chromium', script('test-unit'), '--engine', 'chromium', '--no-coverage'], ...TYPES],
      [...QUICK_LINT, ['pure tests in Node', script('test-node'), '--pure'], ['size', script('size')]],
    ],
  ]);
  summarize(results, started);
}
