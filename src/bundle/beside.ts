/** The one-file builds find what else they need in the folder of the script. */
import { loadLocalesBy } from '../loading/locale-loads.js';
import { parseUrl } from '../page/web-url.js';

/**
 * @param script the address of the script; undefined where it is written into a page, which has no languages beside it. Relative imports
 *   would do in a module, but a classic script of another origin has `about:blank` for their base (HTML Standard).
 */
export function loadLocalesBeside(script: string | undefined): void {
  if (!script) return;
  loadLocalesBy((name) => {
    const address = parseUrl(`./locales/${name}.js`, script)?.href ?? '';
    // No bundler is to look for it.
    return import(/* @vite-ignore */ address);
  });
}
