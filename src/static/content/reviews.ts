/** What the reviewers say in their own words. */
import type { ReviewerView, ReviewsView, ReviewView } from '../../ui/reviews/view.js';
import {
  group,
  heading,
  isolated,
  joined,
  link,
  linked,
  paragraph,
  phrase,
  separator,
  strong,
  text,
  textBlock,
  type Block,
  type Group,
  type Inline,
} from './nodes.js';
import { mark, reviewerName } from './scorecard.js';

function source({ date, link: own }: ReviewView): Block[] {
  const items: Inline[] = [
    ...(date ? [{ kind: 'time', iso: date.iso, content: [isolated(date.text)] } as const] : []),
    ...(own ? [link(own.url, [phrase(own.label)], 'noopener', own.name)] : []),
  ];
  return items.length > 0 ? [paragraph('source', joined(items, ' · '))] : [];
}

const review = (view: ReviewView, colon: string): Group =>
  group('div', 'review', [
    paragraph('review-head', [strong('review-tool', isolated(view.tool)), separator(colon), mark(view.mark)]),
    ...(view.quote ? [{ kind: 'quote', content: [text(view.quote.text)] } as const] : []),
    ...source(view),
  ]);

function reviewer(view: ReviewerView, level: number, colon: string): Group {
  const { name, url, ai, motto, picture, reviews } = view;
  const avatar: Block[] =
    picture?.url === undefined ? [] : [{ kind: 'picture', name: 'avatar', url: picture.url }];
  const title = linked(ai ? isolated(name) : text(name), url);
  return group('article', 'reviewer', [
    group('header', 'reviewer-head', [
      ...avatar,
      heading(level, 'reviewer-name', reviewerName(title, ai)),
      ...textBlock('motto', motto),
    ]),
    ...reviews.map((one) => review(one, colon)),
  ]);
}

/** @param colon what stands between a tool and the verdict on it */
export const reviewsContent = (view: ReviewsView, colon: string): Group =>
  group('section', 'reviews', [
    heading(view.headingLevel, 'section-title', [phrase(view.heading)]),
    ...view.reviewers.map((one) => reviewer(one, view.reviewerLevel, colon)),
  ]);
