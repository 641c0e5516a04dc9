/** `dist/tool-comparison.js` */
import { loadBeside } from './beside.js';

export * from '../index.js';

loadBeside(import.meta.url);
