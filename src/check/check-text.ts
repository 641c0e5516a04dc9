/** Finds what is wrong in the text of a document, and where it is. */
import type { Node } from 'jsonc-parser';
import { checkComparison } from '../document/check.js';
import type { Problem } from '../document/errors.js';
import { valueAt, type Path } from '../document/path.js';
import { hintFor } from './hints.js';
import { jsonProblems } from './json-errors.js';
import { jsonTree, keysOf, pathsByName, spanAt, takeRepeatedKeys } from './json-tree.js';
import { placesIn } from './lines.js';
import type { Place, Span, TextProblem } from './problem.js';

export interface CheckedText {
  /** In the order in which they stand in the text. */
  readonly problems: readonly TextProblem[];
  /** Where a piece of the text is. */
  readonly placeOf: (span: Span) => Place;
  /** The comparison's id, if it has one. */
  readonly id: { readonly value: string; readonly span: Span } | undefined;
  /** Whether it has nothing of a comparison: it is another JSON file. */
  readonly isForeign: boolean;
}

/** Messages that are about the key, and not about what follows it. */
const ABOUT_KEY = /^unknown (key|label|tool id)$/;
/** What a problem names that is not there: the name of a field, after the place of its object. */
const MISSING_KEY = /\.?[^.[\]]+$/;

function located(document: unknown, root: Node): (problem: Problem) => TextProblem {
  const paths = pathsByName(document);
  return ({ path: name, message }) => {
    const path = paths.get(name);
    if (path === undefined) return absent(document, root, paths, { path: name, message });
    const value = valueAt(document, path);
    const isKey = ABOUT_KEY.test(message) && (typeof value !== 'string' || message !== 'unknown tool id');
    const hint = hintFor({ document, path, message, value });
    return { rule: 'document', path: name, message, hint, span: spanAt(root, path, isKey ? 'key' : 'value') };
  };
}

/** Something is missing: its place is that of the object where it should be. */
function absent(
  document: unknown,
  root: Node,
  paths: ReadonlyMap<string, Path>,
  { path: name, message }: Problem,
): TextProblem {
  const key = MISSING_KEY.exec(name)?.[0] ?? '';
  const parent = paths.get(name.slice(0, name.length - key.length)) ?? [];
  const path = [...parent, key.replace('.', '')];
  const hint = hintFor({ document, path, message, value: undefined });
  return { rule: 'document', path: name, message, hint, span: spanAt(root, parent, 'value') };
}

const whole = (message: string): TextProblem => ({
  rule: 'json',
  path: '',
  message,
  span: { offset: 0, length: 1 },
});

const byPlace = (a: TextProblem, b: TextProblem): number => a.span.offset - b.span.offset;

/** A release of something, as package files have it in `version`. */
const RELEASE = /^\d+\.\d/;

function isForeign(root: Node | undefined): boolean {
  if (!root) return false;
  const keys = keysOf(root);
  if (!keys?.includes('version')) return !keys?.includes('tools');
  if (keys.includes('tools')) return false;
  const version = root.children?.find((property) => property.children?.[0]?.value === 'version')
    ?.children?.[1];
  return RELEASE.test(String(version?.value)) && version?.type === 'string';
}

function idOf(document: unknown, root: Node): CheckedText['id'] {
  const value = valueAt(document, ['id']);
  return typeof value === 'string' && value !== ''
    ? { value, span: spanAt(root, ['id'], 'value') }
    : undefined;
}

/** @param base the document's own address, if it has one */
function documentProblems(document: unknown, root: Node, base: string | undefined): TextProblem[] {
  const problems = base === undefined ? checkComparison(document) : checkComparison(document, base);
  return problems.map(located(document, root));
}

interface Read {
  readonly root: Node | undefined;
  /** What keeps it from being read. */
  readonly broken: readonly TextProblem[];
  readonly repeated: readonly TextProblem[];
  readonly document: unknown;
}

function read(text: string, placeOf: CheckedText['placeOf']): Read {
  const { root, errors } = jsonTree(text);
  const lineOf = (offset: number): number => placeOf({ offset, length: 1 }).line;
  if (!root || errors.length > 0)
    return { root, broken: jsonProblems(text, errors, lineOf), repeated: [], document: undefined };
  return { root, broken: [], repeated: takeRepeatedKeys(root), document: JSON.parse(text) as unknown };
}

/** What is read of a text that the parser does not get through. */
function readOrFail(text: string, placeOf: CheckedText['placeOf']): Read {
  try {
    return read(text, placeOf);
  } catch (error) {
    // The parser calls itself for what is nested; and should it overlook an error, there is another one.
    const message = error instanceof RangeError ? 'is nested too deeply' : 'is not JSON';
    if (!(error instanceof RangeError || error instanceof SyntaxError)) throw error;
    return { root: undefined, broken: [whole(message)], repeated: [], document: undefined };
  }
}

/**
 * @param text of a document, without a byte order mark
 * @param base the document's own address, if it has one
 */
export function checkText(text: string, base?: string): CheckedText {
  const placeOf = placesIn(text);
  const { root, broken, repeated, document } = readOrFail(text, placeOf);
  const found = { placeOf, isForeign: isForeign(root) };
  if (!root || broken.length > 0) return { ...found, problems: broken, id: undefined };
  const problems = [...repeated, ...documentProblems(document, root, base)].sort(byPlace);
  return { ...found, problems, id: idOf(document, root) };
}
