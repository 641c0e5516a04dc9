// The steps of the whole check, `npm test`. .github/workflows/check.yml runs the same steps as jobs side by side.
import { bin, script } from './steps.mjs';
import { LINT, TYPES } from './static-checks.mjs';

/**
 * What others need: one after another, because they install and build. What runs without them makes sure of its own.
 * @type {import('./steps.mjs').Lane}
 */
export const PREPARATIONS = [
  ['browsers', script('browsers')],
  ['PostgreSQL', script('postgres')],
  ['host libraries', script('installs'), 'test/hosts'],
  ['bundlers', script('installs'), 'test/bundlers'],
  ['frameworks', script('installs'), 'test/types'],
  ['runtimes', script('installs'), 'test/consumers'],
  ['package build', script('package')],
  ['package installed', script('packed')],
  ['sites of demo/hosts', script('hosts')],
];

/** @type {import('./steps.mjs').Lane[][]} */
export const STAGES = [
  [PREPARATIONS],
  // One lane for each of two cores: what computes, and what mostly waits for processes and clocks.
  [
    [
      ...LINT,
      ...TYPES,
      ['built files', script('check-dist')],
      ['reports', script('reports'), '--check'],
      ['package', script('check-package')],
      ['size', script('size')],
      ['size by bundler', script('check-bundlers')],
      ['types in frameworks', script('check-framework-types')],
      ['consumers', script('check-consumers')],
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

/**
 * @param {readonly string[]} words all steps, if there is none
 * @returns {(step: import('./steps.mjs').Step) => boolean} whether one of them is in the name of a step
 */
export const isNamedBy =
  (words) =>
  ([name]) =>
    words.length === 0 || words.some((word) => name.includes(word));
