/**
 * Finds everything that is wrong with a document: all that the schema objects to, and all that the rules do. Reading
 * (`parse.ts`) and checking (`check.ts`) both start from here.
 */
import * as z from 'zod/mini';
import type { Problem } from './errors.js';
import type { Finding } from './finding.js';
import { messageOf } from './messages.js';
import { isContainer, pathText, removeAt, valueAt, type Path } from './path.js';
import { optionalPieceAt } from './piece.js';
import { checkRules } from './rules.js';
import { MAX_ITEMS, type Schemas } from './schema.js';

export interface Validation {
  /** Everything that is wrong, but for unknown keys. */
  readonly problems: readonly Problem[];
  /** Keys that the format does not have. Readers ignore them, publishers are told. */
  readonly unknownKeys: readonly Problem[];
  /** Whether something is wrong that a comparison cannot be shown without. */
  readonly isFatal: boolean;
  /** The document as the schema cleans it, where nothing had to be taken out of it. */
  readonly cleaned: Cleaned | undefined;
}

/** What the schema makes of a document. */
export type Cleaned = z.output<Schemas['comparison']>;

/**
 * @param document an own copy, as `ownCopy` makes it. Every piece that is wrong is taken out of it: unless the problem
 *   is fatal, what remains fits the schema and the rules.
 */
export function validate(document: unknown, schemas: Schemas): Validation {
  const oversized = oversizedTallies(document);
  removePieces(document, oversized);

  const { findings, unknownKeys, cleaned } = checkSchema(document, schemas);
  const rulesAsWritten = checkRules(document);
  removePieces(document, findings);
  removePieces(document, unknownKeys);

  // Once more on what remains: a review of a reviewer who was dropped has no reviewer.
  const rulesOnRemains = checkRules(document);
  removePieces(document, rulesOnRemains);
  closeGaps(document);

  const all = [...oversized, ...findings, ...rulesAsWritten, ...rulesOnRemains];
  return {
    problems: distinctProblems(all),
    unknownKeys: distinctProblems(unknownKeys),
    isFatal: all.some(({ piece }) => piece === undefined),
    cleaned: all.length === 0 ? cleaned : undefined,
  };
}

interface SchemaFindings {
  readonly findings: readonly Finding[];
  readonly unknownKeys: readonly Finding[];
  readonly cleaned: Cleaned | undefined;
}

function checkSchema(document: unknown, { comparison, tally }: Schemas): SchemaFindings {
  const findings: Finding[] = [];
  const unknownKeys: Finding[] = [];
  const add = (issues: readonly z.core.$ZodIssue[], base: Path): void => {
    for (const issue of issues) {
      // JSON has no symbols for keys, and an own copy has none either.
      const path = [...base, ...(issue.path as Path)];
      if (issue.code === 'unrecognized_keys') {
        const message = path[0] === 'labels' ? 'unknown label' : 'unknown key';
        for (const key of issue.keys) {
          const piece = [...path, key];
          unknownKeys.push({ path: piece, message, piece });
        }
      } else {
        findings.push({ path, message: issue.message, piece: optionalPieceAt(comparison, path) });
      }
    }
  };
  const result = z.safeParse(comparison, document, { error: messageOf });
  add(issuesOf(result), []);

  // Zod passes over this key, which is a tool id like any other.
  const path = ['community', 'tallies', '__proto__'];
  const counts = valueAt(document, path);
  if (counts !== undefined) add(issuesOf(z.safeParse(tally, counts, { error: messageOf })), path);
  return { findings, unknownKeys, cleaned: result.data };
}

function issuesOf(result: z.core.util.SafeParseResult<unknown>): readonly z.core.$ZodIssue[] {
  return result.success ? [] : result.error.issues;
}

/** Zod would look at every entry before it could be told of a limit. */
function oversizedTallies(document: unknown): Finding[] {
  const path = ['community', 'tallies'];
  const tallies = valueAt(document, path);
  if (!isContainer(tallies) || Object.keys(tallies).length <= MAX_ITEMS) return [];
  return [{ path, message: `must not have more than ${MAX_ITEMS} entries`, piece: path }];
}

function removePieces(document: unknown, findings: readonly Finding[]): void {
  for (const { piece } of findings) {
    if (piece) removeAt(document, piece);
  }
}

/** Removed items left their places empty. */
function closeGaps(document: unknown): void {
  if (!isContainer(document)) return;
  for (const [key, value] of Object.entries(document)) {
    if (Array.isArray(value)) document[key] = value.filter((item) => item !== undefined);
  }
}

function distinctProblems(findings: readonly Finding[]): Problem[] {
  const problems = new Map<string, Problem>();
  for (const { path, message } of findings) {
    const problem = { path: pathText(path), message };
    problems.set(`${problem.path} ${message}`, problem);
  }
  return [...problems.values()];
}
