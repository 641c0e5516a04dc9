// The server's half of commands.ts: what a test cannot do from inside the page, in terms of each engine's driver.

/** Inner and outer size differ by the window's own controls, so a window is set twice. */
export async function setWebKitViewport(driver, { width, height }) {
  const measure = () => driver.execute(() => ({ width: window.innerWidth, height: window.innerHeight }));
  let outer = { width, height };
  for (let attempt = 0; attempt < 5; attempt++) {
    await driver.setWindowRect(null, null, outer.width, outer.height);
    const inner = await measure();
    if (inner.width === width && inner.height === height) break;
    outer = { width: outer.width + width - inner.width, height: outer.height + height - inner.height };
  }
  return measure();
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
