/** Takes the picture: what our widget has drawn, as plain data from which the peers are made. */
import type { Drawn } from '../stage/picture.js';

declare global {
  var drawnPicture: () => Drawn;
}

const SVG = 'http://www.w3.org/2000/svg';

globalThis.drawnPicture = () => {
  const host = document.querySelector('[data-picture]');
  const root = host?.shadowRoot;
  if (!host || !root) throw new Error('There is no widget on the page');
  const copy = cleanCopy(root);
  return {
    html: copy.innerHTML,
    css: styleSheets(root),
    tree: [...copy.childNodes].map(describe),
    height: Math.ceil(host.getBoundingClientRect().height),
    nodes: countNodes(root),
  };
};

/** Without what a person who writes the same DOM by hand leaves out: comments, line breaks between elements. */
function cleanCopy(root: ShadowRoot): Element {
  const copy = document.createElement('div');
  copy.append(...[...root.childNodes].map((node) => node.cloneNode(true)));
  for (const style of copy.querySelectorAll('style')) style.remove();
  for (const comment of all(copy, NodeFilter.SHOW_COMMENT)) comment.remove();
  // The pieces of a text that were separated by comments become one.
  copy.normalize();
  for (const text of all(copy, NodeFilter.SHOW_TEXT)) if (/^\s*\n\s*$/.test(text.data)) text.remove();
  return copy;
}

function all(root: Node, kind: number): CharacterData[] {
  const walker = document.createTreeWalker(root, kind);
  const found: CharacterData[] = [];
  while (walker.nextNode()) found.push(walker.currentNode as CharacterData);
  return found;
}

function styleSheets(root: ShadowRoot): string {
  const sheets = [...root.adoptedStyleSheets, ...root.styleSheets];
  return sheets.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)).join('\n');
}

function describe(node: Node): Drawn['tree'][number] {
  if (!(node instanceof Element)) return node.textContent ?? '';
  const name = node.namespaceURI === SVG ? `svg:${node.localName}` : node.localName;
  const attributes = Object.fromEntries([...node.attributes].map(({ name, value }) => [name, value]));
  return [name, attributes, [...node.childNodes].map(describe)];
}

function countNodes(root: ShadowRoot): Drawn['nodes'] {
  const counts = { elements: 0, texts: 0, comments: 0 };
  const walker = document.createTreeWalker(root);
  while (walker.nextNode()) {
    const { nodeType } = walker.currentNode;
    if (nodeType === Node.ELEMENT_NODE) counts.elements++;
    else if (nodeType === Node.COMMENT_NODE) counts.comments++;
    else counts.texts++;
  }
  return counts;
}
