// What a server may import, in a project whose TypeScript knows no DOM.
import { checkText, type TextProblem } from 'tool-comparison/check';
import {
  checkComparison,
  comparisonJsonSchema,
  ComparisonError,
  parseComparison,
  type ComparisonDocument,
} from 'tool-comparison/document';
import {
  renderComparison,
  renderComparisonPieces,
  renderStatic,
  styleSheet,
  type RenderOptions,
} from 'tool-comparison/ssr';
import de from 'tool-comparison/locales/de';

export const page = (comparison: unknown, options: RenderOptions): string =>
  [renderComparison(comparison, options), ...renderComparisonPieces(comparison), styleSheet].join('');
export const text = (comparison: ComparisonDocument): string => renderStatic(comparison, { format: 'text' });
export const places = (json: string): TextProblem['path'][] =>
  checkText(json).problems.map(({ path }) => path);
export const schema = comparisonJsonSchema();
export const words = de;
export function codeOf(comparison: unknown): string {
  try {
    return parseComparison(comparison, new URL('https://publisher.example/a.json')).comparison.title;
  } catch (error) {
    return error instanceof ComparisonError ? error.code : String(checkComparison(comparison).length);
  }
}
// @ts-expect-error: no such format
renderStatic({}, { format: 'pdf' });
