/** What stands in place of the comparison while it loads, and when it could not be loaded. */
import { html, type TemplateResult } from 'lit';
import type { Phrase } from '../../i18n/labels.js';
import { boxFor, phrase } from '../shared/text.js';
import { wholePhrase } from '../shared/whole-text.js';
import type { Intents } from '../intents.js';

const CARD = html`<div class="card is-skeleton">
  <div class="bone is-name"></div>
  <div class="bone is-text"></div>
  <div class="bone is-figure"></div>
  <div class="bone is-text"></div>
  <div class="bone is-figure"></div>
  <div class="bone is-text"></div>
  <div class="bone is-button"></div>
</div>`;

const PARAGRAPH = html`<div>
  <div class="bone is-name"></div>
  <div class="bone"></div>
  <div class="bone"></div>
  <div class="bone is-text"></div>
</div>`;

/** On paper there is nothing to wait for: the author's fallback content stands there, as without JavaScript. */
const ON_PAPER = html`<div class="on-paper"><slot></slot></div>`;

/**
 * The boxes of a comparison, with bones for its text: they have its measures, so that little moves when it comes.
 *
 * @param hasFallback whether the author has put something inside for when there is no comparison
 */
export const skeletonTemplate = (label: Phrase, hasFallback: boolean): TemplateResult => html`
  <slot name="loading">
    <p class="visually-hidden" .textContent=${wholePhrase(label)}></p>
    <div class="skeleton">
      <div class="header">
        <div class="bone is-kicker"></div>
        <div class="bone is-title"></div>
        <div class="bone is-text"></div>
        <div class="verdict"><div class="bone is-text"></div></div>
      </div>
      <div class="front">
        ${CARD}${CARD}
        <div class="scorecard has-some">
          <div class="bone is-name"></div>
          <div class="bone"></div>
          <div class="bone"></div>
          <div class="bone"></div>
          <div class="bone"></div>
          <div class="bone"></div>
        </div>
        <div class="descriptions">${PARAGRAPH}${PARAGRAPH}</div>
      </div>
    </div>
  </slot>
  ${hasFallback ? ON_PAPER : undefined}
`;

export interface FailureView {
  readonly message: Phrase;
  /** The label of the button. */
  readonly tryAgain: Phrase;
  readonly isRetrying: boolean;
}

/** What went wrong in plain words, and a button to try again. */
export const failureTemplate = (
  { message, tryAgain, isRetrying }: FailureView,
  intents: Intents,
): TemplateResult => html`
  <div class="failure" part="error">
    <p class=${boxFor(message.text, 'failure-message')} .textContent=${wholePhrase(message)}></p>
    <button
      class=${boxFor(tryAgain.text, 'button')}
      part="button"
      aria-disabled=${isRetrying}
      @click=${() => intents.retry()}
    >
      ${phrase(tryAgain)}
    </button>
  </div>
`;
