/** Problems for other programs. */
import type { FileProblem } from '../file-problem.js';
import { visibleJson } from '../visible.js';

/** @returns a list of `{ file, line, column, path, message, hint }`, with null for what there is not */
export function asJson(problems: readonly FileProblem[]): string {
  const entries = problems.map(({ file, path, message, hint, place }) => ({
    file,
    line: place?.line ?? null,
    column: place?.column ?? null,
    path,
    message,
    hint: hint ?? null,
  }));
  return `${visibleJson(entries)}\n`;
}
