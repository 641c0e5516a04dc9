import { html, type TemplateResult } from 'lit';
import type { Intents } from '../intents.js';
import { boxFor, phrase } from '../shared/text.js';
import type { VoteButtonView, VoteView } from './view.js';

const PRESSING = ['Enter', ' '];

/** A key that is held down would press the button again and again. */
function ignoreRepeats(event: KeyboardEvent): void {
  if (event.repeat && PRESSING.includes(event.key)) event.preventDefault();
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
    class=${boxFor(label.text, `button vote-button ${verdict}`)}
    part="button vote-button"
    aria-pressed=${isPressed}
    @click=${toggle}
    @keydown=${ignoreRepeats}
  >
    <span class="mark ${verdict}">${phrase(label)}</span>
  </button>`;
}

/** The vote on one tool, under the figure that it changes. */
export const voteTemplate = (view: VoteView, intents: Intents): TemplateResult => html`
  <div class="vote is-${view.phase}" part="vote" role="group" aria-label=${view.group}>
    <p class="vote-status">${phrase(view.status)}</p>
    ${voteButton(view.tool, view.buttons[0], intents)} ${voteButton(view.tool, view.buttons[1], intents)}
  </div>
`;
