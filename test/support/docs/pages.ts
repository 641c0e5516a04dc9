// The documents of the project, with their code blocks, links and headings.
import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../../..');

/** The pages of `docs/`, by their paths. */
export const guides = readdirSync(resolve(root, 'docs'))
  .filter((name) => name.endsWith('.md'))
  .map((name) => `docs/${name}`);

export const readPage = (path: string): string => readFileSync(resolve(root, path), 'utf8');

/** The code blocks of a page in a language, in their order. */
export const blocksOf = (text: string, language: string): string[] =>
  [...text.matchAll(/^```(\w*)\n([^]*?)^```$/gm)]
    .filter(([, name]) => name === language)
    .map(([, , code = '']) => code);

const withoutBlocks = (text: string): string => text.replaceAll(/^ *```[^]*?^ *```$/gm, '');

/** Where a page links to, and the pictures that it shows. */
export const targetsOf = (text: string): string[] =>
  [...withoutBlocks(text).matchAll(/\]\(([^)\s]+)\)|src(?:set)?="([^"]+)"/g)].map(
    ([, link, picture]) => link ?? picture ?? '',
  );

/** The same without those of other sites and without headings, each once. */
export const pathsOf = (text: string): string[] => [
  ...new Set(
    targetsOf(text)
      .filter((target) => !/^(#|https?:)/.test(target))
      .map((target) => target.replace(/#.*/, '')),
  ),
];

/** The anchors that GitHub makes of a page's headings. */
export const anchorsOf = (text: string): Set<string> =>
  new Set(
    [...withoutBlocks(text).matchAll(/^#+ (.+)$/gm)].map(
      ([, heading = '']) =>
        `#${heading
          .toLowerCase()
          .replace(/[^\w\- ]/g, '')
          .replaceAll(' ', '-')}`,
    ),
  );
