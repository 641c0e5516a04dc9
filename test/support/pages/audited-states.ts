// The states of a widget that axe looks at.
import { full, panel } from '../element/documents.js';
import { ARABIC, FIRST, RICH, WORST } from './page-documents.js';
import type { Casting } from './page-votes.js';

export interface State {
  /** The name of one of the demo's documents, or a document. */
  readonly document: string | object;
  /** Audited in its own language only. */
  readonly hasOwnLanguage?: true;
  /** The direction of the page, where it is not that of the document. */
  readonly pageDir?: 'ltr' | 'rtl';
  /** The tallies that the service has of both tools. */
  readonly tallies?: readonly (readonly [ship: number, skip: number])[];
  /** What becomes of the reader's vote. */
  readonly casting?: Casting;
}

/** A document with everything, with words of ours and without pictures that are not there. */
export const whole = (more: object = {}): object => {
  const { tools, reviewers, ...rest } = full({ labels: {}, ...more });
  const plain = (list: readonly object[]): object[] =>
    list.map((item) => ({ ...item, logo: undefined, avatar: undefined }));
  return { ...rest, tools: plain(tools), reviewers: plain(reviewers) };
};

const NOTHING = [
  [0, 0],
  [0, 0],
] as const;
const SOME = [
  [30, 10],
  [12, 8],
] as const;

/** As many reviewers as given, with a quote each. */
export const crowd = (count: number, verdicts: readonly string[]): object => {
  const reviewers = panel(count).reviewers.map((reviewer, index) => ({
    ...reviewer,
    motto: `Motto ${index}`,
    kind: index % 3 ? 'human' : 'ai',
  }));
  const reviews = reviewers.flatMap(({ id }, index) =>
    ['a', 'b'].map((tool, column) => ({
      reviewer: id,
      tool,
      verdict: verdicts[(index + column) % verdicts.length],
      quote: `What reviewer ${index} says of it. `.repeat(1 + (index % 20)),
      url: `https://panel.example/${id}/${tool}`,
      date: '2026-01-14',
    })),
  );
  return whole({ reviewers, reviews });
};

export const STATES: Record<string, State> = {
  'the first document': { document: FIRST },
  'a document with everything': { document: RICH },
  'everything wrong': { document: WORST },
  'from right to left': { document: ARABIC, hasOwnLanguage: true },
  'from right to left on a page from left to right': {
    document: ARABIC,
    hasOwnLanguage: true,
    pageDir: 'ltr',
  },
  'from left to right on a page from right to left': { document: RICH, pageDir: 'rtl' },
  'no votes': { document: whole(), tallies: NOTHING },
  'few votes': {
    document: whole({ community: { votes: 'https://v.example/', minimum: 20 } }),
    tallies: [
      [3, 6],
      [0, 1],
    ],
  },
  'hidden until the reader votes': {
    document: whole({ community: { votes: 'https://v.example/', reveal: 'after-vote' } }),
    tallies: SOME,
  },
  voted: { document: whole(), tallies: SOME, casting: 'counted' },
  'a vote on its way': { document: whole(), tallies: SOME, casting: 'on its way' },
  'a vote that is kept': { document: whole(), tallies: SOME, casting: 'kept' },
  'a vote that is refused': { document: whole(), tallies: SOME, casting: 'refused' },
  'millions of votes': {
    document: whole(),
    tallies: [
      [1_230_000, 456_000],
      [2_000_001, 3],
    ],
  },
  'one reviewer': { document: crowd(1, ['ship', 'skip']) },
  'more reviewers than are shown at first': { document: crowd(24, ['ship', 'skip', 'ship']) },
  'one-sided': { document: crowd(4, ['skip']) },
  'a language that there are no words for': { document: whole({ lang: 'sv' }), hasOwnLanguage: true },
  'two names and nothing else': {
    document: {
      version: 1,
      id: 'two',
      tools: [
        { id: 'a', name: 'Alpha' },
        { id: 'b', name: 'Beta' },
      ],
    },
  },
  'no descriptions': {
    document: whole({
      tools: [
        { id: 'a', name: 'Alpha', entry: '$20/mo' },
        { id: 'b', name: 'Beta', entry: 'Free' },
      ],
    }),
  },
};
