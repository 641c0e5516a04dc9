import { html, nothing, type TemplateResult } from 'lit';
import type { Intents } from '../intents.js';
import { nameBox, withAiTag } from '../shared/ai-tag.js';
import { foldButton, UNTIL_FOUND } from '../shared/fold-button.js';
import { ALL_REVIEWERS, REVIEWS } from '../shared/fold-view.js';
import { heading } from '../shared/heading.js';
import { mark } from '../shared/mark.js';
import { picture } from '../shared/picture.js';
import { paragraph } from '../shared/paragraph.js';
import { boxFor, linked, phrase } from '../shared/text.js';
import { whole, wholePhrase } from '../shared/whole-text.js';
import type { QuoteView, ReviewerView, ReviewsView, ReviewView } from './view.js';

/** The box that is folded is known by its key: whether the quote is longer than it depends on the layout. */
const quote = ({ key, text, isOpen, fold }: QuoteView, intents: Intents): TemplateResult => {
  const box = boxFor(text, isOpen ? 'quote is-open' : 'quote is-folded');
  return html`
    <blockquote part="quote">
      <p class=${box} data-key=${key} data-long=${fold !== undefined} .textContent=${whole(text)}></p>
    </blockquote>
    ${foldButton(fold, 'text-button', intents)}
  `;
};

/** When and where the review was published. */
const source = ({ date, link }: ReviewView): TemplateResult | undefined =>
  (date ?? link)
    ? html`<p class="source">
        ${date && html`<time datetime=${date.iso} .textContent=${date.text}></time>`}
        ${
          link &&
          html`<a
            class=${boxFor(link.label.text, 'review-link')}
            href=${link.url}
            rel="noopener"
            lang=${link.label.lang ?? nothing}
            aria-label=${link.name}
            .textContent=${wholePhrase(link.label)}
          ></a>`
        }
      </p>`
    : undefined;

const review = (view: ReviewView, intents: Intents): TemplateResult => html`
  <div class="review" part="review">
    <div class="review-head">
      <span class=${boxFor(view.tool, 'review-tool')} .textContent=${whole(view.tool)}></span
      >${mark(view.mark)}
    </div>
    <div>${view.quote && quote(view.quote, intents)} ${source(view)}</div>
  </div>
`;

const reviewer = (view: ReviewerView, level: number, intents: Intents): TemplateResult => {
  const className = nameBox(view.name, view.ai, 'reviewer-name');
  const title = { level, className, part: undefined, id: view.headingId };
  const name = linked(view.name, view.url);
  return html`
    <article
      class=${view.isFolded ? 'reviewer folded' : 'reviewer'}
      hidden=${view.isFolded ? UNTIL_FOUND : nothing}
      data-fold=${ALL_REVIEWERS}
      role=${view.isFolded ? 'none' : nothing}
      aria-labelledby=${view.isFolded ? nothing : view.headingId}
    >
      <header class="reviewer-head" part="reviewer">
        ${view.picture && picture(view.picture, intents)} ${heading(title, withAiTag(name, view.ai))}
        ${paragraph('motto', view.motto)}
      </header>
      ${review(view.reviews[0], intents)} ${review(view.reviews[1], intents)}
    </article>
  `;
};

export const reviewsTemplate = (view: ReviewsView, intents: Intents): TemplateResult => html`
  <section
    class=${view.isFolded ? 'reviews folded' : 'reviews'}
    hidden=${view.isFolded ? UNTIL_FOUND : nothing}
    data-fold=${REVIEWS}
  >
    <div class="reviews-head">
      ${heading(
        {
          level: view.headingLevel,
          className: boxFor(view.heading.text, 'section-title'),
          part: undefined,
          id: undefined,
        },
        phrase(view.heading),
      )}
      ${foldButton(view.foldAll, 'text-button', intents)}
    </div>
    ${view.reviewers.map((item) => reviewer(item, view.reviewerLevel, intents))}
    ${view.showMore && html`<div class="show-more">${foldButton(view.showMore, 'button', intents)}</div>`}
  </section>
`;
