/**
 * Text of a document and of the interface. A text that fills its element is set as `textContent`: that is one node
 * instead of two, on pages that may hold fifty widgets. The element isolates its direction.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { Phrase } from '../../i18n/labels.js';

/** Several combining marks on one letter ("Zalgo"): they could cover other lines. */
const STACKED_MARKS = /\p{M}{4}/u;

/** Scripts whose letters join, or hang from one line: space between them would pull words apart. */
const JOINED =
  /[\p{sc=Arab}\p{sc=Syrc}\p{sc=Nkoo}\p{sc=Mong}\p{sc=Mand}\p{sc=Adlm}\p{sc=Rohg}\p{sc=Deva}\p{sc=Beng}\p{sc=Guru}]/u;

/**
 * @returns the names of the classes, and one more where the text has to be kept within its box, or where its letters may
 *   not be moved apart
 */
export function boxFor(text: string, className: string): string {
  const clipped = STACKED_MARKS.test(text) ? ' clipped' : '';
  const joined = JOINED.test(text) ? ' joined' : '';
  return className + clipped + joined;
}

/** A text of the interface: marked as English where it stands in for one that is not translated. */
export const phrase = ({ text, lang }: Phrase): TemplateResult | string =>
  lang ? html`<bdi lang=${lang} dir="ltr" .textContent=${text}></bdi>` : text;

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
