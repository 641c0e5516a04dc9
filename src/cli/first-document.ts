const TOOLS = [
  {
    id: 'tool-a',
    name: 'Tool A',
    category: 'Category',
    tagline: 'What Tool A promises, in a few words.',
    description: 'What Tool A is, in a few sentences.',
    entry: 'Price',
    url: 'https://tool-a.example/',
    sponsored: false,
  },
  {
    id: 'tool-b',
    name: 'Tool B',
    category: 'Category',
    tagline: 'What Tool B promises, in a few words.',
    description: 'What Tool B is, in a few sentences.',
    entry: 'Price',
    url: 'https://tool-b.example/',
    sponsored: false,
  },
];

const REVIEWERS = [
  { id: 'reviewer-1', name: 'Reviewer 1', motto: 'A line below the name.', kind: 'human' },
  { id: 'reviewer-2', name: 'Reviewer 2', motto: 'A line below the name.', kind: 'ai' },
];

const REVIEWS = [
  { reviewer: 'reviewer-1', tool: 'tool-a', verdict: 'ship', quote: 'Why Reviewer 1 would ship Tool A.' },
  { reviewer: 'reviewer-1', tool: 'tool-b', verdict: 'skip', quote: 'Why Reviewer 1 would skip Tool B.' },
  { reviewer: 'reviewer-2', tool: 'tool-a', verdict: 'skip', quote: 'Why Reviewer 2 would skip Tool A.' },
  { reviewer: 'reviewer-2', tool: 'tool-b', verdict: 'ship', quote: 'Why Reviewer 2 would ship Tool B.' },
];

/**
 * @param schema the address of the JSON Schema
 * @returns a document with every common field, in which everything is plainly a placeholder, and nothing wrong
 */
export const firstDocument = (schema: string) => ({
  $schema: schema,
  version: 1,
  id: 'tool-a-vs-tool-b',
  lang: 'en',
  url: 'https://publisher.example/tool-a-vs-tool-b',
  kicker: 'Category',
  title: 'Tool A vs Tool B',
  summary: 'A few sentences below the title.',
  updated: '2026-01-01',
  disclosure: 'What readers should know, such as that links earn a commission.',
  tools: TOOLS,
  reviewers: REVIEWERS,
  reviews: REVIEWS,
  community: { votes: 'https://publisher.example/api/tool-a-vs-tool-b/votes', reveal: 'after-vote' },
  newsletter: {
    kicker: 'Newsletter',
    title: 'What subscribers get',
    text: 'How often it comes.',
    endpoint: 'https://publisher.example/api/newsletter',
    url: 'https://publisher.example/newsletter',
    consent: 'What the reader agrees to.',
  },
});
