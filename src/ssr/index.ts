/**
 * `tool-comparison/ssr`: a comparison as markup that a server sends, for the element or without it. Needs no DOM and defines no global
 * of one.
 */
export {
  renderComparison,
  renderComparisonPieces,
  styleSheet,
  type RenderOptions,
} from './render-comparison.js';
export { renderStatic, type StaticFormat, type StaticOptions } from '../static/index.js';
export type { Problem } from '../document/errors.js';
