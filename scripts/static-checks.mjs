// The checks that run nothing of the project. Their caches are in .cache: the second run looks only at what changed.
import { bin } from './steps.mjs';

/** @param {string} name */
const cached = (name) => ['--cache', '--cache-strategy', 'content', '--cache-location', `.cache/${name}`];

/**
 * @param {string} name
 * @param {string} project
 * @returns {import('./steps.mjs').Step}
 */
const types = (name, project) => [
  `types of ${name}`,
  bin('tsc'),
  ...['-p', project, '--incremental', '--tsBuildInfoFile', `.cache/${project}.tsbuildinfo`],
];

/** @type {import('./steps.mjs').Lane} */
export const TYPES = [
  types('src', 'tsconfig.json'),
  types('tests and demo', 'tsconfig.test.json'),
  types('scripts and servers', 'tsconfig.node.json'),
  types('builder', 'demo/builder/tsconfig.json'),
];

const ESLINT = [bin('eslint'), '--max-warnings', '0', '.'];

/** @type {import('./steps.mjs').Lane} */
const OTHERS = [
  ['format', bin('prettier'), '--check', '.', '--log-level', 'warn', ...cached('prettier')],
  ['lint of styles', bin('stylelint'), 'src/**/*.ts', 'demo/styles/*.css', ...cached('stylelint')],
];

/** @type {import('./steps.mjs').Lane} */
export const LINT = [['lint', .../** @type {[string]} */ (ESLINT)], ...OTHERS];

/**
 * ESLint's cache does not know that a rule may find something in one file because of the types in another. It is right
 * nearly always, and `npm test` does without.
 * @type {import('./steps.mjs').Lane}
 */
export const QUICK_LINT = [['lint', .../** @type {[string]} */ (ESLINT), ...cached('eslint')], ...OTHERS];
