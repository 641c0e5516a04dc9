import { html, nothing, type TemplateResult } from 'lit';
import type { Intents } from '../intents.js';
import { boxFor } from '../shared/text.js';
import { wholePhrase } from '../shared/whole-text.js';
import type { VoteButtonView, VoteView } from './view.js';

const PRESSING = ['Enter', ' '];

/** A key that is held down would press the button again and again. */
function ignoreRepeats(event: KeyboardEvent): void {
  if (event.repeat && PRESSING.includes(event.key)) event.preventDefault();
}

/** A toggle button: pressing it changes its state, never its name. */
function voteButton(
  { tool, innerLang }: VoteView,
  { verdict, label, isPressed }: VoteButtonView,
  intents: Intents,
): TemplateResult {
  const toggle = ({ detail }: MouseEvent): void => {
    // The second click of a double click must not take back the vote of the first.
    const isDoubleClick = detail > 1;
    if (!isDoubleClick) intents.vote(tool, isPressed ? null : verdict);
  };
  return html`<button
    class="button vote-button ${verdict}"
    part="button vote-button"
    lang=${innerLang ?? nothing}
    aria-pressed=${isPressed}
    @click=${toggle}
    @keydown=${ignoreRepeats}
  >
    <span class=${boxFor(label.text, `mark ${verdict}`)} .textContent=${wholePhrase(label)}></span>
  </button>`;
}

/** The vote on one tool, under the figure that it changes. */
export const voteTemplate = (view: VoteView, intents: Intents): TemplateResult => html`
  <div
    class="vote is-${view.phase}"
    part="vote"
    role="group"
    aria-label=${view.group}
    lang=${view.groupLang ?? nothing}
  >
    <p
      class=${boxFor(view.status.text, 'vote-status')}
      lang=${view.innerLang ?? nothing}
      .textContent=${wholePhrase(view.status)}
    ></p>
    ${voteButton(view, view.buttons[0], intents)} ${voteButton(view, view.buttons[1], intents)}
  </div>
`;
