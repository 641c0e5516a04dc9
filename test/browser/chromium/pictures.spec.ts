// Every state of the widget looks as it did when its picture in `pictures/` was taken. After a change of the design, look at
// the pictures that `npm run pictures` takes anew, and commit them.
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { expect } from '@playwright/test';
import { machineFonts } from '../../support/pictures/fonts.js';
import { scenes } from '../../support/pictures/scenes.js';
import { test } from '../../support/pictures/test.js';

for (const scene of scenes) {
  test(scene.name, async ({ page, stage }) => {
    await stage(scene);
    const widget = page.locator('tool-comparison');
    const box = await widget.boundingBox();
    if (!box) throw new Error('There is no widget');
    const last = scene.until ? await widget.locator(scene.until).last().boundingBox() : box;
    const height = last ? last.y + last.height - box.y : box.height;
    await expect(page).toHaveScreenshot(`${scene.name}.png`, { clip: { ...box, height } });
    // After the picture: looking for the fonts ends the emulation of print.
    expect(await machineFonts(page)).toEqual([]);
  });
}

for (const theme of ['light', 'dark']) {
  test(`the ${theme} picture in the README is the one of the front`, async () => {
    const read = (path: string): Promise<Buffer> => readFile(resolve(import.meta.dirname, path));
    const shown = await read(`../../../docs/pictures/comparison-${theme}.png`);
    expect(shown.equals(await read(`pictures/front-1040-${theme}.png`))).toBe(true);
  });
}
