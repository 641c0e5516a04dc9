// Everything, going on after a failure. The last line is `N passed, N failed` and nothing else.
//   npm test
//   npm test -- lint types      only the steps with these words in their names
import { runStages, script, bin, summarize } from './steps.mjs';
import { LINT, TYPES } from './static-checks.mjs';

/** @type {import('./steps.mjs').Lane[][]} */
const stages = [
  // What others need: one after another, because they install and build.
  [
    [
      ['browsers', script('browsers')],
      ['host libraries', script('installs'), 'test/hosts'],
      ['bundlers', script('installs'), 'test/bundlers'],
      ['frameworks', script('installs'), 'test/types'],
      ['package build', script('package')],
      ['sites of demo/hosts', script('hosts')],
    ],
  ],
  // One lane for each of two cores: what computes, and what mostly waits for processes and clocks.
  [
    [
      ...LINT,
      ...TYPES,
      ['built files', script('check-dist')],
      ['package', script('check-package')],
      ['size', script('size')],
      ['size by bundler', script('check-bundlers')],
      ['types in frameworks', script('check-framework-types')],
    ],
    [
      ['node tests', script('test-node'), '--coverage'],
      ['crash', bin('tsx'), 'test/crash/crash.ts'],
    ],
  ],
  // Browsers take all cores there are.
  [
    [
      ['unit tests', script('test-unit')],
      ['coverage', script('coverage')],
    ],
  ],
  [[['whole pages', script('test-browser')]]],
];

const words = process.argv.slice(2);
const started = Date.now();
const isWanted = (/** @type {import('./steps.mjs').Step} */ [name]) =>
  words.length === 0 || words.some((word) => name.includes(word));
const wanted = stages.map((stage) => stage.map((lane) => lane.filter(isWanted)));
summarize(await runStages(wanted), started);
