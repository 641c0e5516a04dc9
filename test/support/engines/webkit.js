// WebKitGTK for tests: a virtual display and WebKitWebDriver on it, started together and killed together.
// Used by web-test-runner (webkitLauncher) and by the whole-page tests (startWebKitDriver).
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { webdriverLauncher } from '@web/test-runner-webdriver';

/** @typedef {import('../../../scripts/browsers.mjs').WebKit} WebKit */

/** A port nobody listens on right now. @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

/** @param {import('node:child_process').ChildProcess} child */
function kill(child) {
  if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {string} name
 * @returns {Promise<never>} rejects when the process ends before it was of use
 */
function ended(child, name) {
  return new Promise((_resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => reject(new Error(`${name} ended: ${String(code ?? signal)}`)));
  });
}

/** @param {string} program */
async function startDisplay(program) {
  // Xvfb picks a free display and writes its number to file descriptor 3.
  const child = spawn(program, ['-displayfd', '3', '-screen', '0', '1400x1100x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = new Promise((resolve) => {
    let text = '';
    child.stdio[3]?.on('data', (chunk) => {
      text += String(chunk);
      if (text.includes('\n')) resolve(text.trim());
    });
  });
  const display = `:${String(await Promise.race([number, ended(child, 'Xvfb')]))}`;
  return { child, display };
}

// The window cannot be narrower than its toolbar, which is 447 px wide as it comes. Pages never see these styles.
const NARROW_TOOLBAR = `
window box > *, toolbar, toolbar *, toolitem, button, entry {
  padding: 0; margin: 0; min-width: 0; border-width: 0; font-size: 1px;
}
toolbar image { -gtk-icon-transform: scale(0.01); }
`;

/** A GTK configuration of the tests' own. @returns {string} the folder */
function gtkConfiguration() {
  const folder = mkdtempSync(join(tmpdir(), 'webkitgtk-'));
  mkdirSync(join(folder, 'gtk-3.0'));
  writeFileSync(join(folder, 'gtk-3.0', 'gtk.css'), NARROW_TOOLBAR);
  return folder;
}

/** @param {number} port */
async function untilReady(port) {
  for (;;) {
    try {
      const response = await fetch(`http://127.0.0.1:${port}/status`);
      if (response.ok) return;
    } catch {
      // Not listening yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/**
 * @param {WebKit} webkit where the programs are
 * @returns {Promise<{ port: number, stop: () => void }>}
 */
export async function startWebKitDriver(webkit) {
  const { child: xvfb, display } = await startDisplay(webkit.display);
  const configuration = gtkConfiguration();
  const port = await freePort();
  const driver = spawn(webkit.driver, [`--port=${port}`], {
    stdio: 'ignore',
    // A group of its own, so that the browsers it started die with it.
    detached: true,
    env: {
      ...process.env,
      DISPLAY: display,
      XDG_CONFIG_HOME: configuration,
      GDK_BACKEND: 'x11',
      LIBGL_ALWAYS_SOFTWARE: '1',
      NO_AT_BRIDGE: '1',
      GSETTINGS_BACKEND: 'memory',
    },
  });
  const stop = () => {
    process.off('exit', stop);
    try {
      if (driver.pid) process.kill(-driver.pid, 'SIGKILL');
    } catch {
      kill(driver);
    }
    kill(xvfb);
    rmSync(configuration, { recursive: true, force: true });
  };
  process.once('exit', stop);
  try {
    await Promise.race([untilReady(port), ended(driver, 'WebKitWebDriver')]);
  } catch (error) {
    stop();
    throw error;
  }
  return { port, stop };
}

/** @param {WebKit} webkit */
export function webkitCapabilities(webkit) {
  return {
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary: webkit.browser, args: ['--automation'] },
    'wdio:enforceWebDriverClassic': true,
  };
}

/** Milliseconds for one command. A navigation that takes longer has hung: WebKitGTK does once in some thousand times. */
const COMMAND_TAKES_AT_MOST = 40_000;

/**
 * A web-test-runner launcher that brings its driver along, and starts another when the driver dies or hangs.
 *
 * The launcher it is made of starts a page without waiting for it. Where that failed, nobody handled the rejection, and
 * the runner then ended at once, without a result of any engine.
 * @param {WebKit} webkit
 */
export function webkitLauncher(webkit) {
  const options = /** @type {any} */ ({
    hostname: '127.0.0.1',
    port: 0,
    path: '/',
    connectionRetryTimeout: COMMAND_TAKES_AT_MOST,
    connectionRetryCount: 0,
    capabilities: webkitCapabilities(webkit),
  });
  const launcher = /** @type {any} */ (webdriverLauncher(options));
  const initialize = launcher.initialize.bind(launcher);
  const stopSessions = launcher.stop.bind(launcher);
  /** @type {(() => void) | undefined} */
  let stopDriver;

  async function start() {
    const driver = await startWebKitDriver(webkit);
    stopDriver = driver.stop;
    options.port = driver.port;
  }

  async function stop() {
    // Nothing answers the end of a session where the driver is gone or hangs.
    await Promise.race([stopSessions(), new Promise((resolve) => setTimeout(resolve, 2000))]);
    stopDriver?.();
    launcher.driver = undefined;
    launcher.driverManager = undefined;
    // One that was rejected would be waited for by every page that comes.
    launcher.__managerPromise = undefined;
  }

  /** @param {string} id @param {string} url */
  async function open(id, url) {
    await launcher.ensureManagerInitialized();
    await launcher.driverManager.startSession(id, url);
  }

  launcher.initialize = async (/** @type {unknown[]} */ ...args) => {
    await start();
    await initialize(...args);
    launcher.name = 'WebKit';
  };
  launcher.startSession = async (/** @type {string} */ id, /** @type {string} */ url) => {
    try {
      await open(id, url);
    } catch (error) {
      // No test of this page has run yet, so that trying again hides no failure.
      console.error(`\nWebKit died or hung, and is started anew: ${String(error)}`);
      await stop();
      await start();
      await open(id, url);
    }
  };
  launcher.stop = stop;
  return launcher;
}
