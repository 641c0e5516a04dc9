/** Composes exactly what is shown, as plain data, from the state and the language. */
import type { Comparison } from '../../document/comparison.js';
import { mapPair, type Pair } from '../../document/pair.js';
import { scorecardOf } from '../../document/scorecard.js';
import { withoutOverrides } from '../../document/text.js';
import type { Phrase } from '../../i18n/labels.js';
import type { Language } from '../../i18n/language.js';
import { bare, bareDeep } from '../../page/bare.js';
import { cardsView } from '../card/cards-view.js';
import { communityStanding } from '../card/community-view.js';
import { roomOf, type Room } from '../card/room-view.js';
import type { CardView } from '../card/view.js';
import { newsletterView, type NewsletterView } from '../newsletter/view.js';
import { hasReviews, reviewsView, type ReviewsView } from '../reviews/view.js';
import { scorecardView, type ScorecardView } from '../scorecard/view.js';
import { levelBelow } from '../shared/heading-level.js';
import type { LinkView } from '../shared/link-view.js';
import { longestWord } from '../shared/long-words.js';
import { phraseAround, type PhraseAround } from '../shared/phrase-around.js';
import { remembered } from '../shared/remembered.js';
import type { ComparisonState } from '../state.js';
import { verdictView } from '../verdict/view.js';

export interface DescriptionView {
  readonly tool: string;
  readonly text: string;
}

export interface UpdatedView {
  readonly iso: string;
  readonly phrase: Phrase;
  /** The same in pieces, where its words are not in the language of the date. */
  readonly pieces: PhraseAround | undefined;
}

export interface HeaderView {
  readonly headingLevel: number;
  readonly kicker: string | undefined;
  readonly title: string;
  /** The language of the title, where it is not that of the document. */
  readonly titleLang: Phrase['lang'];
  /** How much room the words of the title need. */
  readonly titleRoom: Room;
  readonly summary: string | undefined;
  /** Who is on the panel. */
  readonly panel: readonly Phrase[];
  readonly updated: UpdatedView | undefined;
  /** The verdict in sentences. */
  readonly verdict: readonly Phrase[];
  /** What stands between two sentences. */
  readonly sentenceSpace: string;
}

export interface ComparisonView {
  readonly header: HeaderView;
  readonly cards: Pair<CardView>;
  /** How much room the words of the cards need. */
  readonly room: Room;
  readonly scorecard: ScorecardView | undefined;
  readonly descriptions: readonly DescriptionView[];
  readonly reviews: ReviewsView | undefined;
  readonly newsletter: NewsletterView | undefined;
  readonly disclosure: string | undefined;
  /** Where the comparison was published. */
  readonly link: LinkView | undefined;
}

/** A title that the document does not have is made of the names, in English where it has no words for that either. */
function titleLang({ title, tools: [a, b] }: Comparison, language: Language): Phrase['lang'] {
  const names = { a: withoutOverrides(a.name), b: withoutOverrides(b.name) };
  const made = language.phrase('versus', names);
  return title === made.text ? made.lang : undefined;
}

/** In letters of the size of a title, words of so many have no room on a small phone, on a phone, and on a tablet. */
function titleRoomOf(title: string): Room {
  const letters = longestWord([title]);
  if (letters > 20) return 'longest';
  if (letters > 14) return 'long';
  return letters > 8 ? 'medium' : 'short';
}

function updatedView(iso: string, language: Language): UpdatedView {
  const date = language.date(iso);
  return {
    iso,
    phrase: language.phrase('updated', { date }),
    pieces: phraseAround('updated', 'date', date, language),
  };
}

function headerView(state: ComparisonState, verdict: readonly Phrase[], language: Language): HeaderView {
  const { comparison, headingLevel, isCompact } = state;
  const { kicker, title, summary, updated, reviewers } = comparison;
  const ai = reviewers.filter(({ kind }) => kind === 'ai').length;
  const count = (key: 'reviewers' | 'ofThemAi', n: number): Phrase =>
    language.count(key, n, { n: language.number(n) });
  return {
    headingLevel,
    kicker,
    title,
    titleLang: titleLang(comparison, language),
    titleRoom: titleRoomOf(title),
    summary: isCompact ? undefined : summary,
    panel: [
      ...(reviewers.length > 0 ? [count('reviewers', reviewers.length)] : []),
      ...(ai > 0 ? [count('ofThemAi', ai)] : []),
    ],
    updated: updated ? updatedView(updated, language) : undefined,
    verdict,
    sentenceSpace: language.sentenceSpace,
  };
}

const reviewsOf = remembered(
  ({ longQuotes, isCompact, headingLevel, unfolded, hasImages, brokenImages }) => [
    longQuotes,
    isCompact,
    headingLevel,
    unfolded,
    hasImages,
    brokenImages,
  ],
  (state, language) =>
    reviewsView(scorecardOf(state.comparison), levelBelow(state.headingLevel), state, language),
);

const scorecardViewOf = remembered(
  (state) => [state.unfolded, state.isCompact, state.headingLevel],
  (state, language) => {
    const scorecard = scorecardOf(state.comparison);
    return scorecardView(scorecard, hasReviews(scorecard), levelBelow(state.headingLevel), state, language);
  },
);

const descriptionsOf = ({ comparison, isCompact }: ComparisonState): DescriptionView[] =>
  isCompact
    ? []
    : comparison.tools.flatMap(({ name, description }) =>
        description ? [{ tool: name, text: description }] : [],
      );

/** What changes while the comparison is shown: votes, and what became of the newsletter's form. */
function changingParts(state: ComparisonState, language: Language) {
  const { comparison, isCompact } = state;
  const { tools, newsletter, disclosure, url } = comparison;
  const scorecard = scorecardOf(comparison);
  const community = mapPair(tools, (tool) => communityStanding(tool, state));
  const shares = mapPair(tools, ({ name }, index) => {
    const { percent, votes, isKnown, isHeldBack } = community[index];
    return { tool: name, percent, isEmpty: votes === 0 && isKnown && !isHeldBack };
  });
  const sectionLevel = levelBelow(state.headingLevel);
  const cards = cardsView(scorecard, community, sectionLevel, state, language);
  return {
    header: headerView(state, verdictView(scorecard, shares, language), language),
    cards,
    room: roomOf(cards),
    descriptions: descriptionsOf(state),
    newsletter: isCompact ? undefined : newsletterView(newsletter, sectionLevel, state, language),
    disclosure,
    link: url ? { url, label: language.phrase('fullComparison') } : undefined,
  };
}

export function comparisonView(state: ComparisonState, language: Language): ComparisonView {
  return bare({
    ...bareDeep(changingParts(state, language)),
    scorecard: scorecardViewOf(state, language),
    reviews: reviewsOf(state, language),
  });
}
