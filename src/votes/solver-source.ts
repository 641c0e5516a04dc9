/** Where the proof of work comes from: an app's bundler makes a file of it. The one-file builds have `bundle/solver-source.ts` instead. */
export const source = { load: () => import('../proof-of-work.js') };
