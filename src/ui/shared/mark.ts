import type { Verdict } from '../../document/comparison.js';

/** A verdict, or that there is none. */
export type Mark = Verdict | 'none';
