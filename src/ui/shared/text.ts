/**
 * Text of a document and of the interface. A text that fills its element is set as `textContent`: that is one node
 * instead of two, on pages that may hold fifty widgets. The element isolates its direction.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { ownDirection } from '../../i18n/direction.js';
import type { Phrase } from '../../i18n/labels.js';
import type { PhraseAround } from './phrase-around.js';
import { scriptClasses } from './script.js';

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
export const phrase = ({ text, lang }: Phrase): TemplateResult | string =>
  lang ? html`<bdi lang=${lang} dir="ltr" .textContent=${text}></bdi>` : text;

/** English words around a value that is in the language of the document: each in its own language and direction. */
export const phraseAround = ({ before, value, after, lang, dir }: PhraseAround): TemplateResult =>
  html`<bdi lang="en" dir="ltr"
    >${before}<bdi lang=${lang} dir=${dir} .textContent=${value}></bdi>${after}</bdi
  >`;

/** A paragraph, or nothing where there is no text for one. */
export const paragraph = (
  className: string,
  text: string | undefined,
  part?: string,
): TemplateResult | undefined =>
  text
    ? html`<p class=${boxFor(text, className)} part=${part ?? nothing} .textContent=${text}></p>`
    : undefined;

/** A text alone in its element, as a link where it has an address. */
export const linked = (text: string, url: string | undefined, rel = 'noopener'): TemplateResult | string =>
  url ? html`<a href=${url} rel=${rel}>${text}</a>` : text;
