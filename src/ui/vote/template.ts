import { html, type TemplateResult } from 'lit';
import type { Intents } from '../intents.js';
import { glyph } from '../shared/glyph.js';
import { paragraph } from '../shared/text.js';
import type { VoteButtonView, VoteView } from './view.js';

/** A key that is held down would press the button again and again. */
function ignoreRepeats(event: KeyboardEvent): void {
  if (event.repeat) event.preventDefault();
}

/** A toggle button: pressing it changes its state, never its name. */
function voteButton(tool: string, view: VoteButtonView, intents: Intents): TemplateResult {
  const { verdict, label, isPressed } = view;
  const toggle = ({ detail }: MouseEvent): void => {
    // The second click of a double click must not take back the vote of the first.
    const isDoubleClick = detail > 1;
    if (!isDoubleClick) intents.vote(tool, isPressed ? null : verdict);
  };
  return html`<button
    class="button ${verdict}"
    aria-pressed=${isPressed}
    @click=${toggle}
    @keydown=${ignoreRepeats}
  >
    ${glyph(verdict)}${label}
  </button>`;
}

/** The vote on one tool. Where there is none its place in the card's grid stays, empty. */
export const voteTemplate = (view: VoteView | undefined, intents: Intents): TemplateResult =>
  view
    ? html`<div class="vote cluster" part="vote" role="group" aria-label=${view.group}>
        <p class="vote-question fine-print">${view.question}</p>
        ${view.buttons.map((button) => voteButton(view.tool, button, intents))}
        ${paragraph('fine-print whole-line', view.status)}
      </div>`
    : html`<div part="vote" hidden></div>`;
