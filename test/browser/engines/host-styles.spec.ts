// On pages with real style sheets every computed style inside the widget is the same as on a blank page, and what a page
// may set takes effect.
import { isDeepStrictEqual } from 'node:util';
import { expect, test as base, type Engine } from '../../support/engines/engine-test.js';
import { RULES, WAYS_IN } from '../../support/hosts/host-rules.js';
import { hostSheets } from '../../support/hosts/host-sheets.js';
import { isStaged, serveStage, STAGE, styleDifferences, wear } from '../../support/hosts/host-stage.js';
import { heard, HEARD, isThemed, serveThemed } from '../../support/hosts/host-theme.js';
import type { Origins } from '../../support/servers/origins.js';

type Sheets = Readonly<Record<string, string>>;

interface Fixtures {
  /** Applies one style sheet after the other, and collects the faults of each. */
  wearAll: <Fault>(
    sheets: Sheets,
    faultOf: () => Promise<Fault | undefined>,
  ) => Promise<Record<string, Fault>>;
}

const test = base.extend<Fixtures>({
  wearAll: async ({ engine, origins }, use) => {
    await use(async <Fault>(sheets: Sheets, faultOf: () => Promise<Fault | undefined>) => {
      const faults: Record<string, Fault> = {};
      for (const [index, [name, css]] of Object.entries(sheets).entries()) {
        const address = `/sheet-${index}.css`;
        origins.page.on(address, (_request, response) => {
          response.writeHead(200, { 'content-type': 'text/css' }).end(css);
        });
        await engine.evaluate(wear, address);
        const fault = await faultOf();
        if (fault) faults[name] = fault;
      }
      return faults;
    });
  },
});

async function stage(engine: Engine, origins: Origins): Promise<void> {
  // Everything is near the viewport, and so laid out.
  await engine.setViewport(STAGE.width, STAGE.height);
  await engine.goto(serveStage(origins));
  await engine.waitFor(isStaged);
  expect(await engine.evaluate(styleDifferences), 'the blank page').toEqual([]);
}

const SHEETS: [name: string, sheets: () => Sheets | Promise<Sheets>][] = [
  ['style sheets from npm', hostSheets],
  ['rules for everything', () => RULES],
  ['rules that could reach inside', () => WAYS_IN],
];

for (const [name, sheets] of SHEETS) {
  test(`nothing inside differs: ${name}`, async ({ engine, origins, wearAll }) => {
    await stage(engine, origins);
    const differences = await wearAll(await sheets(), async () => {
      const list = await engine.evaluate(styleDifferences);
      return list.length ? list : undefined;
    });
    expect(differences).toEqual({});
  });
}

for (const [name, sheets] of SHEETS) {
  test(`the page's fonts, colours and hiding take effect: ${name}`, async ({ engine, origins, wearAll }) => {
    await engine.goto(serveThemed(origins));
    await engine.waitFor(isThemed);
    expect(await engine.evaluate(heard), 'the blank page').toEqual(HEARD);
    const misheard = await wearAll(await sheets(), async () => {
      const found = await engine.evaluate(heard);
      return isDeepStrictEqual(found, HEARD) ? undefined : found;
    });
    expect(misheard).toEqual({});
  });
}
