/** The last line of `check`. */
import type { Checked } from './check-sources.js';
import { visible } from './visible.js';

/** How many names of skipped files are told. */
const MAX_NAMES = 3;

const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

function skippedText(skipped: readonly string[]): string {
  if (skipped.length === 0) return '';
  const more = skipped.length - MAX_NAMES;
  const names = skipped.slice(0, MAX_NAMES).map(visible).join(', ');
  const rest = more > 0 ? ` and ${more} more` : '';
  const which = skipped.length === 1 ? 'that is no comparison' : 'that are no comparisons';
  return `. ${counted(skipped.length, 'file')} skipped ${which}: ${names}${rest}`;
}

/** @returns such as `3 files checked: 2 problems in 1 file` */
export function summaryOf({ problems, count, skipped }: Checked): string {
  const files = new Set(problems.map(({ file }) => file)).size;
  const found =
    problems.length > 0
      ? `${counted(problems.length, 'problem')} in ${counted(files, 'file')}`
      : 'no problem';
  return `${counted(count, 'file')} checked: ${found}${skippedText(skipped)}`;
}
