import { html, type TemplateResult } from 'lit/html.js';
import type { ComparisonView, NewsletterView } from './view.js';
import { heading, isolated, paragraph, time, type Intents } from '../shared/parts.js';
import { scorecard } from '../scorecard/template.js';
import { toolCard } from '../card/template.js';

/** What is typed is not for the shortcuts of the page, which sees the element and not the field in it. */
const keepLetters = (event: KeyboardEvent): void => {
  // A browser that fills the field in sends such events without a key.
  const key = event.key as string | undefined;
  if (key?.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) event.stopPropagation();
};

/** The call to subscribe: as a link where there is one to follow. */
const newsletter = (
  { kicker, title, text, link, form, consent }: NewsletterView,
  level: number,
  intents: Intents,
): TemplateResult => html`
  <section class="pad newsletter line" part="newsletter">
    <div>
      ${paragraph('kicker', kicker)} ${title && heading(level, 'head', isolated(title))}
      ${paragraph('soft', text)}
    </div>
    ${link && html`<a class="button" href=${link.url} rel="noopener">${link.text}</a>`}
    ${
      form &&
      html`<form class="line" @submit=${intents.subscribe}>
        ${
          form.isDone
            ? ''
            : html`<input
                  type="email"
                  name="email"
                  required
                  autocomplete="email"
                  aria-label=${form.email}
                  placeholder=${form.email}
                  @keydown=${keepLetters}
                />
                <button class="button" aria-disabled=${form.isSending}>${form.subscribe}</button>`
        }
        ${paragraph('all', form.status)} ${paragraph('small all', consent)}
      </form>`
    }
  </section>
`;

/** The whole comparison. Reading order is visual order. */
export const comparison = (view: ComparisonView, level: number, intents: Intents): TemplateResult => {
  const { updated, link } = view;
  return html`
    <header class="pad" part="header">
      <slot name="header"></slot>
      ${paragraph('kicker', view.kicker)} ${heading(level, 'title', isolated(view.title), 'title')}
      ${paragraph('soft', view.summary, 'summary')}
      ${updated && html`<p class="small">${time(updated.iso, updated.text)}</p>`}
    </header>
    <div class="cards">${view.cards.map((card, index) => toolCard(card, index, level + 1, intents))}</div>
    ${view.scorecard && scorecard(view.scorecard, level + 1, intents)}
    ${view.newsletter && newsletter(view.newsletter, level + 1, intents)}
    ${
      (view.disclosure || link) &&
      html`<footer class="line" part="footer">
        ${paragraph('small', view.disclosure)}
        ${link && html`<p class="small">${isolated(link.text, link.url)}</p>`}
      </footer>`
    }
    <slot name="footer"></slot>
  `;
};
