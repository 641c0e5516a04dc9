/**
 * The names of classes. A fragment stands in a page that has a `.card` of its own: in markup and style sheet alike, every
 * class begins with the name of the element.
 */
const PREFIX = 'tool-comparison-';

/** @param names separated by spaces */
export const prefixedNames = (names: string): string =>
  names
    .split(' ')
    .map((name) => PREFIX + name)
    .join(' ');

const COMMENTS = /\/\*[^]*?\*\//g;
const CLASS = /\.(?=[a-z])/g;
const SPACE = /\s+/g;

/** @param sheet one in which a point before a letter begins a class */
export const prefixedSheet = (sheet: string): string =>
  sheet.replace(COMMENTS, '').replace(CLASS, `.${PREFIX}`).replace(SPACE, ' ').trim();
