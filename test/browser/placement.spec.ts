// The element in different parents, and in places that are hidden at first.
import { RICH } from '../support/pages/page-documents.js';
import { clipped, isMeasured, isReady } from '../support/pages/page-inspect.js';
import { widgetTag } from '../support/pages/page-recorder.js';
import { expect, test } from '../support/pages/kept-page-test.js';

const PARENTS: Record<string, [open: string, close: string]> = {
  'a flex row': ['<div style="display: flex">', '</div>'],
  'a flex row with another item': [
    '<div style="display: flex"><aside style="width: 100px">Aside</aside>',
    '</div>',
  ],
  'a flex column': ['<div style="display: flex; flex-direction: column; align-items: center">', '</div>'],
  'a grid': ['<div style="display: grid; place-items: center">', '</div>'],
  'two columns of a grid': [
    '<div style="display: grid; grid-template-columns: 1fr 1fr">',
    '<p>Aside</p></div>',
  ],
  'an inline block': ['<div style="display: inline-block">', '</div>'],
  'a table cell': ['<table><tr><td>', '</td></tr></table>'],
  'a float': ['<div style="float: left">', '</div>'],
};

for (const [parent, [before, after]] of Object.entries(PARENTS)) {
  test(`in ${parent}`, async ({ page, open, origins }) => {
    await page.setViewportSize({ width: 900, height: 800 });
    await open(before + widgetTag(origins, RICH) + after);
    await page.waitForFunction(isReady);
    await page.waitForFunction(isMeasured);
    const box = await page.locator('tool-comparison').boundingBox();
    expect(box?.width).toBeGreaterThanOrEqual(300);
    expect(box?.height).toBeGreaterThan(1000);
    expect(await page.evaluate(clipped)).toEqual([]);
  });
}

test('in a hidden element that is shown later', async ({ page, open, origins }) => {
  await open(`<div id="tab" style="display: none">${widgetTag(origins, RICH)}</div>`);
  await page.waitForFunction(isReady);
  const widget = page.locator('tool-comparison');
  await expect(widget).toBeHidden();
  await page.evaluate(() => document.getElementById('tab')?.style.removeProperty('display'));
  await expect(widget.getByRole('heading', { level: 2 })).toBeVisible();
  await page.waitForFunction(isMeasured);
  expect((await widget.boundingBox())?.height).toBeGreaterThan(1000);
  expect(await page.evaluate(clipped)).toEqual([]);
});

for (const way of ['hidden', 'style="display: none"']) {
  test(`hidden by its author: ${way}`, async ({ page, open, origins }) => {
    await open(widgetTag(origins, RICH, way));
    await page.waitForFunction(isReady);
    await expect(page.locator('tool-comparison')).toBeHidden();
  });
}

test('in a dialog', async ({ page, open, origins }) => {
  await page.setViewportSize({ width: 900, height: 800 });
  await open(`<dialog style="max-height: none">${widgetTag(origins, RICH)}</dialog>`);
  await page.waitForFunction(isReady);
  await page.evaluate(() => document.querySelector('dialog')?.showModal());
  const dialog = page.getByRole('dialog');
  await expect(dialog.locator('[part=card]')).toHaveCount(2);
  await expect(dialog.getByRole('heading', { level: 2 })).toBeVisible();
  await page.waitForFunction(isMeasured);
  expect((await page.locator('tool-comparison').boundingBox())?.width).toBeGreaterThanOrEqual(300);
  expect(await page.evaluate(clipped)).toEqual([]);
});

test('does nothing in a template, and loads once it is cloned out of it', async ({ page, open, origins }) => {
  await open(`<template>${widgetTag(origins, RICH)}</template>`);
  await page.waitForFunction(() => customElements.get('tool-comparison'));
  expect(origins.data.requests).toEqual([]);
  await page.evaluate(() => {
    const template = document.querySelector('template');
    if (template) document.body.append(template.content.cloneNode(true));
  });
  await page.waitForFunction(isReady);
  expect(origins.data.requests.filter(({ url }) => url.endsWith('.json'))).toHaveLength(1);
});

test('in the shadow root of another element', async ({ page, open, origins }) => {
  await open('<div id="outer"></div>');
  await page.evaluate((src) => {
    const root = document.getElementById('outer')?.attachShadow({ mode: 'open' });
    root?.append(Object.assign(document.createElement('tool-comparison'), { src }));
  }, `${origins.data.url}/comparisons/${RICH}.json`);
  // The event passes both shadow roots.
  await page.waitForFunction(() => seen.loads.length === 1);
  await expect(page.locator('tool-comparison [part=card]')).toHaveCount(2);
});
