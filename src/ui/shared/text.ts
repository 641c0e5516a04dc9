/** Text of a document and of the interface. The element that a text fills isolates its direction. */
import { html, type TemplateResult } from 'lit';
import { ownDirection } from '../../i18n/direction.js';
import type { Phrase } from '../../i18n/labels.js';
import { withBoundedMarks } from './combining-marks.js';
import type { PhraseAround } from './phrase-around.js';
import { piecesOf, type Piece } from './pieces.js';
import { scriptClasses } from './script.js';

/** What stands within an element. */
export type Drawn = TemplateResult | string | readonly (TemplateResult | string)[];

/** Several combining marks on one letter ("Zalgo"): they could cover other lines. */
const STACKED_MARKS = /\p{M}{4}/u;

/** @returns the names of the classes, and those that a text needs in a box that it shares with others */
export const sharedBoxFor = (text: string, className: string): string =>
  [className, ...(STACKED_MARKS.test(text) ? ['clipped'] : []), ...scriptClasses(text)].join(' ');

/**
 * @returns the names of the classes, and those that a text needs in a box of its own: in a comparison of the other direction
 *   `C++` and `$20/mo` keep their own order
 */
export function boxFor(text: string, className: string): string {
  const direction = ownDirection(text);
  const box = sharedBoxFor(text, className);
  if (!direction) return box;
  return `${box} ${direction === 'ltr' ? 'is-ltr' : 'is-rtl'}`;
}

/** A text of the interface: marked as English where it stands in for one that is not translated. */
export const phrase = ({ text, lang }: Phrase): Drawn =>
  lang ? html`<bdi lang=${lang} dir="ltr" .textContent=${text}></bdi>` : drawn(text);

/** English words around a value that is in the language of the document: each in its own language and direction. */
export const phraseAround = ({ before, value, after, lang, dir }: PhraseAround): TemplateResult =>
  html`<bdi lang="en" dir="ltr"
    >${before}<bdi lang=${lang} dir=${dir} .textContent=${value}></bdi>${after}</bdi
  >`;

const PIECES = { figure: 'figure-in-text', name: 'name-in-text' };

function piece({ kind, text }: Piece): TemplateResult | string {
  if (kind === 'text') return text;
  if (kind === 'run') return html`${text}<span class="run-end"></span>`;
  return html`<span class=${boxFor(text, PIECES[kind])} .textContent=${text}></span>`;
}

/** @returns the text as it is drawn within an element: figures and names that stay in order are in elements of their own */
export function drawn(text: string): Drawn {
  const bounded = withBoundedMarks(text);
  const pieces = piecesOf(bounded);
  return pieces.some(({ kind }) => kind !== 'text') ? pieces.map(piece) : bounded;
}

/** A text alone in its element, as a link where it has an address. */
export const linked = (text: string, url: string | undefined, rel = 'noopener'): Drawn =>
  url ? html`<a href=${url} rel=${rel}>${drawn(text)}</a>` : drawn(text);
