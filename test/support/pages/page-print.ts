// What is printed, as a PDF of Chromium's tells it.
import { inflateSync } from 'node:zlib';
import type { Page } from '@playwright/test';

/** How many letters are on each page of the A4 paper that the browser prints. */
export async function lettersPrinted(page: Page): Promise<number[]> {
  const all = await page.pdf({ format: 'A4' });
  const count = all.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  const letters: number[] = [];
  for (let number = 1; number <= count; number++) {
    const pdf = await page.pdf({ format: 'A4', pageRanges: String(number) });
    letters.push(lettersIn(pdf));
  }
  return letters;
}

/** Chromium writes each letter with a text operator of its own. */
function lettersIn(pdf: Buffer): number {
  const text = pdf.toString('latin1');
  let letters = 0;
  for (const { 0: keyword, index } of text.matchAll(/\/FlateDecode[^>]*>>\s*stream\r?\n/g)) {
    const start = index + keyword.length;
    const stream = inflateSync(pdf.subarray(start, text.indexOf('endstream', start))).toString('latin1');
    letters += stream.match(/\bT[jJ]\b/g)?.length ?? 0;
  }
  return letters;
}
