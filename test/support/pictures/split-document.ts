// A panel that is split, readers who see it the other way round, AI reviewers, and a link that earns the publisher something.
import type { PictureDocument, PictureReview } from './documents.js';

const review = (
  reviewer: string,
  tool: 'dray' | 'millrace',
  verdict: 'ship' | 'skip',
  date: string,
  quote: string,
): PictureReview => ({ reviewer, tool, verdict, date, quote });

const reviews = [
  {
    ...review(
      'amara',
      'dray',
      'ship',
      '2026-09-02',
      'We pulled the plug on two of our three workers at half past nine, with eighty thousand invoices in the air. The dashboard went amber, the third worker took over what its sisters had dropped, and by ten the count was right to the last cent. I looked for a job that had run twice and could not find one. What I did find was a button that replays a day, which nobody had told me about, and which has since saved a Thursday.',
    ),
    url: 'https://example.org/reviews/amara-dray',
  },
  review(
    'amara',
    'millrace',
    'skip',
    '2026-09-02',
    'It survives anything that your database survives. Ours does not survive the first of the month, when accounting locks the table that the queue lives in.',
  ),
  review(
    'jonas',
    'dray',
    'skip',
    '2026-09-03',
    'Support was quick, polite, and unable to show me a single row. When a job is late I want to ask why in SQL and get an answer before the coffee is through. Here I get a graph. It is a handsome graph.',
  ),
  {
    ...review(
      'jonas',
      'millrace',
      'ship',
      '2026-09-03',
      'One table, one index, one transaction around the order and the mail that confirms it. That last part is what no hosted queue can give me: if the order is rolled back, the mail was never there. I read all of the source on a train to Ulm, and got off knowing where it would break. It broke there, under load, in exactly the way the comment above the function says it will.',
    ),
    url: 'https://example.org/reviews/jonas-millrace',
  },
  review('priya', 'dray', 'ship', '2026-09-04', 'Set up before lunch. Nobody has thought of it since.'),
  review(
    'priya',
    'millrace',
    'ship',
    '2026-09-04',
    'Set up before lunch, once the migration had a reviewer.',
  ),
  review(
    'ballast',
    'dray',
    'skip',
    '2026-09-05',
    'List price is $49. Two million jobs a month, with retries and thirty days of history, come to $1,130.',
  ),
  review('ballast', 'millrace', 'ship', '2026-09-05', 'One larger database instance: $212 a month.'),
  review('tomas', 'dray', 'ship', '2026-09-07', 'Its alerts name the customer, not the container.'),
  review('tomas', 'millrace', 'skip', '2026-09-07', 'Vacuum. I had hoped never to write that word again.'),
  review('shift', 'millrace', 'ship', '2026-09-08', 'Killed 412 times. Lost jobs: none. Doubled jobs: none.'),
];

export const SPLIT: PictureDocument = {
  version: 1,
  id: 'dray-vs-millrace',
  lang: 'en',
  url: 'https://example.org/compare/dray-vs-millrace',
  kicker: 'Job queues',
  title: 'Dray or Millrace, for jobs that must not get lost',
  summary:
    'A hosted queue with a bill, or a library that borrows the database you already run. Six reviewers moved the same two million jobs through each of them, and pulled the plug halfway.',
  updated: '2026-09-14',
  disclosure: 'We earn a commission on the Dray link. Both tools, and everyone quoted here, are invented.',
  tools: [
    {
      id: 'dray',
      name: 'Dray',
      category: 'Hosted queue',
      tagline: 'Jobs in, jobs out, and somebody else on call',
      description:
        'A queue as a service, with workers in eleven languages and a dashboard that shows every job of the last thirty days. Retries, schedules and limits are set in a browser, by whoever has the rights, and take effect at once.',
      entry: '$49/mo',
      url: 'https://example.org/dray',
      sponsored: true,
    },
    {
      id: 'millrace',
      name: 'Millrace',
      category: 'Open-source library',
      tagline: 'A queue in the database you already have',
      description:
        'A library of two thousand lines that keeps jobs in a table of your own Postgres. A job is created in the same transaction as the order that needs it, so there is never one without the other.',
      entry: 'Free',
      url: 'https://example.org/millrace',
    },
  ],
  reviewers: [
    {
      id: 'amara',
      name: 'Amara Okafor',
      motto: 'What happens at the second failure?',
      url: 'https://example.org/reviewers/amara',
    },
    { id: 'jonas', name: 'Jonas Weidmann', motto: 'Show me the query.' },
    { id: 'priya', name: 'Priya Raman' },
    { id: 'ballast', name: 'Ballast', motto: 'Add up the bill.', kind: 'ai' },
    { id: 'tomas', name: 'Tomás Ferreira', motto: 'Who is woken by it?' },
    { id: 'shift', name: 'Second Shift', kind: 'ai' },
  ],
  reviews,
  community: {},
  newsletter: {
    kicker: 'The Night Desk',
    title: 'What broke this week, and who noticed',
    text: 'One story about one outage, every Sunday. No lists.',
    endpoint: '/newsletter',
    consent: 'Your address is used for this letter and nothing else.',
  },
};
