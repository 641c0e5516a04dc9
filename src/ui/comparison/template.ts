/** The whole comparison. Reading order is visual order. */
import { html, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Room } from '../card/room-view.js';
import { cardTemplate } from '../card/template.js';
import type { Phrase } from '../../i18n/labels.js';
import type { Intents } from '../intents.js';
import { newsletterTemplate } from '../newsletter/template.js';
import { reviewsTemplate } from '../reviews/template.js';
import { scorecardTemplate } from '../scorecard/template.js';
import { heading } from '../shared/heading.js';
import { paragraph } from '../shared/paragraph.js';
import { boxFor, phrase, phraseAround, sharedBoxFor } from '../shared/text.js';
import { whole, wholePhrase } from '../shared/whole-text.js';
import type { ComparisonView, DescriptionView, HeaderView, UpdatedView } from './view.js';

const date = ({ iso, phrase: words, pieces }: UpdatedView): TemplateResult =>
  html`<time class=${boxFor(words.text, 'updated')} datetime=${iso}
    >${pieces ? phraseAround(pieces) : phrase(words)}</time
  >`;

/** Who is on the panel, and when the comparison was brought up to date. */
const about = ({ panel, updated }: HeaderView): TemplateResult | undefined =>
  panel.length > 0 || updated
    ? html`<p class="about">
        ${panel.map((part) => html`<span class=${boxFor(part.text, 'about-part')} .textContent=${wholePhrase(part)}></span> `)}
        ${updated && date(updated)}
      </p>`
    : undefined;

/** English stands apart by a space, also in a language that writes none. */
function spaceBefore(index: number, { lang }: Phrase, sentenceSpace: string): string {
  if (index === 0) return '';
  return lang ? ' ' : sentenceSpace;
}

/** Sentences that are all in English are read from left to right, one after the other, in any comparison. */
function verdictBox(sentences: readonly Phrase[]): string {
  const box = sharedBoxFor(sentences.map(({ text }) => text).join(' '), 'verdict');
  if (sentences.every(({ lang }) => lang)) return `${box} is-ltr`;
  return sentences.some(({ lang }) => lang) ? `${box} in-two-languages` : box;
}

const verdict = ({ verdict: sentences, sentenceSpace }: HeaderView): TemplateResult | undefined =>
  sentences.length > 0
    ? html`<p class=${verdictBox(sentences)} part="verdict-sentence">
        ${sentences.map((sentence, index) => [
          spaceBefore(index, sentence, sentenceSpace),
          html`<span
            class=${boxFor(sentence.text, 'sentence')}
            .textContent=${wholePhrase(sentence)}
          ></span>`,
        ])}
      </p>`
    : undefined;

/** In narrow columns long words are set smaller. */
const TITLES: Readonly<Record<Room, string>> = {
  short: 'title',
  medium: 'title has-medium-words',
  long: 'title has-long-words',
  longest: 'title has-longest-words',
};

const title = ({ headingLevel, title: text, titleLang: lang, titleRoom }: HeaderView): TemplateResult =>
  heading(
    { level: headingLevel, className: boxFor(text, TITLES[titleRoom]), part: 'title', id: 'title' },
    phrase({ text, lang }),
  );

const header = (view: HeaderView): TemplateResult => html`
  <header class="header" part="header">
    <slot name="header"></slot>
    ${paragraph('kicker', view.kicker)} ${title(view)} ${paragraph('summary', view.summary, 'summary')}
    ${about(view)} ${verdict(view)}
  </header>
`;

const description = ({ tool, text }: DescriptionView): TemplateResult => html`
  <div>
    <dt class=${boxFor(tool, 'description-title')} .textContent=${whole(tool)}></dt>
    <dd class=${boxFor(text, 'description')} part="description" .textContent=${whole(text)}></dd>
  </div>
`;

const descriptions = (views: readonly DescriptionView[]): TemplateResult | undefined =>
  views.length > 0 ? html`<dl class="descriptions">${views.map(description)}</dl>` : undefined;

const footer = ({ disclosure, link }: ComparisonView): TemplateResult | undefined =>
  (disclosure ?? link)
    ? html`<footer class="footer" part="footer">
        ${paragraph('disclosure', disclosure)}
        ${link && html`<p class=${boxFor(link.label.text, 'footer-link')}><a href=${link.url} rel="noopener">${phrase(link.label)}</a></p>`}
      </footer>`
    : undefined;

/** Where the words of the cards are long, narrow cards stand one below the other. */
const ROOMS: Readonly<Record<Room, string>> = {
  short: 'front',
  medium: 'front has-medium-words',
  long: 'front has-long-words',
  longest: 'front has-longest-words',
};

/** The newsletter stands apart: all the rest need not be laid out as long as nobody is near (see host.styles.ts). */
export const comparisonTemplate = (view: ComparisonView, intents: Intents): TemplateResult => html`
  <div class="main">
    ${header(view.header)}
    <div class=${ROOMS[view.room]}>
      ${cardTemplate(view.cards[0], intents)} ${cardTemplate(view.cards[1], intents)}
      ${guard([view.scorecard], () => view.scorecard && scorecardTemplate(view.scorecard, intents))}
      ${descriptions(view.descriptions)}
    </div>
    ${guard([view.reviews], () => view.reviews && reviewsTemplate(view.reviews, intents))}
  </div>
  ${view.newsletter && newsletterTemplate(view.newsletter, intents)} ${footer(view)}
  <slot name="footer"></slot>
`;
