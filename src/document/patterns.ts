/**
 * The rules of `iso-date.ts`, `url.ts` and `forgiven.ts` as regular expressions of JSON Schema, which have no flags. They let
 * through all that `checkComparison` does; what they cannot say is listed in test/node/schema-agreement.test.ts.
 */
import { FILE_ENDINGS } from './forgiven.js';

const TIME = '(?:(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d+)?)?|24:00(?::00(?:\\.0+)?)?)';
const ZONE = '(?:Z|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)';

/** A day, or a day with a time. The editors of JetBrains look at patterns alone, and VS Code says in words what is wrong with a format. */
export const DATE = {
  pattern: `^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])(?:T${TIME}${ZONE}?)?$`,
  not: { pattern: '^\\d{4}-(?:02-3|(?:0[469]|11)-31)' },
  anyOf: [{ format: 'date' }, { pattern: 'T' }],
};

const LETTER_OR_DIGIT = '[A-Za-z\\d]';

/** Language, script, region, variants, extensions, private use, and not the spelling of some systems at its end. */
export const LANGUAGE =
  '^(?!.*-[Aa][Oo]90$)[A-Za-z]{2,3}(?:-[A-Za-z]{4})?(?:-(?:[A-Za-z]{2}|\\d{3}))?' +
  `(?:-(?:${LETTER_OR_DIGIT}{5,8}|\\d${LETTER_OR_DIGIT}{3}))*` +
  `(?:-[A-WYZa-wyz\\d](?:-${LETTER_OR_DIGIT}{2,8})+)*(?:-[Xx](?:-${LETTER_OR_DIGIT}{1,8})+)?$`;

const HTTP = '[Hh][Tt][Tt][Pp]';
const HTTPS = `${HTTP}[Ss]`;

/** What stands before a host: parsers take `http:host` for it as well, and any number of slashes. */
const BEFORE_HOST = `^ *(?:${HTTP}:/*|(?:${HTTPS}:)?/{2,})`;

const LABEL = `${LETTER_OR_DIGIT}(?:[A-Za-z\\d-]*${LETTER_OR_DIGIT})?`;
const END = '(?=[/?#]|$)';
const FILE_ENDING = `(?:${FILE_ENDINGS.replace(/[a-z]/g, (letter) => `[${letter.toUpperCase()}${letter}]`)})${END}`;

/** An address. What it must not be is apart, so that editors do not show all of it where one thing is wrong. */
export const ADDRESS = {
  pattern: '^[^\\u0000-\\u001f\\u007f\\\\]*$',
  not: {
    anyOf: [
      // Nothing to be seen.
      { pattern: '^\\s*$' },
      // Another scheme.
      { pattern: `^ *(?!${HTTPS}?:)[A-Za-z][A-Za-z\\d+.-]*:` },
      // No host, or one with a space in it.
      { pattern: `${BEFORE_HOST}(?:[^/?#]* [^ ]| *(?:[?#]|$))` },
      // A user name or a password.
      { pattern: `${BEFORE_HOST}[:@]*[^/?#:@][^/?#]*@` },
      // A site without its scheme, which would be a file beside the document.
      { pattern: `^(?:${LABEL}\\.)+(?!${FILE_ENDING})[A-Za-z]{2,}${END}` },
    ],
  },
};
