// A document that somebody writes.
import { ToolComparisonElement, type ComparisonDocument } from 'tool-comparison';
import {
  parseComparison,
  type Comparison,
  type ComparisonDocument as FromDocument,
} from 'tool-comparison/document';

export const smallest: ComparisonDocument = {
  version: 1,
  id: 'a-vs-b',
  tools: [
    { id: 'a', name: 'A' },
    { id: 'b', name: 'B' },
  ],
};

export const whole = {
  $schema: 'https://publisher.example/comparison.schema.json',
  version: 1,
  id: 'a-vs-b',
  lang: 'en',
  url: '/a-vs-b',
  kicker: 'Editors',
  title: 'A vs B',
  summary: 'Two editors.',
  updated: '2026-01-31',
  disclosure: 'We were given A.',
  tools: [
    { id: 'a', name: 'A', url: 'a', entry: 'Free', panelShip: 75, sponsored: true },
    { id: 'b', name: 'B', category: 'Editor', tagline: 'Fast', description: 'An editor.', logo: 'b.svg' },
  ],
  reviewers: [{ id: 'r', name: 'R', kind: 'human', motto: 'Yes', avatar: 'r.jpg', url: undefined }],
  reviews: [{ reviewer: 'r', tool: 'a', verdict: 'ship', quote: 'Good', date: '2026-01-30' }],
  community: { votes: '/votes', tallies: { a: { ship: 3, skip: 1 } }, reveal: 'after-vote', minimum: 5 },
  newsletter: { title: 'Weekly', endpoint: '/subscribe', consent: 'Yes' },
  labels: { ship: 'Take it' },
} as const satisfies ComparisonDocument;

export const same: FromDocument = whole;

/** What was read is a document too. */
export const again = (comparison: Comparison): ComparisonDocument => comparison;

const element = new ToolComparisonElement();
element.comparison = whole;
element.comparison = JSON.parse('{}');
parseComparison(whole, 'https://publisher.example/');

// @ts-expect-error: there is no other version
export const version: ComparisonDocument = { ...smallest, version: 2 };
// @ts-expect-error: no such key
export const key: ComparisonDocument = { ...smallest, heading: 'A vs B' };
// @ts-expect-error: it needs an id
export const id: ComparisonDocument = { version: 1, tools: smallest.tools };
// @ts-expect-error: a comparison is of two
export const one: ComparisonDocument = { ...smallest, tools: [{ id: 'a', name: 'A' }] };
// @ts-expect-error: a tool has a name
export const nameless: ComparisonDocument = { ...smallest, tools: [{ id: 'a' }, { id: 'b', name: 'B' }] };
const named = { reviewer: 'r', tool: 'a' };
// @ts-expect-error: no such verdict
export const verdict: ComparisonDocument = { ...smallest, reviews: [{ ...named, verdict: 'maybe' }] };
const review = { ...named, verdict: 'ship' } as const;
// @ts-expect-error: no such key of a review
export const vote = { ...smallest, reviews: [{ ...review, vote: 1 }] } satisfies ComparisonDocument;
// @ts-expect-error: no such label
export const label = { ...smallest, labels: { shipp: 'Take it' } } satisfies ComparisonDocument;
// @ts-expect-error: votes are counted for both choices
export const tally = { ...smallest, community: { tallies: { a: { ship: 1 } } } } satisfies ComparisonDocument;
