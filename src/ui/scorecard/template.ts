import { html, nothing, type TemplateResult } from 'lit';
import type { Intents } from '../intents.js';
import { nameBox, withAiTag } from '../shared/ai-tag.js';
import { foldButton, UNTIL_FOUND } from '../shared/fold-button.js';
import { ALL_REVIEWERS } from '../shared/fold-view.js';
import { heading } from '../shared/heading.js';
import { mark } from '../shared/mark.js';
import { boxFor, drawn, phrase } from '../shared/text.js';
import { whole, wholePhrase } from '../shared/whole-text.js';
import type { KindView, RowView, ScorecardView } from './view.js';

const kind = ({ count, label }: KindView): TemplateResult =>
  html`<li class=${boxFor(label.text, 'kind')}>
    <b class="kind-count" .textContent=${count}></b>${phrase(label)}
  </li>`;

const kinds = (views: readonly KindView[]): TemplateResult | undefined =>
  views.length > 0
    ? html`<ul class="kinds">
        ${views.map(kind)}
      </ul>`
    : undefined;

const row = ({ name, ai, isFolded, marks }: RowView): TemplateResult => html`
  <tr
    class=${isFolded ? 'folded' : nothing}
    hidden=${isFolded ? UNTIL_FOUND : nothing}
    data-fold=${ALL_REVIEWERS}
    role=${isFolded ? 'none' : nothing}
  >
    <th scope="row" class=${nameBox(name, ai, 'row-header')}>${withAiTag(drawn(name), ai)}</th>
    <td>${mark(marks[0])}</td>
    <td>${mark(marks[1])}</td>
  </tr>
`;

const TABLES = {
  short: 'verdicts',
  medium: 'verdicts has-medium-cells',
  names: 'verdicts has-medium-cells has-long-names',
  long: 'verdicts has-long-cells',
};

export function scorecardTemplate(view: ScorecardView, intents: Intents): TemplateResult {
  const className = boxFor(view.heading.text, 'section-title');
  const title = { level: view.headingLevel, className, part: undefined, id: 'scorecard' };
  const [first, second] = view.tools;
  return html`
    <section class="scorecard has-${view.size}" part="scorecard">
      ${heading(title, phrase(view.heading))} ${view.size === 'many' ? kinds(view.kinds) : undefined}
      <table class=${TABLES[view.longWords ?? 'short']} aria-labelledby="scorecard">
        <thead>
          <tr>
            <th scope="col">
              <span class="visually-hidden" .textContent=${wholePhrase(view.reviewer)}></span>
            </th>
            <th scope="col" class=${boxFor(first, 'column-header')} .textContent=${whole(first)}></th>
            <th scope="col" class=${boxFor(second, 'column-header')} .textContent=${whole(second)}></th>
          </tr>
        </thead>
        <tbody>
          ${view.rows.map(row)}
        </tbody>
      </table>
      ${foldButton(view.showAll, 'button', intents)} ${view.size === 'many' ? undefined : kinds(view.kinds)}
      ${foldButton(view.showReviews, 'button', intents)}
    </section>
  `;
}
