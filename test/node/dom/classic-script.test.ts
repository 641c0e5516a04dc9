// The classic build in a window of jsdom that runs the page's scripts, which has nothing of Node.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { JSDOM, VirtualConsole } from 'jsdom';
import { ensurePackage } from '../../../scripts/package.mjs';
import { minimal } from '../../support/element/documents.js';

const code = readFileSync(join(ensurePackage(), 'dist/tool-comparison.classic.js'), 'utf8');

describe('the classic build in a page of jsdom', () => {
  it('shows what is written into the page, and throws nothing', async () => {
    const problems: unknown[] = [];
    const virtualConsole = new VirtualConsole();
    virtualConsole.on('jsdomError', (error) => problems.push(error));
    for (const level of ['error', 'warn'] as const)
      virtualConsole.on(level, (words: unknown) => problems.push(words));
    const { window } = new JSDOM(
      `<!doctype html><script>${code}</script><tool-comparison>
        <script type="application/json">${JSON.stringify(minimal({ title: 'In jsdom' }))}</script>
      </tool-comparison><p>Next</p>`,
      { runScripts: 'dangerously', virtualConsole },
    );
    const element = window.document.querySelector('tool-comparison');
    assert.ok(element);
    await new Promise((resolve) => element.addEventListener('comparison-load', resolve));
    assert.match(element.shadowRoot?.textContent ?? '', /In jsdom/);
    assert.deepEqual(problems, []);
    window.close();
  });
});
