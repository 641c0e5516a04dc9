// The sanitizers of docs/troubleshooting.md, set up as it says.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, it } from 'node:test';
import { sanitizers, strictSanitizers } from '../support/filters/filters.js';

interface Manifest {
  modules: { declarations?: { tagName?: string; attributes?: { name: string }[] }[] }[];
}
const manifest = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../custom-elements.json'), 'utf8'),
) as Manifest;
const attributes = manifest.modules
  .flatMap(({ declarations = [] }) => declarations)
  .filter(({ tagName }) => tagName === 'tool-comparison')
  .flatMap(({ attributes: list = [] }) => list.map(({ name }) => name))
  // Properties without an attribute.
  .filter((name) => !['comparison', 'voteTransport'].includes(name));

/** They decide where the cookies and the votes of readers go. */
const NOT_FOR_STRANGERS = ['crossorigin', 'vote-endpoint'];

for (const [name, sanitize] of Object.entries(sanitizers)) {
  describe(name, () => {
    it('lets the element through with every attribute but those that are not for strangers', () => {
      assert.ok(attributes.length > 10);
      const tag = `<tool-comparison ${attributes.map((each) => `${each}="x"`).join(' ')}></tool-comparison>`;
      const kept = [...sanitize(tag).matchAll(/ ([\w-]+)=/g)].map(([, each = '']) => each);
      const expected = attributes.filter((each) => !NOT_FOR_STRANGERS.includes(each));
      assert.deepEqual(kept.sort(), expected.sort());
    });

    it('lets no script, listener or other custom element through', () => {
      const html = sanitize(
        `<tool-comparison src="javascript:alert(1)" onclick="alert(1)"><script>alert(1)</script>
         <script type="application/json">{}</script><x-y onclick="alert(1)">Kept</x-y></tool-comparison>`,
      );
      assert.match(html, /^<tool-comparison>\s*Kept<\/tool-comparison>$/);
    });

    it('removes the element where it was told nothing, and leaves what is inside', () => {
      const fallback = '<a href="https://publisher.example/compare/a-vs-b">A vs B</a>';
      assert.equal(
        strictSanitizers[name]?.(`<tool-comparison src="a">${fallback}</tool-comparison>`),
        fallback,
      );
    });
  });
}
