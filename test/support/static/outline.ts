// Markup by what it is: its elements, and its words in their order. Two documents that differ in a text have the same outline.
import { parse, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;

export interface Outline {
  /** The elements with the names of their attributes, in the order of the document. */
  readonly elements: readonly string[];
  /** All text, and the values of attributes that hold text. */
  readonly words: string;
  /** The addresses of links, in order. */
  readonly links: readonly string[];
  /** What is between the tags of each script. */
  readonly scripts: readonly string[];
}

/** Directional characters and elements are added and taken away by what a text contains. */
const DIRECTIONAL = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const TEXT_ATTRIBUTES = ['content', 'title', 'aria-label', 'alt'];

/** @returns a text without white space and directional characters */
export const bare = (text: string): string => text.replace(DIRECTIONAL, '').replace(/\s+/g, '');

function* nodesOf(node: Node): Iterable<Node> {
  yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* nodesOf(child);
}

/** @param html a whole page, or a fragment of one */
export function outlineOf(html: string): Outline {
  const tree = html.startsWith('<!doctype') ? parse(html) : parseFragment(html);
  const elements: string[] = [];
  const words: string[] = [];
  const links: string[] = [];
  const scripts: string[] = [];
  for (const node of nodesOf(tree)) {
    if (node.nodeName === '#comment') elements.push('comment');
    if ('value' in node && node.parentNode?.nodeName === 'script') scripts.push(node.value);
    else if ('value' in node) words.push(node.value);
    if (!('attrs' in node) || node.tagName === 'br') continue;
    const attributes = node.attrs.filter(({ name }) => name !== 'dir' && name !== 'lang');
    elements.push([node.tagName, ...attributes.map(({ name }) => name)].join(' '));
    words.push(...attributes.filter(({ name }) => TEXT_ATTRIBUTES.includes(name)).map(({ value }) => value));
    if (node.tagName === 'a') links.push(node.attrs.find(({ name }) => name === 'href')?.value ?? '');
  }
  return { elements, words: bare(words.join(' ')), links, scripts };
}
