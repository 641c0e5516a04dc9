// What there are pictures of: a document or a state, at a width, each in one place.
import { FORTY, frontOf, quoting, REAL, withPanel, type PictureDocument } from './documents.js';
import { GERMAN, LONG_PRICE, NO_DESCRIPTION, ONE_REVIEWER, ONE_SIDED } from './other-documents.js';
import { RIGHT_TO_LEFT, TWO_NAMES, WITH_PICTURES } from './other-documents.js';
import { SPLIT } from './split-document.js';
import { focusVote, state, themed, voted, VOTES, withVotes, type Scene } from './scene.js';
import type { Tallies } from './votes.js';

const NO_VOTES: Tallies = { dray: { ship: 0, skip: 0 }, millrace: { ship: 0, skip: 0 } };
const REAL_VOTES: Tallies = Object.fromEntries(REAL.tools.map(({ id }) => [id, { ship: 0, skip: 0 }]));
const MILLIONS: Tallies = {
  dray: { ship: 7_421_334, skip: 4_924_001 },
  millrace: { ship: 513_402, skip: 486_598 },
};

const real = quoting(REAL, 2);
const realShort = quoting(REAL, 1);
const split = quoting(SPLIT, 2);
const front = frontOf(SPLIT);
const panelOf = (count: number): PictureDocument => frontOf(withPanel(SPLIT, FORTY.slice(0, count)));

export const scenes: readonly Scene[] = [
  // The real comparison, on which nobody has voted.
  ...withVotes(REAL_VOTES, [
    { name: 'real-320', width: 320, document: realShort },
    { name: 'real-768', width: 768, document: realShort },
    { name: 'real-1280', width: 1280, document: realShort },
    ...themed('real', 375, real),
    ...themed('real', 1040, real),
  ]),

  // A split panel.
  ...withVotes(VOTES, [
    ...themed('split', 375, split),
    { name: 'split-660', width: 660, document: split },
    ...themed('split', 1040, split),
    ...themed('front', 1040, front),
  ]),

  // Panels of other sizes.
  { name: 'reviewers-1-1040', width: 1040, document: ONE_REVIEWER, tallies: VOTES },
  ...[3, 5, 7].map((count) => ({
    name: `reviewers-${count}-1040`,
    width: 1040,
    document: panelOf(count),
    tallies: VOTES,
  })),
  { name: 'reviewers-40-375', width: 375, document: panelOf(40), tallies: VOTES },
  { name: 'reviewers-40-1040', width: 1040, document: panelOf(40), tallies: VOTES },
  { name: 'one-sided-768', width: 768, document: ONE_SIDED, tallies: VOTES },

  // Votes.
  state('no-votes', { tallies: NO_VOTES }),
  state('few-votes', {
    tallies: { ...VOTES, millrace: { ship: 5, skip: 4 } },
    document: { ...front, community: { minimum: 10 } },
  }),
  state('after-vote', { document: { ...front, community: { reveal: 'after-vote' } } }),
  state('millions', { tallies: MILLIONS }),
  state('focus-and-hover', { act: focusVote }),
  voted('voted', 'counted'),
  voted('voted-dark', 'counted', { theme: 'dark' }),
  voted('sending', 'on its way'),
  voted('kept', 'kept'),
  voted('refused', 'refused'),

  // Without a comparison.
  { name: 'loading-375', width: 375, document: 'never' },
  { name: 'loading-1040', width: 1040, document: 'never' },
  { name: 'error-375', width: 375, document: 'none' },
  {
    name: 'fallback-375',
    width: 375,
    document: 'none',
    content: '<p>Our reviewers were split: read <a href="/">the comparison of Dray and Millrace</a>.</p>',
  },

  // Documents with more or less in them.
  { name: 'compact-375', width: 375, document: SPLIT, attributes: 'layout="compact"', tallies: VOTES },
  { name: 'compact-1040', width: 1040, document: SPLIT, attributes: 'layout="compact"', tallies: VOTES },
  { name: 'two-names-375', width: 375, document: TWO_NAMES },
  { name: 'two-names-1040', width: 1040, document: TWO_NAMES },
  { name: 'no-description-768', width: 768, document: NO_DESCRIPTION, tallies: VOTES },
  { name: 'pictures-375', width: 375, document: WITH_PICTURES, tallies: VOTES },
  { name: 'pictures-1040', width: 1040, document: WITH_PICTURES, tallies: VOTES },
  {
    name: 'german-320',
    width: 320,
    document: GERMAN,
    tallies: { a: { ship: 8211, skip: 3090 }, b: { ship: 702, skip: 961 } },
  },
  {
    name: 'arabic-375',
    width: 375,
    document: RIGHT_TO_LEFT,
    tallies: { notion: { ship: 812, skip: 507 }, obsidian: { ship: 1204, skip: 233 } },
  },
  { name: 'price-320', width: 320, document: LONG_PRICE, tallies: VOTES },

  // What readers and hosts prefer.
  voted('forced-colours', 'counted', { media: { forcedColors: 'active' }, until: '[part=scorecard]' }),
  voted('dark-yellow-square', 'counted', {
    theme: 'dark',
    style: '--tool-comparison-accent: #ffd400; --tool-comparison-radius: 0',
    until: '[part=scorecard]',
  }),
  { name: 'print-700', width: 700, document: split, tallies: VOTES, media: { media: 'print' } },
];
