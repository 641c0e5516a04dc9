/** What `check` finds in files. */
import type { Place, TextRule } from '../../check/problem.js';
import { statementOf } from '../report.js';

/** The rules that a document can break. Their names are stable across releases. */
export const RULES = {
  unreadable: 'The document can be read, and is served without an error.',
  'media-type': 'The document is served as JSON.',
  json: 'The document is JSON.',
  'repeated-key': 'No key stands twice in an object.',
  document: 'The document fits the format.',
  'shared-id': 'No two comparisons have the same id.',
} as const satisfies Readonly<Record<TextRule, string>> & Readonly<Record<string, string>>;
export type Rule = keyof typeof RULES;

/** Something that is wrong in a file, or with it. */
export interface FileProblem {
  /** As it was named; an address where it was one. */
  readonly file: string;
  readonly rule: Rule;
  readonly path: string;
  readonly message: string;
  readonly hint?: string | undefined;
  /** Undefined where it is the file as a whole. */
  readonly place?: Place | undefined;
}

/** @returns what is wrong and how to put it right, in one line */
export const withHint = (problem: FileProblem): string =>
  problem.hint === undefined ? statementOf(problem) : `${statementOf(problem)} (${problem.hint})`;
