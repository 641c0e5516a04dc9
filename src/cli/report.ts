/** Says what is wrong with a document: a line for each problem, with the file and the place in it. */
import { ComparisonError, type Problem } from '../document/errors.js';

const lineOf = (file: string, { path, message }: Problem): string =>
  `${file}: ${path ? `${path} ` : ''}${message}`;

export const problemLines = (file: string, problems: readonly Problem[]): string[] =>
  problems.map((problem) => lineOf(file, problem));

/** Whether Node could not do something with a file. */
export const isFromSystem = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'syscall' in error;

const MESSAGES: Readonly<Record<string, string>> = {
  'unsupported-version': 'is of a later version of the format than this program knows',
};

/**
 * @param verb what was to be done with the file
 * @returns the lines, or undefined where the error is not one of the document or of its file
 */
export function errorLines(
  file: string,
  error: unknown,
  verb: 'read' | 'written' = 'read',
): string[] | undefined {
  if (error instanceof ComparisonError) {
    if (error.problems.length > 0) return problemLines(file, error.problems);
    return [`${file}: ${MESSAGES[error.code] ?? error.message}`];
  }
  return isFromSystem(error) ? [`${file}: cannot be ${verb}: ${error.message}`] : undefined;
}
