/**
 * From any value to a comparison, leniently.
 *
 * What is wrong is cut out of a copy piece by piece until the rest fits the schema. Only when the
 * piece is one that nothing can be shown without is the document refused.
 */
import type { Comparison } from './comparison.js';
import { ComparisonError, type Problem } from './errors.js';
import { normalise } from './normalise.js';
import { optionalPieceAt, pathText, type Path } from './path.js';
import { checkRules } from './rules.js';
import { comparison as schema, type ComparisonInput } from './schema.js';
import { describe, pathOf, run } from './zod.js';

export interface ParsedComparison {
  readonly comparison: Comparison;
  /** What was left out because it was wrong. Empty for most documents. */
  readonly problems: readonly Problem[];
  /** Whether the document itself says what language it is in. */
  readonly isLangDeclared: boolean;
}

/** How deep the schema goes; what lies deeper is wrong in any case and is not looked at. */
const DEPTH = 5;
const ROUNDS = 8;
const MAX_VALUES = 1_000_000;

type Container = Record<string | number, unknown>;

const isContainer = (value: unknown): value is Container => typeof value === 'object' && value !== null;

/** Copies own properties only: nothing a page added to the built-in prototypes gets in. */
function copyOwn(root: unknown): unknown {
  let count = 0;
  const copyOf = (value: unknown, depth: number): unknown => {
    // A window or a component, given by mistake. No JSON of the size that is allowed has as many.
    if (++count > MAX_VALUES) throw new Error('is no document');
    if (!isContainer(value) || !depth) return value;
    if (Array.isArray(value)) return [...(value as unknown[])].map((item) => copyOf(item, depth - 1));
    const copy = Object.create(null) as Container;
    for (const key of Object.keys(value)) copy[key] = copyOf(value[key], depth - 1);
    return copy;
  };
  return copyOf(root, DEPTH);
}

const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (inner, key) => (isContainer(inner) && Object.hasOwn(inner, key) ? inner[key] : undefined),
    value,
  );

function remove(value: unknown, path: Path): void {
  const container = at(value, path.slice(0, -1));
  const key = path.at(-1);
  if (!isContainer(container) || key === undefined) return;
  if (Array.isArray(container)) container[Number(key)] = undefined;
  else Reflect.deleteProperty(container, key);
}

export interface Examined {
  readonly comparison: Comparison | undefined;
  readonly problems: readonly Problem[];
}

/** Reads a document, and takes down everything that is wrong with it but unknown keys. */
export function examine(value: unknown, baseUrl: string): Examined {
  let document = copyOwn(value);
  const problems: Problem[] = [];
  const fatal: Problem[] = [];
  const note = (path: Path, message: string, piece?: Path): void => {
    const problem = { path: pathText(path), message };
    problems.push(problem);
    if (piece) remove(document, piece);
    else fatal.push(problem);
  };

  let result = run(schema, document);
  for (let round = 0; result.issues.length && !fatal.length && round < ROUNDS; round++) {
    for (const issue of result.issues) note(pathOf(issue), describe(issue), optionalPieceAt(pathOf(issue)));
    result = run(schema, document);
  }
  document = result.value;
  if (!fatal.length) checkRules(document as ComparisonInput, note);
  return {
    comparison: fatal.length ? undefined : normalise(document as ComparisonInput, baseUrl, note),
    problems,
  };
}

/** Whether it says that it is of a version after 1. */
export const isNewer = (value: unknown): boolean => {
  const version = at(value, ['version']);
  return typeof version === 'number' && version > 1;
};

/**
 * Reads a comparison document, version 1, leniently: a problem in something optional drops that
 * piece, unknown keys are ignored.
 *
 * @param value the document, as `JSON.parse` gives it
 * @param baseUrl the document's own address, which its relative URLs are relative to
 * @returns the comparison, and the problems that were left out
 * @throws {ComparisonError} `invalid`, with problems, where `version`, `id`, `tools` or a tool's
 *   `id` or `name` is wrong; `unsupported-version` where `version` is above 1
 */
export function parseComparison(value: unknown, baseUrl: string | URL): ParsedComparison {
  let problems: readonly Problem[] = [];
  let reason = '';
  try {
    if (isNewer(value)) throw new ComparisonError('unsupported-version');
    const examined = examine(value, String(baseUrl));
    const { comparison } = examined;
    problems = examined.problems;
    if (comparison) return { comparison, problems, isLangDeclared: at(value, ['lang']) !== undefined };
  } catch (error) {
    if (error instanceof ComparisonError) throw error;
    // A value with getters or a proxy, or a page that rewrote the built-ins.
    reason = error instanceof Error ? error.message : '';
  }
  throw new ComparisonError(
    'invalid',
    problems
      .slice(0, 9)
      .map(({ path, message }) => `${path} ${message}`)
      .join(', ') || reason,
    problems,
  );
}
