/**
 * `tool-comparison` in a server component of React. Whatever is imported there runs on the server only: the browser never
 * gets the script, and the element stays what is written inside it. Nothing else would tell, so this does, on the server.
 */
import { warnOnce } from './page/warn.js';

export * from './index.js';

warnOnce(
  'is imported by a server component, so no browser gets its script: import it in a file with "use client" [server-only]',
);
