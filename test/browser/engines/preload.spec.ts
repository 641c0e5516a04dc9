// A page that preloads the document: the preload is used, and nothing is requested twice.
import { expect, test, type Engine } from '../../support/engines/engine-test.js';
import { SMALL } from '../../support/pages/page-documents.js';
import { isReady } from '../../support/pages/page-inspect.js';
import { servePage, widgetTag } from '../../support/pages/page-recorder.js';
import type { Origin } from '../../support/servers/origins.js';

const times = ({ requests }: Origin, path: string): number =>
  requests.filter(({ method, url }) => method === 'GET' && url === path).length;

const hasPreloaded = (address: string): boolean =>
  performance.getEntriesByName(new URL(address, location.href).href).length > 0;

async function show(engine: Engine, page: string, address: string): Promise<void> {
  await engine.goto(page);
  await engine.waitFor(hasPreloaded, address);
  await engine.waitFor(isReady);
}

test('a preload of another origin is used', async ({ engine, origins }) => {
  const path = `/comparisons/${SMALL}.json`;
  const address = `${origins.data.url}${path}`;
  const head = `<link rel="preload" as="fetch" crossorigin href="${address}">`;
  await show(engine, servePage(origins, head + widgetTag(origins, SMALL)), address);
  expect(times(origins.data, path)).toBe(1);
});
