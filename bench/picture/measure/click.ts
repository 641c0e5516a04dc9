/**
 * How soon a reader sees that a vote counts. A real click, through the browser's input; the time is that of the Event Timing
 * API, from the moment of the click to the next paint after its handlers, which the browser rounds to 8 ms.
 */
import type { Page } from '@playwright/test';

/** Pierces shadow roots, as all selectors of Playwright do. */
const VOTE_BUTTON = '[data-picture] button[aria-pressed]';

const FRAME = 1000 / 60;

/** @returns frames of 60 Hz between the click on the first vote button and the next paint */
export async function clickToPaint(page: Page): Promise<number> {
  const button = page.locator(VOTE_BUTTON).first();
  await button.scrollIntoViewIfNeeded();
  const box = await button.boundingBox();
  if (!box) throw new Error('There is no vote button');
  const duration = page.evaluate(
    () =>
      new Promise<number>((measured) => {
        const observer = new PerformanceObserver((list) => {
          const click = list.getEntries().find(({ name }) => name === 'click');
          if (click) measured(click.duration);
        });
        observer.observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
        // An event that took less than the threshold has no entry.
        setTimeout(() => measured(0), 1000);
      }),
  );
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  const frames = (await duration) / FRAME;
  if ((await button.getAttribute('aria-pressed')) !== 'true') throw new Error('The click pressed nothing');
  return frames;
}

/** Makes the first vote button of the floor do what the reader sees ours do, with a listener as it is written by hand. */
export async function listenByHand(page: Page): Promise<void> {
  await page
    .locator(VOTE_BUTTON)
    .first()
    .evaluate((button) => {
      button.addEventListener('click', () => {
        button.setAttribute('aria-pressed', 'true');
        const status = button.parentElement?.querySelector('p');
        if (status) status.textContent = 'Sending your vote …';
      });
    });
}
