// Documents with a mark in place of every text and every address, and scenes that together show all of the marks.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const schema = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', '..', '..', 'dist', 'comparison.schema.json'), 'utf8'),
) as { properties: { labels: { properties: Record<string, unknown> } } };

/** The names of all texts that have a mark. The mark contains the index in this list. */
export const textFields: string[] = [];
/** The names of all addresses that have a mark. */
export const addressFields: string[] = [];

function markIn(fields: string[], name: string): number {
  const index = fields.indexOf(name);
  return index < 0 ? fields.push(name) - 1 : index;
}
/** A text to be replaced. */
const text = (name: string): string => `⟦${markIn(textFields, name)}⟧`;
/** An address to be replaced. */
const address = (name: string): string => `https://mark.example/@${markIn(addressFields, name)}@`;
/** An id to be replaced by the text, cut to the longest length of an id. */
const ID = '⟦id⟧';
const A = ID;
const B = `${ID}b`;

const labels = Object.fromEntries(
  Object.keys(schema.properties.labels.properties).map((key) => [key, text(`labels.${key}`)]),
);

const panel = Array.from({ length: 22 }, (_, index) => ({
  id: `${ID}${index}`,
  name: index ? `Reviewer ${index}` : text('reviewers[].name'),
  ...(index ? { motto: 'A motto' } : { motto: text('reviewers[].motto'), kind: 'ai' }),
}));

const tool = (id: string, name: string) => ({
  id,
  name: text(`tools[].name (${name})`),
  category: text(`tools[].category (${name})`),
  tagline: text(`tools[].tagline (${name})`),
  description: text(`tools[].description (${name})`),
});

export interface Scene {
  readonly document: object;
  readonly attributes?: Readonly<Record<string, string>>;
  /**
   * How the first tool is voted on, or what the vote service does: it has no tallies, refuses the vote, or takes it without
   * counting it. Undefined if there is no vote service.
   */
  readonly vote?: 'none' | 'ship' | 'skip' | 'unavailable' | 'refused' | 'received';
  /** Whether the first folded element is unfolded. */
  readonly isUnfolded?: boolean;
}

const everything: Scene = {
  vote: 'none',
  document: {
    version: 1,
    id: ID,
    kicker: text('kicker'),
    title: text('title'),
    summary: text('summary'),
    updated: '2026-01-20',
    disclosure: text('disclosure'),
    url: 'https://publisher.example/',
    tools: [
      {
        ...tool(A, 'first'),
        entry: text('tools[].entry'),
        url: 'https://first.example/',
        sponsored: true,
      },
      tool(B, 'second'),
    ],
    reviewers: panel,
    reviews: [
      ...panel.map(({ id }, index) => ({ reviewer: id, tool: A, verdict: index === 21 ? 'skip' : 'ship' })),
      {
        reviewer: `${ID}0`,
        tool: B,
        verdict: 'skip',
        quote: text('reviews[].quote'),
        url: 'https://r.example/',
      },
    ],
    community: { tallies: { [A]: { ship: 12, skip: 3 }, [B]: { ship: 1, skip: 0 } }, minimum: 5 },
    newsletter: {
      kicker: text('newsletter.kicker'),
      title: text('newsletter.title'),
      text: text('newsletter.text'),
      consent: text('newsletter.consent'),
      endpoint: 'https://publisher.example/newsletter',
    },
    labels,
  },
};

const small = {
  version: 1,
  id: ID,
  tools: [{ ...tool(A, 'first'), panelShip: 50 }, tool(B, 'second')],
  reviewers: [{ id: ID, name: text('reviewers[].name') }],
  reviews: [
    { reviewer: ID, tool: A, verdict: 'ship', quote: text('reviews[].quote') },
    { reviewer: ID, tool: B, verdict: 'ship', quote: 'It is short.' },
  ],
  labels,
};

/** What a reviewer says of the two tools: "ship skip", "ship -". */
type Verdicts = `${'ship' | 'skip' | '-'} ${'ship' | 'skip' | '-'}`;

/** Little but a verdict in sentences. */
const verdict = (said: readonly Verdicts[], more: object = {}) => ({
  version: 1,
  id: ID,
  tools: [
    { id: A, name: text('tools[].name (first)') },
    { id: B, name: text('tools[].name (second)') },
  ],
  reviewers: said.map((_verdicts, index) => ({ id: `${ID}${index}`, name: 'R', kind: 'ai' })),
  reviews: said.flatMap((verdicts, index) =>
    verdicts
      .split(' ')
      .flatMap((given, column) =>
        given === '-' ? [] : [{ reviewer: `${ID}${index}`, tool: column ? B : A, verdict: given }],
      ),
  ),
  labels,
  ...more,
});
const votes = (first: number, second: number, minimum = 1) => ({
  community: { tallies: { [A]: { ship: first, skip: 1 }, [B]: { ship: second, skip: 1 } }, minimum },
});

/** A scene for each case of the panel's sentence, and of the community's. */
const verdicts: readonly Scene[] = [
  verdict(['ship ship'], votes(0, 0)),
  verdict(['skip skip'], votes(2, 2)),
  verdict(['ship skip'], votes(4, 2)),
  verdict(['skip ship'], votes(2, 2, 5)),
  verdict(['ship -']),
  verdict(['- skip']),
  verdict(['ship ship', 'ship -']),
  verdict(['skip skip', '- skip']),
  verdict(['ship -', 'skip -'], votes(0, 0, 5)),
  verdict(['- -'], { community: { tallies: { [A]: { ship: 1, skip: 1 }, [B]: { ship: 0, skip: 0 } } } }),
  verdict(['ship ship', 'skip skip', 'ship skip', 'skip ship', '- -']),
].map((document) => ({ document }));

export const textScenes: readonly Scene[] = [
  everything,
  // Without a title, so that the tools' names are shown; without tallies.
  { document: small, attributes: { layout: 'compact' }, vote: 'ship', isUnfolded: true },
  {
    document: {
      ...small,
      reviewers: [{ id: ID, name: 'A', motto: text('reviewers[].motto') }],
      reviews: [],
      tools: [tool(A, 'first'), { ...tool(B, 'second'), panelShip: 1 }],
      community: { reveal: 'after-vote' },
    },
    attributes: { layout: 'compact' },
    vote: 'none',
  },
  { document: verdict([]), vote: 'refused' },
  { document: verdict([]), vote: 'skip' },
  { document: verdict([]), vote: 'unavailable' },
  { document: verdict([]), vote: 'received' },
  ...verdicts,
];

/**
 * Labels that these scenes do not show: states of the network, what is shown where no script runs, what the reader of a
 * device that keeps votes is told, what becomes of quotes that are found to be long when they are measured, and plural forms of numbers that do not occur or that English
 * does not have.
 */
const OTHER_LABELS = new RegExp(
  `^labels\\.(${[
    'loading|failed|tryAgain|sending|kept|saved|takenBack',
    'subscribed|alreadySubscribed|notSubscribed(Yet_\\w+)?|addressRefused|subscribeThere',
    'youSaidShip|youSaidSkip|notSent',
    'unfoldQuotes|foldQuotes|readMore|readLess',
    'voteThere|voteNeedsScript|subscribeNeedsScript',
    'showAll_one|moreReviewers_one|\\w+_(zero|two|few|many)',
  ].join('|')})$`,
);

/** The names of the texts that one of these scenes shows. */
export const shownFields = textFields.filter((name) => !OTHER_LABELS.test(name));

const linked = {
  version: 1,
  id: 'a-vs-b',
  tools: [
    { id: 'a', name: 'Alpha', url: address('tools[].url (first)'), logo: address('tools[].logo (first)') },
    { id: 'b', name: 'Beta', url: address('tools[].url (second)'), logo: address('tools[].logo (second)') },
  ],
  reviewers: [
    { id: 'ann', name: 'Ann', url: address('reviewers[].url'), avatar: address('reviewers[].avatar') },
    { id: 'bob', name: 'Bob' },
  ],
  reviews: [{ reviewer: 'ann', tool: 'a', verdict: 'ship', url: address('reviews[].url') }],
};

export const addressScenes: readonly Scene[] = [
  // No request is allowed here. This scene comes first, because consent is given only once.
  {
    document: {
      ...linked,
      community: { votes: address('community.votes') },
      newsletter: { title: 'N', endpoint: address('newsletter.endpoint') },
    },
    attributes: { consent: 'required' },
  },
  {
    document: { ...linked, url: address('url'), newsletter: { title: 'N', url: address('newsletter.url') } },
  },
];
