/** `tool-comparison/check`: finds what is wrong in the text of a document, where, and how to put it right. Needs no DOM. */
export { checkText, type CheckedText } from './check-text.js';
export type { Place, Span, TextProblem, TextRule } from './problem.js';
