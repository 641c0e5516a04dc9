/** The tree of a JSON text: where each value stands in it. */
import { findNodeAtLocation, parseTree, type Node, type ParseError } from 'jsonc-parser';
import { DEPTH } from '../document/own-copy.js';
import { isContainer, pathText, type Path } from '../document/path.js';
import type { Span, TextProblem } from './problem.js';

const STRICTLY = { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false };

interface JsonTree {
  /** What could be read of it; undefined where nothing could. */
  readonly root: Node | undefined;
  /** What keeps it from being JSON. */
  readonly errors: readonly ParseError[];
}

/** @throws {RangeError} where it is nested too deeply */
export function jsonTree(text: string): JsonTree {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, STRICTLY);
  return { root, errors };
}

/** @returns the keys of an object; undefined where it is none */
export function keysOf(root: Node): readonly unknown[] | undefined {
  if (root.type !== 'object') return undefined;
  return root.children?.map((property) => property.children?.[0]?.value as unknown);
}

/** Of an object or a list only the bracket. */
const spanOf = ({ type, offset, length }: Node): Span => ({
  offset,
  length: type === 'object' || type === 'array' ? 1 : length,
});

/**
 * Takes out of the tree what a reader does not see: `JSON.parse` takes the last of two values with one key.
 *
 * @returns a problem for each key that has stood in its object before
 */
export function takeRepeatedKeys(root: Node): TextProblem[] {
  const problems: TextProblem[] = [];
  const visit = (node: Node, path: Path): void => {
    if (node.type === 'array') node.children?.forEach((item, index) => visit(item, [...path, index]));
    if (node.type !== 'object') return;
    const last = new Map<string, Node>();
    for (const property of node.children ?? []) {
      const [key, value] = property.children ?? [];
      if (!key || !value) continue;
      const name = key.value as string;
      const place = [...path, name];
      if (last.has(name)) problems.push(repeated(pathText(place), key));
      last.set(name, property);
      visit(value, place);
    }
    Object.assign(node, { children: [...last.values()] });
  };
  visit(root, []);
  return problems;
}

const repeated = (path: string, key: Node): TextProblem => ({
  rule: 'repeated-key',
  path,
  message: 'is written twice: readers take the last one',
  hint: 'delete one of the two',
  span: spanOf(key),
});

/** @returns the path of each value that a problem can name, by its name there */
export function pathsByName(value: unknown): ReadonlyMap<string, Path> {
  const paths = new Map<string, Path>();
  const visit = (inner: unknown, path: Path): void => {
    const name = pathText(path);
    if (!paths.has(name)) paths.set(name, path);
    if (!isContainer(inner) || path.length > DEPTH) return;
    if (Array.isArray(inner)) inner.forEach((item: unknown, index) => visit(item, [...path, index]));
    else for (const [key, item] of Object.entries(inner)) visit(item, [...path, key]);
  };
  visit(value, []);
  return paths;
}

/**
 * @param path of a value that is there
 * @param part what is wrong there
 */
export function spanAt(root: Node, path: Path, part: 'key' | 'value'): Span {
  const node = findNodeAtLocation(root, [...path]) ?? root;
  const key = node.parent?.type === 'property' ? node.parent.children?.[0] : undefined;
  return spanOf(part === 'key' && key ? key : node);
}
