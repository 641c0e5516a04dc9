/** `dist/tool-comparison.js` */
import { loadLocalesBeside } from './beside.js';

export * from '../index.js';

loadLocalesBeside(import.meta.url);
