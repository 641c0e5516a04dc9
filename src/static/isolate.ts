/** Isolates text by characters (Unicode Standard Annex #9), where no element can or a filter may remove it. */
import { POP } from '../document/text.js';
import { ownDirection } from '../i18n/direction.js';
import type { Direction, Text } from './content/nodes.js';
import { withBalancedDirections } from './escape/text.js';

const STARTS = { ltr: '\u2066', rtl: '\u2067', first: '\u2068' };
const DIRECTIONAL = /[\u202a-\u202e\u2066-\u2069]/;
/** The end of a line ends every isolate. */
const LINE = /[^\n\r\u2028\u2029]+/g;

/**
 * @param dir the direction of what is around the text
 * @returns the text, with isolating characters around each line of it where it could change the order of its neighbours, and with
 *   directional characters that end what they begin in the same line
 */
export function isolate({ text, dir: own, isIsolated }: Text, dir: Direction): string {
  const isPlain = !DIRECTIONAL.test(text);
  if (isPlain && (!isIsolated || ownDirection(text) === dir)) return text;
  return text.replace(LINE, (line) => {
    const balanced = withBalancedDirections(line);
    return isIsolated ? STARTS[own ?? 'first'] + balanced + POP : balanced;
  });
}
