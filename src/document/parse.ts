/** From any value to a comparison, leniently: every piece that is wrong is left out, if a comparison can do without. */
import * as z from 'zod/mini';
import { createWords, type Labels } from '../i18n/labels.js';
import { bare, bareDeep } from '../page/bare.js';
import type { Comparison } from './comparison.js';
import { ComparisonError, type Problem } from './errors.js';
import { ownCopy } from './own-copy.js';
import { valueAt } from './path.js';
import { schemasFor, type Schemas } from './schema.js';
import { readTallies } from './tallies.js';
import { withoutOverrides } from './text.js';
import { unpolluted } from './unpolluted.js';
import { NO_BASE } from './url.js';
import { validate, type Cleaned } from './validate.js';

export interface ParsedComparison {
  readonly comparison: Comparison;
  /** What was left out because it was wrong. Empty for most documents. */
  readonly problems: readonly Problem[];
  /** Whether the document itself says what language it is in. */
  readonly isLangDeclared: boolean;
}

/**
 * Reads a comparison document, version 1, leniently: a problem in something optional drops that piece, unknown keys are
 * ignored.
 *
 * @param value the document, as `JSON.parse` gives it
 * @param baseUrl the document's own address, which its relative URLs are resolved against; without it they are left out
 * @returns the comparison, and the problems that were found
 * @throws {ComparisonError} `invalid`, with every problem, where `version`, `id`, `tools` or a tool's `id` or `name` is
 *   wrong; `unsupported-version` where `version` is above 1
 */
export function parseComparison(value: unknown, baseUrl: string | URL = NO_BASE): ParsedComparison {
  try {
    const document = ownCopy(value);
    const base = String(baseUrl);
    return unpolluted(() => read(document, schemasFor(base)));
  } catch (error) {
    if (error instanceof ComparisonError) throw error;
    // A value with getters or a proxy, or a page that replaced the built-ins.
    const message = error instanceof Error ? error.message : '';
    throw new ComparisonError('invalid', message, [], { cause: error });
  }
}

/** @param document an own copy, which is changed */
function read(document: unknown, schemas: Schemas): ParsedComparison {
  const version = valueAt(document, ['version']);
  if (typeof version === 'number' && version > 1) throw new ComparisonError('unsupported-version');

  const { problems, isFatal, cleaned } = validate(document, schemas);
  if (isFatal) throw new ComparisonError('invalid', summaryOf(problems), problems);
  return {
    comparison: comparisonOf(document, cleaned ?? z.parse(schemas.comparison, document)),
    problems,
    isLangDeclared: valueAt(document, ['lang']) !== undefined,
  };
}

/** @param document what `validate` left of a document */
function comparisonOf(document: unknown, cleaned: Cleaned): Comparison {
  const parsed = bareDeep(cleaned, isAbsent);
  const [first, second] = parsed.tools;
  if (!first || !second) throw new ComparisonError('invalid');

  const comparison: Comparison = bare({
    ...parsed,
    lang: parsed.lang ?? 'en',
    title: parsed.title ?? titleOf(first.name, second.name, parsed.labels),
    tools: [first, second],
    reviewers: parsed.reviewers ?? [],
    reviews: parsed.reviews ?? [],
  });
  // Zod drops the key `__proto__`, which is a tool id like any other.
  const tallies = readTallies(valueAt(document, ['community', 'tallies']));
  return tallies ? bare({ ...comparison, community: bare({ ...parsed.community, tallies }) }) : comparison;
}

function isAbsent(field: unknown): boolean {
  return field === undefined || field === '';
}

function titleOf(a: string, b: string, labels: Labels | undefined): string {
  return createWords('en', labels).text('versus', { a: withoutOverrides(a), b: withoutOverrides(b) });
}

/** For the console: the first few problems. */
function summaryOf(problems: readonly Problem[]): string {
  return problems
    .slice(0, 9)
    .map(({ path, message }) => `${path} ${message}`.trim())
    .join(', ');
}
