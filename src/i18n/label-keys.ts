/** Every text of the interface that a document may replace. */
import { en } from './en.js';

const PLURAL_FORMS = ['zero', 'two', 'few', 'many'];

/** Every key of `labels`, with the plural forms that languages other than English need. */
export const labelKeys: readonly string[] = Object.keys(en).flatMap((key) => [
  key,
  ...(key.endsWith('_one') ? PLURAL_FORMS.map((form) => key.replace(/one$/, form)) : []),
]);
