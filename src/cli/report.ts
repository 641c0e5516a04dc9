/** Says what is wrong with a document: a line for each problem, with the file and the place in it. */
import { ComparisonError, type Problem } from '../document/errors.js';

/** @returns the message, with the place in the document before it where there is one */
export const statementOf = ({ path, message }: Problem): string => (path ? `${path} ${message}` : message);

export const problemLines = (file: string, problems: readonly Problem[]): string[] =>
  problems.map((problem) => `${file}: ${statementOf(problem)}`);

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
