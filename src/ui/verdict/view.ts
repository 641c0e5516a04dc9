/** The verdict in sentences, counted from the reviews and the votes. Where there is nothing to say there is no sentence. */
import type { Verdict } from '../../document/comparison.js';
import { mapPair, type Pair } from '../../document/pair.js';
import type { Scorecard, Standing } from '../../document/scorecard.js';
import type { LabelKey, Phrase, Values } from '../../i18n/labels.js';
import type { Language } from '../../i18n/language.js';
import { isolatedName } from '../shared/isolate.js';

/** One tool's share of ship, where it may be told. */
export interface Share {
  readonly tool: string;
  /** Whole percent. */
  readonly percent: number | undefined;
  /** There is nothing to divide: nobody reviewed it, or voted on it. */
  readonly isEmpty: boolean;
}

interface Wording {
  readonly leads: LabelKey;
  readonly level: LabelKey;
  /** Only one of the tools has a share. */
  readonly onlyOne: LabelKey;
}

const PANEL: Wording = { leads: 'panelLeads', level: 'panelLevel', onlyOne: 'panelReviewedOne' };
const COMMUNITY: Wording = {
  leads: 'communityLeads',
  level: 'communityLevel',
  onlyOne: 'communityVotedOnOne',
};

const percentText = (percent: number, language: Language): string => {
  const { before, number, after } = language.percent(percent);
  return before + number + after;
};

function compared(shares: Pair<Share>, wording: Wording, language: Language): Phrase | undefined {
  const known = shares.flatMap(({ tool, percent }) => (percent === undefined ? [] : [{ tool, percent }]));
  const [leader, other] = known.sort((a, b) => b.percent - a.percent);
  if (!leader) return undefined;
  const values: Values = {
    tool: isolatedName(leader.tool, language.dir),
    share: percentText(leader.percent, language),
    other: percentText(other?.percent ?? 0, language),
  };
  if (!other) {
    // One that has votes, but too few to tell, is not known alone.
    return shares.some(({ isEmpty }) => isEmpty) ? language.phrase(wording.onlyOne, values) : undefined;
  }
  return language.phrase(leader.percent === other.percent ? wording.level : wording.leads, values);
}

/** What the only reviewer says: percentages of one person would be odd. */
function onlyReviewer({ kinds, standings }: Scorecard, language: Language): Phrase | undefined {
  const [first, second] = mapPair(standings, ({ tool }) => isolatedName(tool.name, language.dir));
  if (kinds.shipBoth) return language.phrase('oneShipsBoth');
  if (kinds.skipBoth) return language.phrase('oneSkipsBoth');
  if (kinds.shipFirst) return language.phrase('onePrefers', { tool: first, otherTool: second });
  if (kinds.shipSecond) return language.phrase('onePrefers', { tool: second, otherTool: first });
  const reviewed = standings.find(({ ship, skip }) => ship + skip > 0);
  const tool = isolatedName(reviewed?.tool.name ?? '', language.dir);
  return reviewed && language.phrase(reviewed.ship > 0 ? 'oneShips' : 'oneSkips', { tool });
}

/** Whether nobody says otherwise; a share that is given counts as it is. */
function isUnanimous(standing: Standing, verdict: Verdict): boolean {
  const { tool, ship, skip } = standing;
  if (tool.panelShip !== undefined) return tool.panelShip === (verdict === 'ship' ? 100 : 0);
  const all = ship + skip;
  return all > 0 && standing[verdict] === all;
}

function panelSentence(scorecard: Scorecard, language: Language): Phrase | undefined {
  const { rows, kinds, standings } = scorecard;
  const isGiven = standings.some(({ tool }) => tool.panelShip !== undefined);
  if (rows.length - kinds.reviewedNone === 1 && !isGiven) return onlyReviewer(scorecard, language);
  if (standings.every((standing) => isUnanimous(standing, 'ship'))) return language.phrase('panelShipsBoth');
  if (standings.every((standing) => isUnanimous(standing, 'skip'))) return language.phrase('panelSkipsBoth');
  const shares = mapPair(standings, ({ tool, percent }) => ({
    tool: tool.name,
    percent,
    isEmpty: percent === undefined,
  }));
  return compared(shares, PANEL, language);
}

/** How many would ship one tool and skip the other. Where all prefer the same tool there is nothing to add. */
function tornSentence({ kinds, rows }: Scorecard, language: Language): Phrase | undefined {
  const torn = kinds.shipFirst + kinds.shipSecond;
  const all = rows.length - kinds.reviewedNone;
  const areOfOneMind = kinds.shipFirst === all || kinds.shipSecond === all;
  if (torn === 0 || areOfOneMind) return undefined;
  return language.count('torn', torn, { n: language.number(torn), all: language.number(all) });
}

/** @param community the shares of the readers' votes, without a percentage where it may not be told */
export const verdictView = (
  scorecard: Scorecard,
  community: Pair<Share>,
  language: Language,
): readonly Phrase[] =>
  [
    panelSentence(scorecard, language),
    compared(community, COMMUNITY, language),
    tornSentence(scorecard, language),
  ].filter((sentence) => sentence !== undefined);
