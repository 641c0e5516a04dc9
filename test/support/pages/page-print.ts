// What is printed, as read back from the PDF.
import type { Page } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The text of each page of the A4 paper that the browser prints; white space is one space. */
export async function textPrinted(page: Page): Promise<string[]> {
  // Playwright gives inches to Firefox, which takes them for centimetres.
  const isFirefox = page.context().browser()?.browserType().name() === 'firefox';
  const paper = isFirefox ? { width: '21in', height: '29.7in' } : { format: 'A4' };
  const data = new Uint8Array(await page.pdf(paper));
  const loading = getDocument({ data, verbosity: 0 });
  const pdf = await loading.promise;
  const texts: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join('');
    texts.push(text.replace(/\s+/g, ' ').trim());
  }
  await loading.destroy();
  return texts;
}
