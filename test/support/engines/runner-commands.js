// The server's half of commands.ts: what a test cannot do from inside the page, in terms of each engine's driver.

/** Milliseconds in which a page hears that its window has another size. */
const RESIZED_IN = 1000;

/** Inner and outer size differ by the window's own controls, so a window is set until the page has the size. */
export async function setWebKitViewport(driver, { width, height }) {
  const measure = () => driver.execute(() => ({ width: window.innerWidth, height: window.innerHeight }));
  let inner = await measure();
  for (let attempt = 0; attempt < 5; attempt++) {
    if (inner.width === width && inner.height === height) break;
    const before = inner;
    const outer = await driver.getWindowRect();
    await driver.setWindowRect(
      null,
      null,
      Math.max(1, outer.width + width - before.width),
      Math.max(1, outer.height + height - before.height),
    );
    const end = Date.now() + RESIZED_IN;
    do inner = await measure();
    while (inner.width === before.width && inner.height === before.height && Date.now() < end);
  }
  return inner;
}

/** One for each page: what a session of the protocol emulates stays as long as the session. */
const devtools = new WeakMap();

async function devtoolsOf(page) {
  if (!devtools.has(page)) devtools.set(page, await page.createCDPSession());
  return devtools.get(page);
}

/** @returns {import('@web/test-runner').TestRunnerPlugin} */
export function runnerCommands() {
  return {
    name: 'tool-comparison-commands',
    async executeCommand({ command, payload, session }) {
      const browser = /** @type {any} */ (session.browser);
      const isWebKit = browser.type === 'webdriver';
      if (command === 'viewport') {
        if (isWebKit) return setWebKitViewport(browser.driver, /** @type {any} */ (payload));
        await browser.getPage(session.id).setViewport(payload);
        return payload;
      }
      if (command === 'media') {
        // Only Chromium can be told in the middle of a run; the others answer that nothing was emulated.
        if (browser.name !== 'Chromium') return false;
        const features = Object.entries(/** @type {Record<string, string>} */ (payload ?? {}));
        const { type = '' } = /** @type {any} */ (payload ?? {});
        const client = await devtoolsOf(browser.getPage(session.id));
        await client.send('Emulation.setEmulatedMedia', {
          media: type,
          features: features.filter(([name]) => name !== 'type').map(([name, value]) => ({ name, value })),
        });
        return true;
      }
      return undefined;
    },
  };
}
