/** The two cards, which share their rows. */
import { mapPair, type Pair } from '../../document/pair.js';
import type { Scorecard } from '../../document/scorecard.js';
import type { Language } from '../../i18n/language.js';
import type { ComparisonState } from '../state.js';
import { hasCommunity, type CommunityStanding } from './community-view.js';
import { cardView, type CardView, type Rows } from './view.js';

export function cardsView(
  { standings }: Scorecard,
  community: Pair<CommunityStanding>,
  headingLevel: number,
  state: ComparisonState,
  language: Language,
): Pair<CardView> {
  const { tools } = state.comparison;
  const rows: Rows = {
    hasEntry: tools.some(({ entry }) => entry),
    hasPanel: standings.some(({ percent }) => percent !== undefined),
    hasCommunity: hasCommunity(state),
    hasLogo: tools.some(({ logo }) => logo),
  };
  return mapPair(standings, (panel, index) => {
    const other = index === 0 ? 1 : 0;
    const scores = {
      panel,
      community: community[index],
      otherPanel: standings[other].percent,
      otherCommunity: community[other].percent,
    };
    return cardView(scores, index, rows, headingLevel, state, language);
  });
}
