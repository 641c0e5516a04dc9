import { html, type TemplateResult } from 'lit/html.js';
import type { CardView, StatView } from './view.js';
import { glyph, heading, isolated, paragraph, picture, type Intents } from '../shared/parts.js';

/** Text whose accessible name is another one; a role is what makes a name count. */
const named = (text: string, name: string | undefined): unknown =>
  name ? html`<span role="img" aria-label=${name}>${text}</span>` : text;

const stat = ({ label, value, missing, filled = 0, note, noteName }: StatView): TemplateResult => {
  const isWord = typeof value === 'string';
  const figure = isWord
    ? isolated(value)
    : (value?.map(({ text, minor }) => (minor ? html`<small>${text}</small>` : text)) ?? named('—', missing));
  return html`
    <div class="stat" part="stat">
      <dt>${label}</dt>
      <dd>
        <p class=${isWord ? 'figure word' : 'figure'}>${figure}</p>
        ${
          note &&
          html`<svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
              <rect width="100" height="4" />
              <rect class="got" width=${filled} height="4" />
            </svg>
            <p class="note">${named(note, noteName)}</p>`
        }
      </dd>
    </div>
  `;
};

/** The vote: two toggle buttons whose names stay as they are. Hidden while nobody answers behind them. */
const vote = ({ id, vote: view }: CardView, intents: Intents): TemplateResult =>
  view
    ? html`<div class="line" part="vote" role="group" aria-label=${view.group}>
        <p class="small grow">${view.question}</p>
        ${view.buttons.map(
          ({ verdict, label, isPressed }) =>
            html`<button
              class="button ${verdict}"
              aria-pressed=${isPressed}
              @click=${(event: UIEvent) => intents.vote(event, id, verdict, isPressed)}
              @keydown=${(event: KeyboardEvent) => event.repeat && event.preventDefault()}
            >
              ${glyph(verdict)}${label}
            </button>`,
        )}
        ${paragraph('small all', view.status)}
      </div>`
    : html`<div part="vote" hidden></div>`;

/** The card of one tool, named after it. */
export const toolCard = (
  view: CardView,
  index: number,
  level: number,
  intents: Intents,
): TemplateResult => html`
  <article class="card" part="card" aria-labelledby="tool${index}">
    <div>${paragraph('kicker', view.category, 'category')}</div>
    <div class="line">
      ${picture(view.picture, intents)}
      ${heading(
        level,
        'name',
        isolated(view.name, view.url, view.sponsored ? 'sponsored noopener' : 'noopener'),
        `tool${index}`,
      )}
    </div>
    <div>${paragraph('soft', view.tagline, 'tagline')}</div>
    <dl class="stats">${view.stats.map(stat)}</dl>
    <div>${paragraph('prose', view.description, 'description')}</div>
    ${vote(view, intents)}
  </article>
`;
