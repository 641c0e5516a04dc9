import { html, type TemplateResult } from 'lit';
import type { Intents } from '../intents.js';
import type { FoldView } from './fold-view.js';

/** @param look a framed button, or one that stands in the text like a link */
export const foldButton = (
  fold: FoldView | undefined,
  look: 'button' | 'text-button',
  intents: Intents,
): TemplateResult | undefined =>
  fold &&
  html`<button class=${look} aria-expanded=${fold.isOpen} @click=${() => intents.toggle(fold.key)}>
    ${fold.label}
  </button>`;
