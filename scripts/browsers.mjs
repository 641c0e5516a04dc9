// Finds the browsers the tests drive, and installs the missing ones where that is possible without asking:
// as root on Debian. `node scripts/browsers.mjs` does that by itself; other scripts import the two functions.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { canInstall, install, isExecutable, onPath } from './debian.mjs';

/** @typedef {'chromium' | 'firefox' | 'webkit'} Engine */
/** @typedef {{ driver: string, browser: string, display: string }} WebKit */
/**
 * @typedef {object} Browsers
 * @property {string | null} chromium
 * @property {string | null} headlessShell  Chromium without any windows: the same engine, at a third of the cost for a
 *   page. Tests use it where it is installed, except for what it lacks: the back/forward cache.
 * @property {string | null} firefox
 * @property {WebKit | null} webkit
 */

/** @type {Engine[]} */
export const ENGINES = ['chromium', 'firefox', 'webkit'];

/** No sandbox: containers run as root. The rest keeps the browser from speaking to anyone. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const HEADLESS_SHELL = 'chromium-headless-shell';

const PACKAGES = {
  chromium: ['chromium'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb'],
};

/** MiniBrowser is not on the PATH: Debian keeps it in /usr/lib/<triplet>/webkit2gtk-<version>, Fedora in /usr/libexec. */
function findMiniBrowser() {
  const libraries = ['/usr/lib', '/usr/lib64', '/usr/libexec', '/usr/local/lib'].filter(existsSync);
  const nested = libraries.flatMap((folder) =>
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && /-linux-gnu/.test(entry.name))
      .map((entry) => join(folder, entry.name)),
  );
  return [...libraries, ...nested]
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => /^webkit(2gtk|gtk)-/.test(name))
        .sort()
        .reverse()
        .map((name) => join(folder, name, 'MiniBrowser')),
    )
    .find(isExecutable);
}

/** @returns {Browsers} */
export function findBrowsers() {
  const driver = onPath('WebKitWebDriver');
  const display = onPath('Xvfb');
  const browser = findMiniBrowser();
  return {
    chromium: onPath('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'),
    headlessShell: onPath(HEADLESS_SHELL),
    firefox: onPath('firefox-esr', 'firefox'),
    webkit: driver && display && browser ? { driver, display, browser } : null,
  };
}

/** @param {Browsers} browsers */
export function missingEngines(browsers) {
  return ENGINES.filter((engine) => !browsers[engine]);
}

/**
 * Finds the browsers, installing what is missing where this is root on Debian.
 * Throws with one line that says what to install when a browser that is required is not there: Chromium
 * anywhere, all three under CI=true.
 * @returns {Browsers}
 */
export function ensureBrowsers() {
  let browsers = findBrowsers();
  let missing = missingEngines(browsers);
  if (missing.length > 0 && canInstall()) {
    install(missing.flatMap((engine) => PACKAGES[engine]));
    browsers = findBrowsers();
    missing = missingEngines(browsers);
  }
  if (missing.length === 0) return browsers;

  const packages = missing.flatMap((engine) => PACKAGES[engine]);
  const advice = `install them with: apt-get install -y --no-install-recommends ${packages.join(' ')}`;
  const required = process.env['CI'] === 'true' ? missing : missing.filter((engine) => engine === 'chromium');
  if (required.length > 0) throw new Error(`The tests need ${required.join(', ')}; ${advice}`);
  console.log(`Left out, because not installed: ${missing.join(', ')}; ${advice}`);
  return browsers;
}

/** Not required: without it the tests only take longer. So it is tried here, and not before each kind of test. */
function ensureHeadlessShell() {
  // On its own, because not every Debian has it.
  if (!findBrowsers().headlessShell && canInstall()) install([HEADLESS_SHELL]);
}

/** @param {Browsers} browsers */
function describe(browsers) {
  /** @param {string} file */
  const version = (file) => {
    try {
      return execFileSync(file, ['--version'], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }).trim();
    } catch {
      return file;
    }
  };
  const { chromium, headlessShell, firefox, webkit } = browsers;
  if (chromium) console.log(`chromium  ${version(chromium)}`);
  if (headlessShell) console.log(`          ${version(headlessShell)}, without windows`);
  if (firefox) console.log(`firefox   ${version(firefox)}`);
  if (webkit) console.log(`webkit    ${version(webkit.driver)}`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    ensureBrowsers();
    ensureHeadlessShell();
    describe(findBrowsers());
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
