// A site that has moved to https, with addresses that still say http. Browsers refuse such requests.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { minimal } from '../support/element/documents.js';
import { isReady } from '../support/pages/page-inspect.js';

const SCRIPT = readFileSync(resolve(import.meta.dirname, '..', '..', 'dist', 'tool-comparison.js'), 'utf8');
const TALLIES = { a: { ship: 41, skip: 1 }, b: { ship: 3, skip: 4 } };

test('the document and its votes are asked for over https', async ({ page }) => {
  const asked: string[] = [];
  const votes = 'http://publisher.example/votes';
  const answers: Record<string, { contentType: string; body: string }> = {
    '/': {
      contentType: 'text/html',
      body: `<!doctype html><title>A page</title><script type="module" src="/widget.js"></script>
        <tool-comparison src="http://publisher.example/a-vs-b.json"></tool-comparison>`,
    },
    '/widget.js': { contentType: 'text/javascript', body: SCRIPT },
    '/a-vs-b.json': {
      contentType: 'application/json',
      body: JSON.stringify(minimal({ community: { votes } })),
    },
    '/votes': { contentType: 'application/json', body: JSON.stringify({ tallies: TALLIES }) },
  };
  await page.route('**', async (route) => {
    const { href, pathname } = new URL(route.request().url());
    asked.push(href);
    const answer = answers[pathname] ?? { contentType: 'text/plain', body: '' };
    await route.fulfill({ ...answer, headers: { 'access-control-allow-origin': '*' } });
  });
  await page.goto('https://site.example/');
  await page.waitForFunction(isReady);
  await expect(page.getByText('98%').first()).toBeVisible();
  expect(asked).toContain('https://publisher.example/a-vs-b.json');
  expect(asked).toContain('https://publisher.example/votes');
  expect(asked.filter((url) => url.startsWith('http:'))).toEqual([]);
});
