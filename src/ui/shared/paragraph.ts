import { html, nothing, type TemplateResult } from 'lit';
import { boxFor } from './text.js';
import { whole } from './whole-text.js';

/** A paragraph, or nothing where there is no text for one. */
export const paragraph = (
  className: string,
  text: string | undefined,
  part?: string,
): TemplateResult | undefined =>
  text
    ? html`<p class=${boxFor(text, className)} part=${part ?? nothing} .textContent=${whole(text)}></p>`
    : undefined;
