/**
 * What Node is given to run a module of the project. `scripts/test-node.mjs` compiles those that tests start hundreds of times:
 * from TypeScript each start takes three times as long.
 */
import { basename, join } from 'node:path';

const compiled = process.env.COMPILED_PROGRAMS;

/** @param path of the TypeScript, from the project's folder */
export const programOf = (path: string): string[] =>
  compiled ? [join(compiled, `${basename(path, '.ts')}.js`)] : ['--import', 'tsx', path];
