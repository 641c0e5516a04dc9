/** What stands in place of the comparison while it loads, and when it could not be loaded. */
import { html, type TemplateResult } from 'lit';
import type { Intents } from '../intents.js';

/** Lines like those of text, about as high as many comparisons. */
export const skeletonTemplate = (label: string): TemplateResult => html`
  <slot name="loading">
    <p class="visually-hidden">${label}</p>
    <div class="section"><div class="skeleton"></div></div>
  </slot>
`;

export interface FailureView {
  readonly message: string;
  /** The label of the button. */
  readonly tryAgain: string;
  readonly isRetrying: boolean;
}

/** What went wrong in plain words, and a button to try again. */
export const failureTemplate = (
  { message, tryAgain, isRetrying }: FailureView,
  intents: Intents,
): TemplateResult => html`
  <div class="section" part="error">
    <p class="quote prose">${message}</p>
    <button class="button" aria-disabled=${isRetrying} @click=${() => intents.retry()}>${tryAgain}</button>
  </div>
`;
