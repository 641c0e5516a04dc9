/** What Node is given to run a module of the project: compiled, where `scripts/test-node.mjs` has done so, else its TypeScript. */
import { basename, join } from 'node:path';

const compiled = process.env.COMPILED_PROGRAMS;

/** @param path of the TypeScript, absolute or from the project's folder */
export const programOf = (path: string): string[] =>
  compiled ? [join(compiled, `${basename(path, '.ts')}.js`)] : ['--import', 'tsx', path];
