/**
 * The floor: what is left when there is no library. Fetches the document as we do, then builds the picture, known
 * beforehand, with createElement() and append().
 */
import type { Drawing } from '../stage/picture.js';
import { fetchDocument, sheetOf } from './shared.js';

/** Written into the bundle. */
declare const PICTURE: { readonly css: string; readonly tree: readonly Drawing[] };

const { css, tree } = PICTURE;
const sheet = sheetOf(css);

function make(drawing: Drawing): Node {
  if (typeof drawing === 'string') return document.createTextNode(drawing);
  const [name, attributes, children] = drawing;
  const element = name.startsWith('svg:')
    ? document.createElementNS('http://www.w3.org/2000/svg', name.slice(4))
    : document.createElement(name);
  for (const key in attributes) element.setAttribute(key, attributes[key] ?? '');
  element.append(...children.map(make));
  return element;
}

class FloorComparison extends HTMLElement {
  connectedCallback(): void {
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    void fetchDocument(this.getAttribute('src') ?? '').then(() => root.append(...tree.map(make)));
  }
}

customElements.define('floor-comparison', FloorComparison);
