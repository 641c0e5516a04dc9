// What a server sends with `tool-comparison/ssr`, from the package as it would be published.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensurePackage } from '../../../scripts/package.mjs';
import type { Locale } from '../../../src/i18n/locales.js';
import type * as Ssr from '../../../src/ssr/index.js';

/** @returns the module as a server would import it */
export const serverModule = async (): Promise<typeof Ssr> =>
  (await import(pathToFileURL(join(ensurePackage(), 'dist', 'ssr', 'index.js')).href)) as typeof Ssr;

/** @returns the words of a language, as a server would import them */
export async function localeModule(name: string): Promise<Locale> {
  const file = join(ensurePackage(), 'dist', 'locales', `${name}.js`);
  return ((await import(pathToFileURL(file).href)) as { default: Locale }).default;
}
