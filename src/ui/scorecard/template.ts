import { html, type TemplateResult } from 'lit/html.js';
import type { CellView, RowView, ScorecardView, SplitView } from './view.js';
import {
  apart,
  foldButton,
  glyph,
  heading,
  isolated,
  names,
  picture,
  tag,
  time,
  type Intents,
} from '../shared/parts.js';

const split = ({ tool, sides }: SplitView): TemplateResult => html`
  <div class="split">
    <p class="of">${isolated(tool)}</p>
    <dl>
      ${sides.map(
        ({ mark, word, names: who }) => html`
          <dt class=${mark}>${glyph(mark)}${word}</dt>
          <dd>${names(who)}</dd>
        `,
      )}
    </dl>
  </div>
`;

const cell = (
  { tool, mark, word, quote, fold, iso, date, url, linkText }: CellView,
  intents: Intents,
) => html`
  <div role="cell" class="cell" part="review">
    <p class="of" aria-hidden="true">${isolated(tool)}</p>
    <p class="verdict ${mark}" part="verdict">${glyph(mark)}${word}</p>
    ${
      quote &&
      html`<blockquote part="quote">
        <p class=${fold && !fold.isOpen ? 'quote folded' : 'quote'}>
          ${quote[0]}${apart(quote[1])}${quote[2]}
        </p>
      </blockquote>`
    }
    ${foldButton(fold, 'fold', intents)}
    ${(iso ?? url) && html`<p class="small line">${time(iso, date)}${url && isolated(linkText, url)}</p>`}
  </div>
`;

const row = (view: RowView, intents: Intents): TemplateResult => html`
  <div role="row" class=${view.isLate ? 'row late' : 'row'}>
    <div role="rowheader" class="who line" part="reviewer">
      ${picture(view.picture, intents)}
      <b>${isolated(view.name, view.url)}</b>
      ${tag(view.ai)} ${view.motto && html`<i>${isolated(view.motto)}</i>`}
    </div>
    ${view.cells.map((item) => cell(item, intents))}
  </div>
`;

/** The reviewer scorecard: a table by its roles, a grid by its looks. */
export const scorecard = (view: ScorecardView, level: number, intents: Intents): TemplateResult => html`
  <section part="scorecard">
    <div class="pad">
      ${heading(level, 'head', view.heading, 'scorecard')}
      <div class="splits">${view.splits.map(split)}</div>
      ${view.notes.map(({ remark, names: who }) => html`<p class="soft">${isolated(remark)} ${names(who)}</p>`)}
      ${foldButton(view.fold, 'button', intents)}
    </div>
    <div role="table" class=${view.fold && !view.fold.isOpen ? 'late' : ''} aria-labelledby="scorecard">
      <div role="rowgroup" class="columns">
        <div role="row" class="row">
          <p role="columnheader" class="unseen">${view.reviewer}</p>
          ${view.tools.map((tool) => html`<div role="columnheader" class="cell"><p class="of">${isolated(tool)}</p></div>`)}
        </div>
      </div>
      <div role="rowgroup">${view.rows.map((item) => row(item, intents))}</div>
    </div>
    ${view.rest && html`<div class="pad rest">${foldButton(view.rest, 'button', intents)}</div>`}
  </section>
`;
