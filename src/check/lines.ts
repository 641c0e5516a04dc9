/** Lines and columns of a text, as editors count them. */
import type { Place, Span } from './problem.js';

/** @returns a function that says where a piece of the text is. What goes on after its first line is not counted. */
export function placesIn(text: string): (span: Span) => Place {
  const breaks = [...text.matchAll(/\r\n|\r|\n/g)];
  const starts = [0, ...breaks.map((match) => match.index + match[0].length)];
  const ends = [...breaks.map((match) => match.index), text.length];
  return ({ offset, length }) => {
    const index = starts.findLastIndex((start) => start <= offset);
    const start = starts[index] ?? 0;
    const line = text.slice(start, ends[index]);
    const column = offset - start + 1;
    const endColumn = Math.max(Math.min(column + length, line.length + 1), column + 1);
    return { line: index + 1, column, endColumn, text: line };
  };
}
