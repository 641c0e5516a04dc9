/** The pages of the contestants. All stand in the same post of the same blog; only what is embedded differs. */
import type { Contestant } from '../scenes.js';
import type { Picture } from './picture.js';

export interface Embedded {
  /** The origin with the scripts, the documents and the frames. */
  readonly publisher: string;
  readonly picture: Picture;
}

const page = (head: string, body: string): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>A post</title>
${head}
<body>
<h1>My post</h1>
<p>Some text before.</p>
${body}
<p>And some after.</p>
`;

const moduleScript = (url: string): string => `<script type="module" src="${url}"></script>`;

export const documentPath = (index: number): string => `/documents/${index}.json`;
export const framePath = (index: number): string => `/frames/${index}.html`;

/** @param documents which document each widget shows */
export function contestantPage(
  contestant: Contestant,
  documents: readonly number[],
  { publisher, picture }: Embedded,
): string {
  const each = (markup: (url: string, index: number) => string): string =>
    documents.map((index) => markup(publisher + documentPath(index), index)).join('\n');
  switch (contestant) {
    case 'ours':
      return page(
        moduleScript(`${publisher}/tool-comparison.js`),
        each((url) => `<tool-comparison data-picture src="${url}"></tool-comparison>`),
      );
    case 'limit': {
      const shadow = `<style>${picture.css}</style>${picture.html}`;
      return page(
        '',
        each(() => `<div data-picture><template shadowrootmode="open">${shadow}</template></div>`),
      );
    }
    case 'floor':
      return page(moduleScript(`${publisher}/floor.js`), each(floorElement));
    case 'react':
      return page(
        '',
        each((url) => `<div data-picture data-src="${url}"></div>`) + moduleScript(`${publisher}/react.js`),
      );
    case 'iframe': {
      const style = `width: 100%; height: ${picture.height}px; border: 0`;
      return page(
        '',
        each((_url, index) => `<iframe src="${publisher}${framePath(index)}" style="${style}"></iframe>`),
      );
    }
  }
}

const floorElement = (url: string): string =>
  `<floor-comparison data-picture src="${url}"></floor-comparison>`;

/** What a publisher serves to be framed: the floor, and nothing around it. */
export const framePage = (index: number, publisher: string): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>A comparison</title>
${moduleScript(`${publisher}/floor.js`)}
<style>body { margin: 0 }</style>
${floorElement(publisher + documentPath(index))}
`;
