import { html, nothing, type TemplateResult } from 'lit';
import type { MarkView } from './mark-view.js';
import { boxFor } from './text.js';
import { whole, wholePhrase } from './whole-text.js';

/** A verdict: a shape, which the style sheet draws, and the word. A dash may stand for "not reviewed", for the eye. */
export const mark = ({ kind, word, isWordHidden }: MarkView): TemplateResult =>
  isWordHidden
    ? html`<span class="mark ${kind}" part="verdict"
        ><span class="visually-hidden" .textContent=${wholePhrase(word)}></span
      ></span>`
    : html`<span
        class=${boxFor(word.text, `mark ${kind}`)}
        part="verdict"
        lang=${word.lang ?? nothing}
        .textContent=${whole(word.text)}
      ></span>`;
