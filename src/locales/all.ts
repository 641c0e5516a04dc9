/** Every language of the interface besides English. */
import type { Locale } from '../i18n/locales.js';
import ar from './ar.js';
import de from './de.js';
import es from './es.js';
import fa from './fa.js';
import fr from './fr.js';
import he from './he.js';
import hi from './hi.js';
import id from './id.js';
import it from './it.js';
import ja from './ja.js';
import ko from './ko.js';
import nl from './nl.js';
import pl from './pl.js';
import ptBR from './pt-BR.js';
import tr from './tr.js';
import uk from './uk.js';
import zhHans from './zh-Hans.js';
import zhHant from './zh-Hant.js';

const locales: readonly Locale[] = [
  ar,
  de,
  es,
  fa,
  fr,
  he,
  hi,
  id,
  it,
  ja,
  ko,
  nl,
  pl,
  ptBR,
  tr,
  uk,
  zhHans,
  zhHant,
];

export default locales;
