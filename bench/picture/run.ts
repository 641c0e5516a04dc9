/**
 * `npm run bench`: the same picture, drawn by everyone. Our shadow DOM and style sheet are taken once and become the work of
 * the peers; then all are shown in turn. Prints tables with ratios; a missed goal is marked and fails nothing.
 *
 *   --runs 7            rounds that count, after one that does not
 *   --widgets 1,10,50   how many widgets of one document
 *   --no-documents      without the fifty widgets of fifty documents
 *   --only ours,floor   some of: ours, limit, floor, react, iframe
 *   --dist DIR          another build than that in dist/
 *   --json              every number, for a program
 */
import { launch } from './measure/browser.js';
import { measureOwn } from './measure/own-figures.js';
import { measure } from './measure/rounds.js';
import { emptyHeap } from './measure/sample.js';
import { readOptions } from './options.js';
import { report, type Results } from './report/report.js';
import { CONTESTANTS } from './scenes.js';
import { openStage } from './stage/stage.js';

const options = readOptions({ only: CONTESTANTS.join(','), widgets: '1,10,50', documents: true });
const browser = await launch();
try {
  const stage = await openStage(browser, options.dist);
  try {
    const results: Results = {
      browser: browser.version(),
      runs: options.runs,
      emptyHeap: await emptyHeap(browser, stage),
      rows: await measure(browser, stage, options),
      own: options.contestants.includes('ours') ? await measureOwn(browser, stage, options.runs) : null,
    };
    if (process.stderr.isTTY) process.stderr.write('\n');
    console.log(options.isJson ? JSON.stringify(results, null, 2) : report(results));
  } finally {
    await stage.close();
  }
} finally {
  await browser.close();
}
