/** A comparison as static HTML, Markdown and plain text. Needs no DOM. */
export { renderStatic, type StaticFormat, type StaticOptions } from './render-static.js';
