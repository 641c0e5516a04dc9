/** What `json-schema.ts` says of each label: where its words stand, what they are in English, and what is put into them. */
import { en } from '../i18n/en.js';
import { labelKeys } from '../i18n/label-keys.js';
import type { LabelKey, Labels, PluralKey } from '../i18n/labels.js';

/** The name of a label, without the form of the plural. */
type Stem = Exclude<LabelKey, `${PluralKey}_${'one' | 'other'}`> | PluralKey;

const WHERE: Readonly<Record<Stem, string>> = {
  ship: 'On the button that votes for a tool.',
  skip: 'On the button that votes against a tool.',
  verdictShip: 'The verdict of a reviewer who would ship a tool. Without it the word of the button is used.',
  verdictSkip: 'The verdict of a reviewer who would skip a tool. Without it the word of the button is used.',
  notReviewed: 'In place of a verdict where a reviewer has not reviewed a tool.',

  versus: 'The title of a comparison that has none.',
  reviewers: 'Above the verdict: how many are on the panel.',
  ofThemAi: 'Above the verdict: how many of the panel are an AI.',
  updated: 'Above the verdict: when the comparison was last changed.',
  sponsored: 'On the card of a tool whose link earns you something.',

  panelShipsBoth: 'The verdict, where the whole panel would ship both tools.',
  panelSkipsBoth: 'The verdict, where the whole panel would skip both tools.',
  panelLeads: 'The verdict, where the panel prefers one tool.',
  panelLevel: 'The verdict, where the panel has the same share for both tools.',
  panelReviewedOne: 'The verdict, where the panel reviewed one of the tools.',
  oneShipsBoth: 'The verdict of a panel of one who would ship both tools.',
  oneSkipsBoth: 'The verdict of a panel of one who would skip both tools.',
  onePrefers: 'The verdict of a panel of one who would ship one tool and skip the other.',
  oneShips: 'The verdict of a panel of one who reviewed one tool, and would ship it.',
  oneSkips: 'The verdict of a panel of one who reviewed one tool, and would skip it.',
  communityLeads: 'The verdict of the readers, where they prefer one tool.',
  communityLevel: 'The verdict of the readers, where both tools have the same share.',
  communityVotedOnOne: 'The verdict of the readers, where they voted on one of the tools.',
  torn: 'In the verdict: how many reviewers would ship one tool and skip the other.',

  panelShip: 'On a card, before the share of the panel.',
  community: 'On a card, before the share of the readers.',
  entry: 'On a card, before the entry price.',
  notStated: 'On a card, where only the other tool has an entry price.',
  shipOfReviews: 'Under the share of the panel: how many reviews say ship.',
  reviewsShown: 'Under a share of the panel that you have given: how many reviews there are here.',
  noReviews: 'On a card, where the tool has no review.',
  votes: 'Under the share of the readers: how many votes there are.',
  noVotes: 'On a card, where nobody has voted.',
  votesNotLoaded: 'On a card, until the number of votes is known.',
  votesUnavailable: 'On a card, where the vote service does not answer.',
  tooFewVotes: 'On a card, where there are fewer votes than you ask for.',
  afterVote: 'On a card, where the numbers are shown to those who have voted.',

  voteGroup: 'The name of the two buttons together, for screen readers.',
  voteQuestion: 'Above the two buttons, until the reader has voted.',
  sending: 'Above the two buttons, while a vote is on its way.',
  youSaidShip: 'Above the two buttons, when a vote to ship is counted.',
  youSaidSkip: 'Above the two buttons, when a vote to skip is counted.',
  notRemembered: 'Above the two buttons, when a vote is counted that the device does not keep.',
  kept: 'Above the two buttons, when a vote could not be sent yet.',
  voteReceived: 'Above the two buttons, when the vote service has a vote and does not count it yet.',
  notAccepted: 'Above the two buttons, when a vote was refused.',
  notSent: 'Above the two buttons, when a vote could not be sent for seven days.',
  countedShip: 'Read out by screen readers, when a vote to ship is counted.',
  countedSkip: 'Read out by screen readers, when a vote to skip is counted.',
  received: 'Read out by screen readers, when the vote service has a vote and does not count it yet.',
  takenBack: 'Read out by screen readers, when a vote is taken back.',
  saved: 'Read out by screen readers, when a vote could not be sent yet.',
  refused: 'Read out by screen readers, when a vote was refused.',

  scorecard: 'The heading of the table of verdicts.',
  reviewer: 'In that table, at the head of the reviewers.',
  aiReviewer: 'Beside the name of a reviewer who is an AI.',
  shipBoth: 'Above the table: those who would ship both tools.',
  shipOnly: 'Above the table: those who would ship one tool and skip the other.',
  skipBoth: 'Above the table: those who would skip both tools.',
  reviewedOne: 'Above the table: those who reviewed one of the tools.',
  reviewedNone: 'Above the table: those who reviewed none of the tools.',
  showAll: 'On the button that shows the whole table.',
  showReviews: 'On the button that opens the reviews, in the compact layout.',
  hideReviews: 'On the button that closes the reviews, in the compact layout.',

  ownWords: 'The heading of the reviews.',
  unfoldQuotes: 'On the button that opens all long quotes.',
  foldQuotes: 'On the button that shortens all long quotes.',
  readMore: 'On the button that opens one long quote.',
  readLess: 'On the button that shortens one long quote.',
  readReview: 'On the link to a full review.',
  ofReview: 'The full name of the button and of the link of a review, for screen readers.',
  moreReviewers: 'On the button that shows the rest of the reviews.',

  email: 'In the newsletter: the name of the field for the address.',
  subscribe: 'In the newsletter: on the button, or on the link to the page to subscribe on.',
  subscribed: 'In the newsletter, when an address was sent.',
  alreadySubscribed: 'In the newsletter, when an address is subscribed already.',
  notSubscribed: 'In the newsletter, when an address could not be sent.',
  notSubscribedYet:
    'In the newsletter, when an address could not be sent and the service says when to try again.',
  addressRefused: 'In the newsletter, when an address was refused.',
  subscribeThere:
    'In the newsletter: on the link to the page to subscribe on, where the form cannot be used.',
  fullComparison: 'At the end: on the link to the page of the comparison.',
  voteThere: 'At the end, where no script runs: on the link to the page of the comparison.',

  voteNeedsScript: 'Where a page was rendered on a server and no script runs.',
  subscribeNeedsScript: 'Where a page was rendered on a server and no script runs.',

  loading: 'For screen readers, while the comparison is loaded.',
  failed: 'Where the comparison could not be loaded.',
  tryAgain: 'On the button that loads the comparison again.',
};

/** What is put in place of `{name}`. */
const PLACEHOLDERS: Readonly<Record<string, string>> = {
  a: 'the name of the first tool',
  b: 'the name of the second tool',
  n: 'the number',
  all: 'the number of reviewers with a review',
  date: 'the date',
  tool: 'the name of the tool',
  otherTool: 'the name of the other tool',
  share: 'the share in percent',
  other: 'the share of the other tool',
  ship: 'the number of reviews that say ship',
  label: 'the words of the button or the link',
  reviewer: 'the name of the reviewer',
};

const placeholdersOf = (text: string): string =>
  [...text.matchAll(/\{(\w+)\}/g)]
    .map(([placeholder, name = '']) => ` ${placeholder} stands for ${PLACEHOLDERS[name]}.`)
    .join('');

/** `ofThemAi_one` as `Of them AI (one)`. */
function titleOf(stem: string, form: string | undefined): string {
  const words = stem.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replace(/\bai\b/, 'AI');
  const title = words.charAt(0).toUpperCase() + words.slice(1);
  return form === undefined ? title : `${title} (${form})`;
}

function labelNote(key: string) {
  const [stem = '', form] = key.split('_');
  const words: Readonly<Record<string, string>> = en;
  // In a form that English does not have, its words for all other numbers are an example.
  const text = words[key] ?? words[`${stem}_other`] ?? '';
  const end = /[.?…]$/.test(text) ? '' : '.';
  const plural = form === undefined ? '' : ` In the plural form "${form}" of the language.`;
  return {
    title: titleOf(stem, form),
    description: `${WHERE[stem as Stem]} In English: "${text}"${end}${placeholdersOf(text)}${plural}`,
    examples: [text],
  };
}

/** @returns what there is to say of each label, by its key */
export const labelNotes = () =>
  Object.fromEntries(labelKeys.map((key) => [key, labelNote(key)])) as Record<
    keyof Labels,
    ReturnType<typeof labelNote>
  >;
