// The builder's scripts, as `npm start` builds and serves them.
import assert from 'node:assert/strict';
import { setImmediate as turn } from 'node:timers/promises';
import { it } from 'node:test';
import { createBuilder } from '../../demo/server/builder.js';

const CHUNK = /["'`]\.\/([\w.-]+\.js)["'`]/g;

it(
  'keeps the builder’s scripts while another demo of the same folder builds its own',
  { timeout: 120_000 },
  async () => {
    const [first, second] = [createBuilder(), createBuilder()];
    const main = await first.request('/builder/main.js');
    assert.equal(main.status, 200);
    assert.match(main.headers.get('content-type') ?? '', /^text\/javascript\b/);
    const chunks = [...new Set([...(await main.text()).matchAll(CHUNK)].map(([, name = '']) => name))];
    assert.ok(chunks.length > 0);

    const building = { isOver: false };
    const other = Promise.resolve(second.request('/builder/main.js')).finally(() => {
      building.isOver = true;
    });
    do {
      for (const chunk of chunks) assert.equal((await first.request(`/builder/${chunk}`)).status, 200, chunk);
      await turn();
    } while (!building.isOver);
    assert.equal((await other).status, 200);
  },
);

it('has nothing else', async () => {
  const builder = createBuilder();
  assert.equal((await builder.request('/builder/missing.js')).status, 404);
});
