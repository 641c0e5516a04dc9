// One page, driven the same way in Chromium, Firefox and WebKit. Playwright drives the first two; WebKitGTK, which it
// cannot drive, is driven over WebDriver. Only what all three do alike is here.
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { test as base, type Page } from '@playwright/test';
import { remote } from 'webdriverio';
import type { WebKit } from '../../../scripts/browsers.mjs';
import { setWebKitViewport } from './runner-commands.js';
import { startWebKitDriver, webkitCapabilities } from './webkit.js';

export { expect } from '@playwright/test';

export interface Engine {
  readonly name: 'chromium' | 'firefox' | 'webkit';
  /** Loads a page and waits for its load event. */
  goto(url: string): Promise<void>;
  /** Runs a function in the page, and waits for its promise. Arguments and result are copied as JSON. */
  evaluate<Args extends unknown[], Result>(
    run: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>>;
  /** Runs a function in the page again and again until what it gives is truthy, and gives that. */
  waitFor<Args extends unknown[], Result>(
    run: (...args: Args) => Result,
    ...args: Args
  ): Promise<NonNullable<Awaited<Result>>>;
  /** Sets the size of the viewport in CSS pixels. */
  setViewport(width: number, height: number): Promise<void>;
  /** Writes what the viewport shows to a PNG file. */
  screenshot(path: string): Promise<void>;
  close(): Promise<void>;
}

export interface EngineOptions {
  /** Where WebKitGTK is, in the project that drives it. */
  webkit: WebKit | null;
}

const PATIENCE = 15_000;
/** Milliseconds in which a session of WebKitGTK is there, or is started anew. */
const WEBKIT_STARTS_IN = 20_000;

/** What a promise gives, or a rejection where it takes longer than some milliseconds. */
async function inTime<Value>(limit: number, promise: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`Not there after ${limit} ms`)), limit);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** What both drivers do in the same way. */
abstract class BaseEngine {
  abstract run(expression: string): Promise<unknown>;

  async evaluate<Args extends unknown[], Result>(
    run: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>> {
    const list = args.map((arg) => (arg === undefined ? 'undefined' : JSON.stringify(arg))).join(', ');
    return (await this.run(`(${run.toString()})(${list})`)) as Awaited<Result>;
  }

  async waitFor<Args extends unknown[], Result>(
    run: (...args: Args) => Result,
    ...args: Args
  ): Promise<NonNullable<Awaited<Result>>> {
    const deadline = Date.now() + PATIENCE;
    for (;;) {
      const result = await this.evaluate(run, ...args);
      if (result) return result;
      if (Date.now() > deadline) throw new Error(`Waited ${PATIENCE} ms in vain for: ${run.toString()}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

class PlaywrightEngine extends BaseEngine implements Engine {
  constructor(
    readonly name: 'chromium' | 'firefox',
    private readonly page: Page,
  ) {
    super();
  }

  async goto(url: string): Promise<void> {
    await this.page.goto(url);
  }

  async run(expression: string): Promise<unknown> {
    return this.page.evaluate(expression);
  }

  async setViewport(width: number, height: number): Promise<void> {
    await this.page.setViewportSize({ width, height });
  }

  async screenshot(path: string): Promise<void> {
    await this.page.screenshot({ path });
  }

  async close(): Promise<void> {
    await this.page.close();
  }
}

class WebKitEngine extends BaseEngine implements Engine {
  readonly name = 'webkit';

  constructor(private readonly driver: WebdriverIO.Browser) {
    super();
  }

  async goto(url: string): Promise<void> {
    await this.driver.navigateTo(url);
  }

  async run(expression: string): Promise<unknown> {
    // An answer comes back by callback, and so does an error, with its message.
    const script = `
      const done = arguments[arguments.length - 1];
      (async () => ${expression})().then(
        (value) => done({ value }),
        (error) => done({ thrown: String(error && error.stack ? error + '\\n' + error.stack : error) }),
      );`;
    const answer = (await this.driver.executeAsyncScript(script, [])) as { value?: unknown; thrown?: string };
    if (answer.thrown !== undefined) throw new Error(answer.thrown);
    return answer.value;
  }

  async setViewport(width: number, height: number): Promise<void> {
    await setWebKitViewport(this.driver, { width, height });
  }

  async screenshot(path: string): Promise<void> {
    mkdirSync(dirname(path), { recursive: true });
    await this.driver.saveScreenshot(path);
  }

  async close(): Promise<void> {
    await this.driver.deleteSession();
  }
}

interface WorkerFixtures {
  /** Starts one page for a test, and says how to end it. */
  startEngine: () => Promise<{ engine: Engine; stop: () => Promise<void> }>;
}

/** Playwright's `test` with an `engine`: one page, closed after the test. */
export const test = base.extend<{ engine: Engine }, EngineOptions & WorkerFixtures>({
  webkit: [null, { option: true, scope: 'worker' }],

  // A driver or a browser is started once for all tests of a worker. Not Playwright's own `browser`: asking for it
  // would start one in the WebKit project too.
  startEngine: [
    async ({ webkit, playwright, browserName, launchOptions, channel }, use) => {
      if (webkit) {
        let driver = await startWebKitDriver(webkit);
        const startSession = (): Promise<WebdriverIO.Browser> =>
          remote({
            hostname: '127.0.0.1',
            port: driver.port,
            path: '/',
            logLevel: 'silent',
            capabilities: webkitCapabilities(webkit),
          });
        await use(async () => {
          // A start of WebKitGTK hangs once in some thousand times. The next one, of a new driver, does not.
          const session = await inTime(WEBKIT_STARTS_IN, startSession()).catch(async () => {
            driver.stop();
            driver = await startWebKitDriver(webkit);
            return startSession();
          });
          const engine = new WebKitEngine(session);
          // The test may have closed it.
          return { engine, stop: () => engine.close().catch(() => undefined) };
        });
        driver.stop();
        return;
      }
      const name = browserName === 'firefox' ? 'firefox' : 'chromium';
      const browser = await playwright[name].launch({ ...launchOptions, ...(channel ? { channel } : {}) });
      await use(async () => {
        const context = await browser.newContext();
        return { engine: new PlaywrightEngine(name, await context.newPage()), stop: () => context.close() };
      });
      await browser.close();
    },
    { scope: 'worker' },
  ],

  engine: async ({ startEngine }, use) => {
    const { engine, stop } = await startEngine();
    await use(engine);
    await stop();
  },
});
