/** What stands in the comparison's place before it is there, and when it cannot be. */
import { html, type TemplateResult } from 'lit/html.js';
import type { Intents } from '../shared/parts.js';

/** Lines as of text, in about the space that many comparisons take. */
export const skeleton = (label: string): TemplateResult => html`
  <slot name="loading">
    <p class="unseen">${label}</p>
    <div class="pad"><div class="skeleton"></div></div>
  </slot>
`;

/** What went wrong in plain words, and a way to try once more. */
export const failure = (
  message: string,
  tryAgain: string,
  isRetrying: boolean,
  intents: Intents,
): TemplateResult => html`
  <div class="pad" part="error">
    <p class="quote">${message}</p>
    <button class="button" aria-disabled=${isRetrying} @click=${intents.retry}>${tryAgain}</button>
  </div>
`;
