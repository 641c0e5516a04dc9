/**
 * `tool-comparison` and `tool-comparison/element` on servers without a DOM that take from packages what is for browsers, such as
 * Cloudflare's workers and the edge runtime of Next.js: Lit's modules for browsers need an `HTMLElement` as soon as they are imported. An
 * app that renders there imports the element all the same, for the page in the browser. These have the names, and none of the weight.
 */
import { version } from './version.js';

// Classes, because apps write `instanceof` and `extends`.
/* eslint-disable @typescript-eslint/no-extraneous-class */

export { ComparisonError } from './document/errors.js';

/** No event is one. */
export class ComparisonEvent {}

/** No element is one. */
export class ToolComparisonElement {
  static readonly version: string = version;
}
