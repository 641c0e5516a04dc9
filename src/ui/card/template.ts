import { html, type TemplateResult } from 'lit';
import type { Intents } from '../intents.js';
import { heading } from '../shared/heading.js';
import { picture } from '../shared/picture.js';
import { isolated, linked, paragraph } from '../shared/text.js';
import { voteTemplate } from '../vote/template.js';
import type { CardView, StatView } from './view.js';

/** Text with another accessible name. The role is what allows a name here. */
const named = (text: string, name: string | undefined): TemplateResult | string =>
  name ? html`<span role="img" aria-label=${name}>${text}</span>` : text;

/** The share as a bar, for the eye only. SVG attributes, because strict policies forbid the style attribute. */
const shareBar = (percent: number): TemplateResult => html`
  <svg class="share-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
    <rect width="100" height="4" />
    <rect class="share-bar-filled" width=${percent} height="4" />
  </svg>
`;

function figure({ value, missing }: StatView): unknown {
  if (typeof value === 'string') return isolated(value);
  if (!value) return named('—', missing);
  return value.map(({ text, minor }) => (minor ? html`<span class="figure-unit">${text}</span>` : text));
}

const stat = (view: StatView): TemplateResult => html`
  <div class="stat" part="stat">
    <dt class="kicker">${view.label}</dt>
    <dd>
      <p class=${typeof view.value === 'string' ? 'figure figure-word' : 'figure'}>${figure(view)}</p>
      ${
        view.note &&
        html`${shareBar(view.filled)}
          <p class="stat-note">${named(view.note, view.noteName)}</p>`
      }
    </dd>
  </div>
`;

/** The card of one tool, named after it. The empty boxes keep the rows of the two cards aligned. */
export function cardTemplate(view: CardView, intents: Intents): TemplateResult {
  const name = { level: view.headingLevel, className: 'tool-name', part: 'name', id: view.headingId };
  const rel = view.isSponsored ? 'sponsored noopener' : 'noopener';
  return html`
    <article class="card" part="card" aria-labelledby=${view.headingId}>
      <div>${paragraph('kicker', view.category, 'category')}</div>
      <div class="cluster">
        ${view.picture && picture(view.picture, intents)} ${heading(name, linked(view.name, view.url, rel))}
      </div>
      <div>${paragraph('prose muted', view.tagline, 'tagline')}</div>
      <dl class="stats">${view.stats.map(stat)}</dl>
      <div>${paragraph('prose', view.description, 'description')}</div>
      ${voteTemplate(view.vote, intents)}
    </article>
  `;
}
