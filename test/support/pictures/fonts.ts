// The pictures' fonts come from npm, so that they do not depend on the machine's.
import { type Page } from '@playwright/test';
import { startOrigin, type Origin } from '../servers/origins.js';

interface Face {
  readonly family: string;
  readonly file: string;
  readonly weight: number;
  readonly style?: 'italic';
}

const FACES: readonly Face[] = [
  ...[400, 600, 700].flatMap((weight): Face[] => [
    { family: 'Noto Sans', file: `noto-sans/files/noto-sans-latin-${weight}-normal`, weight },
    { family: 'Noto Serif', file: `noto-serif/files/noto-serif-latin-${weight}-normal`, weight },
    {
      family: 'Noto Sans Arabic',
      file: `noto-sans-arabic/files/noto-sans-arabic-arabic-${weight}-normal`,
      weight,
    },
  ]),
  {
    family: 'Noto Serif',
    file: 'noto-serif/files/noto-serif-latin-400-italic',
    weight: 400,
    style: 'italic',
  },
];

export const startFonts = (): Promise<Origin> =>
  startOrigin({ cors: true, files: { '/fonts/': 'node_modules/@fontsource' } });

/** A page's style sheet: the fonts, and the widget set in them. */
export const fontSheet = ({ url }: Origin): string => `
  ${FACES.map(
    ({ family, file, weight, style = 'normal' }) => `@font-face {
      font-family: '${family}'; font-weight: ${weight}; font-style: ${style};
      src: url('${url}/fonts/${file}.woff2') format('woff2');
    }`,
  ).join('\n')}
  html {
    font-family: 'Noto Sans', 'Noto Sans Arabic';
    --tool-comparison-font: 'Noto Sans', 'Noto Sans Arabic';
    --tool-comparison-font-heading: 'Noto Serif', 'Noto Sans Arabic';
  }`;

/** Waits for all of them, also for those that no text of the page is set in yet. It fails where one cannot be had. */
export async function loadFonts(): Promise<void> {
  await Promise.all([...document.fonts].map((face) => face.load()));
  await document.fonts.ready;
}

/** The fonts of the machine in which something of the page is set: none, if the pictures are to be the same everywhere. */
export async function machineFonts(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { nodes } = await session.send('DOM.getFlattenedDocument', { depth: -1, pierce: true });
  const names = new Set<string>();
  for (const { nodeId, nodeName } of nodes) {
    if (nodeName !== 'BODY' && nodeName !== 'SECTION') continue;
    const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
    for (const { familyName, isCustomFont } of fonts) if (!isCustomFont) names.add(familyName);
  }
  await session.detach();
  return [...names];
}
