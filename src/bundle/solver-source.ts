/** In place of `votes/solver-source.ts` in the one-file builds, which `vite.config.ts` sees to: `beside.ts` knows the address. */
import type { Solver } from '../proof-of-work.js';

export const source: { load: () => Promise<Solver> } = {
  load: () => Promise.reject(new Error('The script was written into the page, and has no files beside it')),
};
