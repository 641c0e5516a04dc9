/** The picture that everyone draws: our own shadow DOM and style sheet, taken once when nothing more comes. */
import type { Browser } from '@playwright/test';
import { openPage } from '../measure/browser.js';
import { bundleForPage } from './bundle.js';

/** A text, or an element: its name (with "svg:" before those of SVG), its attributes, what is in it. */
export type Drawing =
  | string
  | readonly [name: string, attributes: Readonly<Record<string, string>>, children: readonly Drawing[]];

export interface Picture {
  readonly html: string;
  readonly css: string;
  readonly tree: readonly Drawing[];
  /** In CSS pixels; what an author would give the frame. */
  readonly height: number;
}

/** With what only we have: a count of our nodes, the comments of the template engine among them. */
export interface Drawn extends Picture {
  readonly nodes: Readonly<Record<'elements' | 'texts' | 'comments', number>>;
}

/** After the last quote come the tallies, from another server; they change a text or two. */
const SETTLED = 1000;

/** @param url a page with one widget of ours */
export async function takePicture(browser: Browser, url: string, probe: string): Promise<Drawn> {
  const snapshot = await bundleForPage('snapshot');
  const { page, close } = await openPage(browser, probe);
  try {
    await page.addInitScript(snapshot);
    await page.goto(url);
    await page.evaluate(() => watchedPicture.shown);
    await page.waitForTimeout(SETTLED);
    return await page.evaluate(() => drawnPicture());
  } finally {
    await close();
  }
}
