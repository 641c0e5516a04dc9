/** React 19, in a shadow root of its own a widget: fetches the document in an effect, then renders the picture. */
import { createElement, Fragment, useEffect, useState, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import type { ReactDrawing } from '../stage/react-tree.js';
import { fetchDocument, sheetOf } from './shared.js';

/** Written into the bundle. */
declare const PICTURE: { readonly css: string; readonly tree: readonly ReactDrawing[] };

const { css, tree } = PICTURE;
const sheet = sheetOf(css);

// The children are arguments, as a compiler of JSX writes them: a list would need keys.
const make = (drawing: ReactDrawing): ReactNode =>
  typeof drawing === 'string' ? drawing : createElement(drawing[0], drawing[1], ...drawing[2].map(make));

function Comparison({ src }: { src: string }): ReactNode {
  const [comparison, setComparison] = useState<unknown>();
  useEffect(() => void fetchDocument(src).then(setComparison), [src]);
  return comparison ? createElement(Fragment, null, ...tree.map(make)) : createElement('p', null, 'Loading');
}

for (const host of document.querySelectorAll<HTMLElement>('[data-picture]')) {
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheet];
  createRoot(root).render(createElement(Comparison, { src: host.dataset['src'] }));
}
