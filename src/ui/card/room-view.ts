/** How much room the words of the cards need: with long ones narrow columns stand one below the other. */
import type { Pair } from '../../document/pair.js';
import { longestWord } from '../shared/long-words.js';
import type { CardView } from './view.js';

/**
 * How long the longest word is. `short`: there is room in any column. `medium`: too long for half a small phone with a
 * page's margins. `long`: for half a phone. `longest`: for half a tablet.
 */
export type Room = 'short' | 'medium' | 'long' | 'longest';

/** Widths of an average letter in the sizes of the cards, in em of the widget, in a wide font. */
const LABEL = 0.58;
const NAME = 0.7;
const TAGLINE = 0.52;
const ENTRY = 0.62;
const BUTTON = 0.68;
/** The mark and the padding in a button. */
const BESIDE_WORD = 2.1;

/** The width of a card's text in a widget of 260 px, of 320 px, and of 30em. */
const HALF_A_SMALL_PHONE = 6.3;
const HALF_A_PHONE = 8.2;
const HALF_A_TABLET = 12;

function widthOf({ name, category, tagline, stats, vote }: CardView): number {
  const buttons = vote?.buttons.map(({ label }) => label.text) ?? [];
  const word = longestWord(buttons);
  return Math.max(
    LABEL * longestWord([category, ...stats.map(({ label }) => label.text)]),
    NAME * longestWord([name]),
    TAGLINE * longestWord([tagline]),
    ENTRY * longestWord(stats.map(({ text }) => text)),
    word && BUTTON * word + BESIDE_WORD,
  );
}

export function roomOf(cards: Pair<CardView>): Room {
  const width = Math.max(...cards.map(widthOf));
  if (width > HALF_A_TABLET) return 'longest';
  if (width > HALF_A_PHONE) return 'long';
  return width > HALF_A_SMALL_PHONE ? 'medium' : 'short';
}
