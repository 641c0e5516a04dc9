// Compiles the vote service once for a run of page tests. Playwright's `globalSetup`.
import { join, resolve } from 'node:path';
import { compilePrograms } from '../../../scripts/compile-programs.mjs';

const FOLDER = 'server';

/** The compiled `demo/server/main.ts`. */
export const SERVICE = join(resolve(import.meta.dirname, '../../..'), '.cache', FOLDER, 'main.js');

export default async function compileService(): Promise<void> {
  await compilePrograms(FOLDER, ['demo/server/main.ts']);
}
