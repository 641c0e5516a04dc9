/**
 * Loads the words of a language when a comparison needs them: once a page. Only the one-file builds do so, from the folder
 * beside them. An app imports the languages that it wants.
 */
import { canonicalLanguage } from '../i18n/format.js';
import { replacesAll, type Labels } from '../i18n/labels.js';
import { localeName } from '../i18n/locale-lookup.js';
import { registeredLocales } from '../i18n/locales.js';
import { inBackground } from '../page/in-background.js';
import { warnOnce } from '../page/warn.js';

/** Loads a language by its name in `LOCALES`, which then registers itself. */
export type ImportLocale = (name: string) => Promise<unknown>;

interface Load {
  /** Resolved when the words are there, or will not be, or are late. Never rejected. */
  readonly settled: Promise<void>;
  isSettled: boolean;
}

/** How long a comparison waits for its words, in milliseconds. Then it is shown in English. */
const DEADLINE = 5000;

const loads = new Map<string, Load>();
let importLocale: ImportLocale | undefined;

export function loadLocalesBy(load: ImportLocale): void {
  importLocale = load;
}

function start(name: string, load: ImportLocale): Load {
  const late = new Promise<void>((resolve) => setTimeout(resolve, DEADLINE));
  const loaded = inBackground(async () => {
    try {
      await load(name);
    } catch {
      warnOnce(`The words in "${name}" could not be loaded, so the interface is in English. [language]`);
    }
  });
  const started: Load = {
    settled: Promise.race([loaded, late]).then(() => {
      started.isSettled = true;
    }),
    isSettled: false,
  };
  return started;
}

/**
 * @param tag a BCP 47 tag, or one that is nearly that
 * @param labels the texts that the document replaces
 * @returns what to wait for before something is drawn in that language; undefined where there is nothing to wait for
 */
export function loadLocale(tag: string, labels: Labels = {}): Promise<void> | undefined {
  if (!importLocale) return undefined;
  const name = localeName(canonicalLanguage(tag) ?? 'en');
  if (name === undefined || registeredLocales()[name] || replacesAll(labels)) return undefined;
  const load = loads.get(name) ?? start(name, importLocale);
  loads.set(name, load);
  return load.isSettled ? undefined : load.settled;
}
