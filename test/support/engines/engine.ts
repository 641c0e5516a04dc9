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
}

export interface EngineOptions {
  /** Where WebKitGTK is, in the project that drives it. */
  webkit: WebKit | null;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

const PATIENCE = 15_000;
/** Milliseconds in which a session of WebKitGTK is there, or is started anew. */
const WEBKIT_STARTS_IN = 20_000;
/** Milliseconds in which a page that WebKitGTK has loaded answers, or is loaded anew in another session. */
const WEBKIT_ANSWERS_IN = 10_000;

/** In milliseconds; a script's is below the time after which the driver's client gives up a request, the others are the defaults. */
const TIMEOUTS = { script: 100_000, pageLoad: 300_000, implicit: 0 };

/** What a promise gives, or a rejection where it takes longer than some milliseconds. */
async function inTime<Value>(limit: number, promise: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`Not there after ${limit} ms`)), limit);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** What both drivers do in the same way. */
abstract class DrivenEngine implements Engine {
  abstract readonly name: Engine['name'];
  /** The size it has had from the start, once a test has set another. */
  #firstSize: Size | undefined;

  abstract goto(url: string): Promise<void>;
  abstract screenshot(path: string): Promise<void>;
  abstract run(expression: string): Promise<unknown>;
  abstract close(): Promise<void>;
  protected abstract resize(size: Size): Promise<void>;

  async setViewport(width: number, height: number): Promise<void> {
    this.#firstSize ??= await this.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    await this.resize({ width, height });
  }

  /** Gives it the size back that a new one has. */
  async restoreSize(): Promise<void> {
    if (this.#firstSize) await this.resize(this.#firstSize);
  }

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
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

class PlaywrightEngine extends DrivenEngine {
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

  protected async resize(size: Size): Promise<void> {
    await this.page.setViewportSize(size);
  }

  async screenshot(path: string): Promise<void> {
    await this.page.screenshot({ path });
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}

class WebKitEngine extends DrivenEngine {
  readonly name = 'webkit';

  constructor(
    private driver: WebdriverIO.Browser,
    /** Another session, where this one has stopped answering. */
    private readonly startAnew: () => Promise<WebdriverIO.Browser>,
  ) {
    super();
  }

  async goto(url: string): Promise<void> {
    await this.driver.navigateTo(url);
    // A page with an opener policy of its own gets another process, and once in some thousand times the driver goes on
    // talking to the former one, for ever.
    await inTime(WEBKIT_ANSWERS_IN, this.run('0')).catch(async () => {
      this.driver = await this.startAnew();
      await this.driver.navigateTo(url);
    });
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

  protected async resize(size: Size): Promise<void> {
    await setWebKitViewport(this.driver, size);
  }

  async screenshot(path: string): Promise<void> {
    mkdirSync(dirname(path), { recursive: true });
    await this.driver.saveScreenshot(path);
  }

  async close(): Promise<void> {
    await this.driver.deleteSession();
  }
}

interface TestFixtures {
  engine: Engine;
  /** Whether a test may have the page of the last one. WebKitGTK ends its session where the opener policy changes. */
  sharesPage: boolean;
}

interface WorkerFixtures {
  startEngine: () => Promise<DrivenEngine>;
  keptPage: KeptPage;
}

/**
 * The page of a worker. In Firefox and WebKit a new one takes longer than most tests do, so it is kept for the next test,
 * with the size of a new one, unless the test failed. The tests share nothing by that: each has servers, and so origins,
 * of its own.
 */
class KeptPage {
  #kept: DrivenEngine | undefined;

  constructor(private readonly start: WorkerFixtures['startEngine']) {}

  async take(isShared: boolean): Promise<DrivenEngine> {
    const kept = this.#kept;
    this.#kept = undefined;
    if (isShared && kept) return kept;
    // A driver of WebKitGTK has one session at a time.
    await kept?.close();
    return this.start();
  }

  async giveBack(engine: DrivenEngine, isReusable: boolean): Promise<void> {
    if (isReusable && (await leave(engine))) {
      this.#kept = engine;
    } else {
      // The browser may have ended.
      await engine.close().catch(() => undefined);
    }
  }

  async end(): Promise<void> {
    await this.#kept?.close();
  }
}

/**
 * Leaves the page of a test, without what it stored: a later test may be given the same port.
 *
 * @returns whether that was possible
 */
async function leave(engine: DrivenEngine): Promise<boolean> {
  try {
    await engine.evaluate(() => {
      if (window.origin === 'null') return;
      localStorage.clear();
      sessionStorage.clear();
    });
    await engine.goto('about:blank');
    await engine.restoreSize();
    return true;
  } catch {
    return false;
  }
}

/** Playwright's `test` with an `engine`: one page. */
export const test = base.extend<TestFixtures, EngineOptions & WorkerFixtures>({
  webkit: [null, { option: true, scope: 'worker' }],
  sharesPage: [true, { option: true }],

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
            // Evaluating is as patient here as in the other engines: the test's own time is the limit.
            capabilities: { ...webkitCapabilities(webkit), timeouts: TIMEOUTS },
          });
        const startAnew = async (): Promise<WebdriverIO.Browser> => {
          driver.stop();
          driver = await startWebKitDriver(webkit);
          return startSession();
        };
        await use(async () => {
          // A start of WebKitGTK hangs once in some thousand times. The next one, of a new driver, does not.
          const session = await inTime(WEBKIT_STARTS_IN, startSession()).catch(startAnew);
          return new WebKitEngine(session, startAnew);
        });
        driver.stop();
        return;
      }
      const name = browserName === 'firefox' ? 'firefox' : 'chromium';
      const browser = await playwright[name].launch({ ...launchOptions, ...(channel ? { channel } : {}) });
      await use(async () => {
        const context = await browser.newContext();
        return new PlaywrightEngine(name, await context.newPage());
      });
      await browser.close();
    },
    { scope: 'worker' },
  ],

  keptPage: [
    async ({ startEngine }, use) => {
      const keptPage = new KeptPage(startEngine);
      await use(keptPage);
      await keptPage.end();
    },
    { scope: 'worker' },
  ],

  engine: async ({ keptPage, sharesPage }, use, testInfo) => {
    const engine = await keptPage.take(sharesPage);
    await use(engine);
    await keptPage.giveBack(engine, sharesPage && testInfo.status === testInfo.expectedStatus);
  },
});
