/** A reader who opens a contestant's page for the first time, and waits for the last quote. */
import type { Browser, Page } from '@playwright/test';
import type { Contestant, Scene } from '../scenes.js';
import type { Stage } from '../stage/stage.js';
import { openPage, type Visit } from './browser.js';

/** What comes after the last quote still costs the reader: the tallies, the clean-up. */
const SETTLED = 300;

export interface Opened extends Visit {
  /** Goes to the page. Returns the time from there to the frame after the last quote, in milliseconds. */
  readonly show: () => Promise<number>;
  /** Waits until the page has done what it does after that. */
  readonly settle: () => Promise<void>;
}

export async function openVisit(
  browser: Browser,
  stage: Stage,
  contestant: Contestant,
  scene: Scene,
  slowdown: number,
): Promise<Opened> {
  const url = stage.set(contestant, scene);
  const visit = await openPage(browser, stage.probe(contestant, scene), slowdown);
  return {
    ...visit,
    show: () => show(visit.page, url, contestant === 'iframe'),
    settle: () => visit.page.waitForTimeout(SETTLED),
  };
}

async function show(page: Page, url: string, isFramed: boolean): Promise<number> {
  // Frames can be asked once they are there.
  await page.goto(url, { waitUntil: isFramed ? 'load' : 'commit', timeout: 0 });
  const places = isFramed ? page.frames().slice(1) : [page.mainFrame()];
  const ends = await Promise.all(places.map((place) => place.evaluate(() => watchedPicture.shown)));
  const start = await page.evaluate(() => performance.timeOrigin);
  return Math.max(...ends) - start;
}
