// What takes the place of the module `lit` in dist/ssr/index.js; see vite.config.ts.
export { html, noChange, nothing, render } from 'lit/html.js';
export { css } from '@lit/reactive-element/css-tag.js';
