/** What stands in the comparison's place before it is there, and when it cannot be. */
import { html, type TemplateResult } from 'lit/html.js';
import type { Intents } from './parts.js';

const bones = (...names: readonly string[]): TemplateResult[] =>
  names.map((name) => html`<span class="bone ${name}"></span>`);

const card = (): TemplateResult => html`
  <div class="card">
    ${bones('', 'tall', 'wide')}
    <div class="stats">${[0, 1, 2].map(() => html`<div>${bones('', 'tall')}</div>`)}</div>
    ${bones('wide', 'wide', '')}
  </div>
`;

/** The comparison's outline, about as large as most comparisons are. */
export const skeleton = (label: string): TemplateResult => html`
  <slot name="loading">
    <p class="unseen">${label}</p>
    <div class="pad">${bones('', 'tall wide', 'wide')}</div>
    <div class="cards bones">${card()}${card()}</div>
    <div class="pad">${bones('tall', 'wide', 'wide')}</div>
  </slot>
`;

/** What went wrong in plain words, and a way to try once more. */
export const failure = (
  message: string,
  tryAgain: string,
  isRetrying: boolean,
  intents: Intents,
): TemplateResult => html`
  <div class="pad failure" part="error">
    <p class="quote">${message}</p>
    <button class="button" type="button" aria-disabled=${isRetrying} @click=${intents.retry}>
      ${tryAgain}
    </button>
  </div>
`;
