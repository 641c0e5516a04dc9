/**
 * A comparison in the vocabulary of schema.org, as JSON-LD 1.1: what the document says and no more. A verdict is a rating of 1
 * out of 0 to 1. There is no aggregate rating: a panel is not the public, and percentages of votes are not ratings.
 */
import type {
  Article,
  ArticleLeaf,
  PersonLeaf,
  ProductLeaf,
  RatingLeaf,
  ReviewLeaf,
  SoftwareApplicationLeaf,
} from 'schema-dts';
import type { Comparison, Review, Reviewer, Tool } from '../document/comparison.js';
import type { Language } from '../i18n/language.js';
import { escapeScript } from './escape/script.js';

/** What a field of a type may be left out as: JSON has no `undefined`. */
type Fields<Type> = { readonly [Key in keyof Type]?: Type[Key] | undefined };

/**
 * schema.org expects a person or an organization as an author. A reviewer who is neither is said to be what it is: software, whose words
 * are from a trained model.
 */
function authorOf({ name, motto, url, avatar, kind }: Reviewer) {
  const common = { name, description: motto, url, image: avatar };
  return kind === 'ai'
    ? ({ '@type': 'SoftwareApplication', ...common } satisfies Fields<SoftwareApplicationLeaf>)
    : ({ '@type': 'Person', ...common } satisfies Fields<PersonLeaf>);
}

const SOURCE_OF_AI = 'https://schema.org/TrainedAlgorithmicMediaDigitalSource';

function reviewOf({ verdict, quote, date, url }: Review, reviewer: Reviewer, language: Language) {
  const reviewRating = {
    '@type': 'Rating',
    name: language.text(verdict === 'ship' ? 'verdictShip' : 'verdictSkip'),
    ratingValue: verdict === 'ship' ? 1 : 0,
    bestRating: 1,
    worstRating: 0,
  } satisfies RatingLeaf;
  const review = {
    '@type': 'Review',
    reviewRating,
    reviewBody: quote,
    datePublished: date,
    url,
    digitalSourceType: reviewer.kind === 'ai' ? SOURCE_OF_AI : undefined,
  } satisfies Fields<ReviewLeaf>;
  return { ...review, author: authorOf(reviewer) };
}

function productOf(tool: Tool, { reviewers, reviews }: Comparison, language: Language) {
  const { name, category, tagline, description, url, logo } = tool;
  const own = reviewers.flatMap((reviewer) =>
    reviews
      .filter((review) => review.tool === tool.id && review.reviewer === reviewer.id)
      .map((review) => reviewOf(review, reviewer, language)),
  );
  const product = {
    '@type': 'Product',
    name,
    category,
    slogan: tagline,
    description,
    url,
    logo,
  } satisfies Fields<ProductLeaf>;
  return { ...product, review: own.length > 0 ? own : undefined };
}

/** @returns a script element with the JSON-LD of the comparison: data, which nothing executes */
export function structuredData(comparison: Comparison, language: Language): string {
  const { title, kicker, summary, updated, url, tools } = comparison;
  const article = {
    '@type': 'Article',
    headline: title,
    articleSection: kicker,
    abstract: summary,
    inLanguage: language.lang,
    dateModified: updated,
    url,
    mainEntityOfPage: url,
  } satisfies Fields<ArticleLeaf> & { '@type': Exclude<Article, string>['@type'] };
  const about = tools.map((tool) => productOf(tool, comparison, language));
  const json = JSON.stringify({ '@context': 'https://schema.org', ...article, about });
  return `<script type="application/ld+json">${escapeScript(json)}</script>`;
}
