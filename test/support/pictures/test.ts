// Playwright's `test`, with a function that opens a scene: servers for the page, the script, the document, the votes and the
// fonts, and a browser that draws letters the same on every machine.
import { resolve } from 'node:path';
import { test as base, type Page } from '@playwright/test';
import { isMeasured, isReady } from '../pages/page-inspect.js';
import { servePage } from '../pages/page-recorder.js';
import { originsFixture, type Origin, type Origins } from '../servers/origins.js';
import { fontSheet, loadFonts, startFonts } from './fonts.js';
import type { Scene } from './scene.js';
import { startVotes, type PictureVotes } from './votes.js';

/** Higher than any comparison of the pictures, so that all of it is laid out and nothing has to be scrolled to. */
const PAGE_HEIGHT = 4000;
const SCREEN_HEIGHT = 800;

interface TestFixtures {
  origins: Origins;
  /** Opens a scene, and waits until nothing more will change. */
  stage: (scene: Scene) => Promise<void>;
}

interface WorkerFixtures {
  fonts: Origin;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  launchOptions: [
    async ({ launchOptions }, use) => {
      const args = [...(launchOptions.args ?? []), '--font-render-hinting=none', '--disable-lcd-text'];
      const env = { ...process.env, FONTCONFIG_FILE: resolve(import.meta.dirname, 'fonts.conf') };
      await use({ ...launchOptions, args, env });
    },
    { scope: 'worker' },
  ],
  fonts: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const fonts = await startFonts();
      await use(fonts);
      await fonts.close();
    },
    { scope: 'worker' },
  ],
  origins: originsFixture,
  stage: async ({ page, origins, fonts }, use) => {
    const open: PictureVotes[] = [];
    await use(async (scene) => {
      const votes = await publish(scene, origins);
      if (votes) open.push(votes);
      const height = typeof scene.document === 'string' ? SCREEN_HEIGHT : PAGE_HEIGHT;
      await page.setViewportSize({ width: scene.width, height });
      // Playwright ends the animations of style sheets, but not those that a script starts.
      await page.emulateMedia({ reducedMotion: 'reduce', ...scene.media });
      await page.goto(pageOf(scene, origins, fonts));
      await page.evaluate(loadFonts);
      // The widget comes after the fonts, and so never measures a text in any other.
      await page.addScriptTag({ url: `${origins.script.url}/dist/tool-comparison.js`, type: 'module' });
      await settle(page, scene, votes !== undefined);
      await scene.act?.(page);
    });
    for (const votes of open) await votes.close();
  },
});

/** Puts the scene's document where the widget will look for it. Returns the service that counts its votes. */
async function publish(scene: Scene, { data }: Origins): Promise<PictureVotes | undefined> {
  const { document, tallies, casting = 'counted' } = scene;
  if (document === 'never') data.on('/picture.json', () => undefined);
  if (typeof document === 'string') return undefined;
  const votes = tallies && (await startVotes(tallies, casting));
  const community = votes ? { ...document.community, votes: votes.url } : undefined;
  data.json('/picture.json', { ...document, community });
  return votes;
}

/** The address of a page with nothing but the widget, as wide as the page. */
function pageOf(scene: Scene, origins: Origins, fonts: Origin): string {
  const { style = '', theme = 'light', attributes = '', content = '' } = scene;
  const head = `<style>
    ${fontSheet(fonts)}
    html { color-scheme: ${theme} }
    body { margin: 0 }
    tool-comparison { ${style} }
  </style>`;
  const src = `${origins.data.url}/picture.json`;
  return servePage(origins, `<tool-comparison src="${src}" ${attributes}>${content}</tool-comparison>`, {
    head,
  });
}

/** Waits until everything is there and measured. */
async function settle(page: Page, { document }: Scene, hasVotes: boolean): Promise<void> {
  if (typeof document === 'string') {
    const status = document === 'never' ? 'loading' : 'error';
    await page.locator(`tool-comparison:state(${status})`).waitFor();
    return;
  }
  await page.waitForFunction(isReady);
  if (hasVotes) await page.waitForFunction(knowsVotes);
  await page.waitForFunction(isMeasured);
  await page.waitForFunction(hasImages);
}

/** Whether the vote service has told the first widget its tallies, and it has drawn them. */
function knowsVotes(): boolean {
  const element = document.querySelector('tool-comparison');
  return element !== null && Object.keys(element.tallies).length > 0 && !element.isUpdatePending;
}

/** Whether the images of the first widget have come. */
function hasImages(): boolean {
  const root = document.querySelector('tool-comparison')?.shadowRoot;
  return [...(root?.querySelectorAll('img') ?? [])].every(({ complete }) => complete);
}
