/** The one-file builds find what else they need in the folder of the script. */
import { loadLocalesBy } from '../loading/locale-loads.js';
import { parseUrl } from '../page/web-url.js';
import type { Solver } from '../proof-of-work.js';
import { source } from './solver-source.js';

/** By which the proof of work says that it has run. */
const SOLVER = Symbol.for('tool-comparison.proof-of-work');

/** A script of the page with that address and a hash: a file that is not of that hash must not be run by us either. */
const heldToHash = (address: string): HTMLScriptElement | undefined =>
  [...document.querySelectorAll<HTMLScriptElement>('script[integrity]')].find(({ src }) => src === address);

/** Settled as the script is. One that has failed already says nothing any more. */
const isRun = (script: HTMLScriptElement): Promise<unknown> =>
  new Promise((resolve, reject) => {
    script.addEventListener('load', resolve);
    script.addEventListener('error', () => reject(new Error('The script of the page has failed')));
  });

const fileBeside = (name: string, script: string): string => parseUrl(`./${name}.js`, script)?.href ?? '';

/**
 * @param script the address of the script; undefined where it is written into a page, which has nothing beside it. Relative imports
 *   would do in a module, but a classic script of another origin has `about:blank` for their base (HTML Standard).
 */
export function loadBeside(script: string | undefined): void {
  if (!script) return;
  loadLocalesBy((name) => {
    const address = fileBeside(`locales/${name}`, script);
    const own = heldToHash(address);
    if (own) return isRun(own);
    // No bundler is to look for it.
    return import(/* @vite-ignore */ address);
  });
  source.load = async () => {
    const address = fileBeside('proof-of-work', script);
    // It says so once it has run: then this import is of the same module.
    if (heldToHash(address) && !Object.hasOwn(globalThis, SOLVER))
      throw new Error('The script of the page has not run');
    return (await import(/* @vite-ignore */ address)) as Solver;
  };
}
