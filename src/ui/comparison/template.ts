/** The whole comparison. Reading order is visual order. */
import { html, type TemplateResult } from 'lit';
import { cardTemplate } from '../card/template.js';
import type { Intents } from '../intents.js';
import { newsletterTemplate } from '../newsletter/template.js';
import { scorecardTemplate } from '../scorecard/template.js';
import { heading } from '../shared/heading.js';
import { isolated, linked, paragraph, time } from '../shared/text.js';
import type { ComparisonView } from './view.js';

function header({ kicker, title, summary, updated, headingLevel }: ComparisonView): TemplateResult {
  const name = { level: headingLevel, className: 'title', part: 'title', id: 'title' };
  return html`
    <header class="section" part="header">
      <slot name="header"></slot>
      ${paragraph('kicker', kicker)} ${heading(name, isolated(title))}
      ${paragraph('prose muted', summary, 'summary')}
      ${updated && html`<p class="fine-print">${time(updated.iso, updated.text)}</p>`}
    </header>
  `;
}

const footer = ({ disclosure, link }: ComparisonView): TemplateResult | undefined =>
  (disclosure ?? link)
    ? html`<footer class="footer cluster" part="footer">
        ${paragraph('fine-print', disclosure)}
        ${link && html`<p class="fine-print">${linked(link.text, link.url)}</p>`}
      </footer>`
    : undefined;

export const comparisonTemplate = (view: ComparisonView, intents: Intents): TemplateResult => html`
  ${header(view)}
  <div class="cards">${view.cards.map((card) => cardTemplate(card, intents))}</div>
  ${view.scorecard && scorecardTemplate(view.scorecard, intents)}
  ${view.newsletter && newsletterTemplate(view.newsletter, intents)} ${footer(view)}
  <slot name="footer"></slot>
`;
