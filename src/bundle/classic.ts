/** `dist/tool-comparison.classic.js` */
import '../tool-comparison-define.js';
import { loadBeside } from './beside.js';

// Neither on a server nor in a script of SVG.
const { src } = (document.currentScript ?? {}) as { readonly src?: string };

loadBeside(src);
