/** Says what is wrong with a document: a line for each problem, with the file and the place in it. */
import { ComparisonError, type Problem } from '../document/errors.js';

const lineOf = (file: string, { path, message }: Problem): string =>
  `${file}: ${path ? `${path} ` : ''}${message}`;

export const problemLines = (file: string, problems: readonly Problem[]): string[] =>
  problems.map((problem) => lineOf(file, problem));

const MESSAGES: Readonly<Record<string, string>> = {
  'unsupported-version': 'is of a later version of the format than this program knows',
};

/** @returns the lines, or undefined where the error is not one of the document or of its file */
export function errorLines(file: string, error: unknown): string[] | undefined {
  if (error instanceof ComparisonError) {
    if (error.problems.length > 0) return problemLines(file, error.problems);
    return [`${file}: ${MESSAGES[error.code] ?? error.message}`];
  }
  const isFromSystem = error instanceof Error && 'syscall' in error;
  return isFromSystem ? [`${file}: cannot be read: ${error.message}`] : undefined;
}
