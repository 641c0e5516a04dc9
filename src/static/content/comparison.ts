/** The whole comparison, in the order in which the element shows it. */
import type { Comparison } from '../../document/comparison.js';
import { mapPair } from '../../document/pair.js';
import type { ComparisonView, HeaderView, UpdatedView } from '../../ui/comparison/view.js';
import type { NewsletterView } from '../../ui/newsletter/view.js';
import type { LinkView } from '../../ui/shared/link-view.js';
import {
  group,
  heading,
  isolated,
  isolatedPhrase,
  joined,
  link,
  paragraph,
  phrase,
  text,
  textBlock,
  type Block,
  type Group,
  type Inline,
  type Text,
  type Time,
} from './nodes.js';
import { reviewsContent } from './reviews.js';
import { scorecardContent } from './scorecard.js';
import { toolContent } from './tool.js';

function updatedTime({ iso, phrase: words, pieces }: UpdatedView): Time {
  if (!pieces) return { kind: 'time', iso, content: [isolatedPhrase(words)] };
  const { before, value, after, lang, dir } = pieces;
  const english = (part: string): Text[] => (part ? [{ ...isolated(part), lang: 'en', dir: 'ltr' }] : []);
  return {
    kind: 'time',
    iso,
    content: [...english(before), { ...isolated(value), lang, dir }, ...english(after)],
  };
}

function headerContent(view: HeaderView): Group {
  const about: Inline[] = [
    ...view.panel.map(isolatedPhrase),
    ...(view.updated ? [updatedTime(view.updated)] : []),
  ];
  const sentences = joined(view.verdict.map(isolatedPhrase), view.sentenceSpace);
  return group('header', 'header', [
    ...textBlock('kicker', view.kicker),
    heading(view.headingLevel, 'title', [phrase({ text: view.title, lang: view.titleLang })]),
    ...textBlock('summary', view.summary),
    ...(about.length > 0 ? [paragraph('about', joined(about, ' · '))] : []),
    ...(sentences.length > 0 ? [paragraph('verdict', sentences)] : []),
  ]);
}

const linkParagraph = (name: string, { url, label }: LinkView): Block =>
  paragraph(name, [link(url, [phrase(label)])]);

/** An invitation that leads nowhere is left out. */
function newsletterContent(view: NewsletterView | undefined): Block[] {
  if (!view?.link) return [];
  const { headingLevel, kicker, title, text: words, link: own } = view;
  return [
    group('section', 'newsletter', [
      ...textBlock('kicker', kicker),
      ...(title ? [heading(headingLevel, 'section-title', [text(title)])] : []),
      ...textBlock('newsletter-text', words),
      linkParagraph('newsletter-link', own),
    ]),
  ];
}

function footerContent({ disclosure, link: own }: ComparisonView): Block[] {
  if (disclosure === undefined && !own) return [];
  return [
    group('footer', 'footer', [
      ...textBlock('disclosure', disclosure),
      ...(own ? [linkParagraph('footer-link', own)] : []),
    ]),
  ];
}

/** @param colon what the language writes between a name and what is said of it */
export const comparisonContent = (view: ComparisonView, { tools }: Comparison, colon: string): Group =>
  group('div', 'sheet', [
    headerContent(view.header),
    group(
      'div',
      'cards',
      mapPair(view.cards, (card, index) => toolContent(card, tools[index].description)),
    ),
    ...(view.scorecard ? [scorecardContent(view.scorecard)] : []),
    ...(view.reviews ? [reviewsContent(view.reviews, colon)] : []),
    ...newsletterContent(view.newsletter),
    ...footerContent(view),
  ]);
