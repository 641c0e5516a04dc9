import { html, type TemplateResult } from 'lit';
import type { Intents } from '../intents.js';
import { foldButton } from '../shared/fold-button.js';
import { glyph } from '../shared/glyph.js';
import { heading } from '../shared/heading.js';
import { picture } from '../shared/picture.js';
import { isolated, linked, names, time } from '../shared/text.js';
import type { SplitView } from './split-view.js';
import type { CellView, RowView, ScorecardView } from './view.js';

const split = ({ tool, sides }: SplitView): TemplateResult => html`
  <div class="split">
    <p class="tool-label">${isolated(tool)}</p>
    <dl class="split-sides">
      ${sides.map(
        ({ mark, word, names: reviewers }) => html`
          <dt class="verdict ${mark}">${glyph(mark)}${word}</dt>
          <dd>${names(reviewers)}</dd>
        `,
      )}
    </dl>
  </div>
`;

function quote({ quote: parts, fold }: CellView): TemplateResult | undefined {
  if (!parts) return undefined;
  const [open, text, close] = parts;
  const isFolded = fold !== undefined && !fold.isOpen;
  return html`
    <blockquote part="quote">
      <p class=${isFolded ? 'quote prose folded-quote' : 'quote prose'}>${open}${isolated(text)}${close}</p>
    </blockquote>
  `;
}

/** When and where the review was published. */
const source = ({ date, url, linkText }: CellView): TemplateResult | undefined =>
  (date ?? url)
    ? html`<p class="fine-print cluster">
        ${date && time(date.iso, date.text)}${url && linked(linkText, url)}
      </p>`
    : undefined;

const cell = (view: CellView, intents: Intents): TemplateResult => html`
  <td class="review" part="review">
    <p class="tool-label review-tool" aria-hidden="true">${isolated(view.tool)}</p>
    <p class="verdict ${view.mark}" part="verdict">${glyph(view.mark)}${view.word}</p>
    ${quote(view)} ${foldButton(view.fold, 'text-button', intents)} ${source(view)}
  </td>
`;

const row = (view: RowView, intents: Intents): TemplateResult => html`
  <tr class=${view.isFolded ? 'scorecard-row folded-row' : 'scorecard-row'}>
    <th scope="row" class="reviewer cluster" part="reviewer">
      ${view.picture && picture(view.picture, intents)}
      <span class="reviewer-name">${linked(view.name, view.url)}</span>
      ${view.ai && html`<span class="tag">${view.ai}</span>`}
      ${view.motto && html`<span class="motto">${isolated(view.motto)}</span>`}
    </th>
    ${view.cells.map((item) => cell(item, intents))}
  </tr>
`;

/**
 * A table laid out as a grid. With `display: block` Firefox and WebKit keep the roles of its rows, headers and cells,
 * but not those of the groups: these are stated.
 */
const table = (view: ScorecardView, intents: Intents): TemplateResult => html`
  <table class=${view.isFolded ? 'folded-table' : ''} aria-labelledby="scorecard">
    <thead role="rowgroup" class="column-headers">
      <tr class="scorecard-row">
        <th scope="col" class="visually-hidden">${view.reviewer}</th>
        ${view.tools.map(
          (tool) =>
            html`<th scope="col" class="review">
              <p class="tool-label">${isolated(tool)}</p>
            </th>`,
        )}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${view.rows.map((item) => row(item, intents))}
    </tbody>
  </table>
`;

export function scorecardTemplate(view: ScorecardView, intents: Intents): TemplateResult {
  const title = { level: view.headingLevel, className: 'section-title', part: undefined, id: 'scorecard' };
  return html`
    <section part="scorecard">
      <div class="section">
        ${heading(title, view.heading)}
        <div class="splits">${view.splits.map(split)}</div>
        ${view.notes.map(
          ({ remark, names: about }) => html`<p class="prose muted">${isolated(remark)} ${names(about)}</p>`,
        )}
        ${foldButton(view.fold, 'button', intents)}
      </div>
      ${table(view, intents)}
      ${view.showAll && html`<div class="section show-all">${foldButton(view.showAll, 'button', intents)}</div>`}
    </section>
  `;
}
