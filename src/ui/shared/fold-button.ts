import { html, nothing, type TemplateResult } from 'lit';
import type { Intents } from '../intents.js';
import type { FoldView } from './fold-view.js';
import { boxFor } from './text.js';
import { wholePhrase } from './whole-text.js';

/**
 * The value of `hidden` for what is folded: a search in the page finds it all the same, see `FoundController`.
 * The box itself stays, without contents: it needs the role `none`.
 */
export const UNTIL_FOUND = 'until-found';

/** @param look a framed button, or one that stands in the text like a link */
export const foldButton = (
  fold: FoldView | undefined,
  look: 'button' | 'text-button',
  intents: Intents,
): TemplateResult | undefined =>
  fold &&
  html`<button
    class=${boxFor(fold.label.text, look)}
    part="button"
    lang=${fold.label.lang ?? nothing}
    aria-expanded=${fold.isOpen}
    aria-label=${fold.name ?? nothing}
    @click=${() => intents.toggle(...fold.keys)}
    .textContent=${wholePhrase(fold.label)}
  ></button>`;
