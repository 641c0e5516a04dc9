import { html, type TemplateResult } from 'lit';
import type { Intents } from '../intents.js';
import { heading } from '../shared/heading.js';
import { paragraph } from '../shared/paragraph.js';
import { picture } from '../shared/picture.js';
import { boxFor, linked, phrase, type Drawn } from '../shared/text.js';
import { whole, wholePhrase } from '../shared/whole-text.js';
import { voteTemplate } from '../vote/template.js';
import type { CardView, FigureView, StatView } from './view.js';

/** Turkish and a few others write the sign before the number. */
const signBefore = (text: string): TemplateResult | undefined =>
  text ? html`<small .textContent=${text}></small>` : undefined;

/** A shortened number for the eye, the whole one for assistive technology. */
const note = ({ note: shown, noteInFull }: FigureView): Drawn =>
  noteInFull
    ? html`<span aria-hidden="true" .textContent=${wholePhrase(shown)}></span
        ><span class="visually-hidden" .textContent=${wholePhrase(noteInFull)}></span>`
    : phrase(shown);

/** The dash is for the eye: the words under it say what it means. */
const NO_PERCENTAGE = html`<b class="figure" aria-hidden="true">—</b>`;

const percentageTemplate = (percentage: FigureView['percentage']): TemplateResult =>
  percentage
    ? html`<b class="figure"
        >${signBefore(percentage.before)}${percentage.number}<small .textContent=${percentage.after}></small
      ></b>`
    : NO_PERCENTAGE;

/** The bar has its measures in SVG attributes, because strict policies forbid the style attribute. */
const figureTemplate = (view: FigureView): TemplateResult => {
  return html`
    ${percentageTemplate(view.percentage)}
    <svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <path class="bar-hollow" d=${view.bar.hollow} />
      <path class="bar-solid" d=${view.bar.solid} />
    </svg>
    ${note(view)}
  `;
};

function value({ figure, text, missing }: StatView): unknown {
  if (figure) return figureTemplate(figure);
  return text
    ? html`<b class=${boxFor(text, 'entry')} .textContent=${whole(text)}></b>`
    : missing && phrase(missing);
}

/** What the words in a stat read, beside its figure. */
const wordsOf = ({ figure, missing }: StatView): string => (figure?.note ?? missing)?.text ?? '';

const stat = (view: StatView): TemplateResult => html`
  <div class=${view.figure?.isLeading ? 'stat is-leading' : 'stat'} part="stat">
    <dt class=${boxFor(view.label.text, 'kicker')} .textContent=${wholePhrase(view.label)}></dt>
    <dd class=${boxFor(wordsOf(view), 'stat-value')}>${value(view)}</dd>
  </div>
`;

/** The card of one tool, named after it. Its rows are those of the other card. */
export function cardTemplate(view: CardView, intents: Intents): TemplateResult {
  const className = boxFor(view.name, 'tool-name');
  const name = { level: view.headingLevel, className, part: 'name', id: view.headingId };
  const rel = view.sponsored ? 'sponsored noopener' : 'noopener';
  return html`
    <article class="card" part="card" aria-labelledby=${view.headingId}>
      <div>
        ${view.picture && picture(view.picture, intents)} ${paragraph('kicker', view.category, 'category')}
        ${heading(name, linked(view.name, view.url, rel))} ${paragraph('tagline', view.tagline, 'tagline')}
        ${view.sponsored && html`<p class=${boxFor(view.sponsored.text, 'fine-print')} .textContent=${wholePhrase(view.sponsored)}></p>`}
      </div>
      <dl class="stats">${view.stats.map(stat)}</dl>
      ${view.vote && voteTemplate(view.vote, intents)}
    </article>
  `;
}
