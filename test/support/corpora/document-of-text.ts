// One text in a whole document.

/** Every text of a document that is shown, its ids and a few labels. */
export const withText = (text: string) => ({
  version: 1,
  id: text.slice(0, 200).toWellFormed() || 'a',
  url: 'https://publisher.example/',
  kicker: text,
  title: text,
  summary: text,
  updated: '2026-01-20',
  disclosure: text,
  tools: ['a', 'b'].map((id) => ({
    id: `${id}${text.slice(0, 100).toWellFormed()}`,
    name: text,
    category: text,
    tagline: text,
    description: text,
    entry: text,
    url: 'https://tool.example/?a=1&copy=2',
    sponsored: true,
  })),
  reviewers: [
    { id: 'r', name: text, motto: text, url: 'https://r.example/', kind: 'ai' },
    { id: 's', name: text },
    { id: 't', name: 'T' },
  ],
  reviews: [
    { reviewer: 'r', tool: `a${text.slice(0, 100).toWellFormed()}`, verdict: 'ship', quote: text },
    {
      reviewer: 's',
      tool: `a${text.slice(0, 100).toWellFormed()}`,
      verdict: 'skip',
      url: 'https://r.example/',
    },
    { reviewer: 'r', tool: `b${text.slice(0, 100).toWellFormed()}`, verdict: 'skip', quote: text },
  ],
  community: { votes: 'https://publisher.example/votes' },
  newsletter: { kicker: text, title: text, text, url: 'https://letter.example/' },
  labels: Object.fromEntries(
    'scorecard reviewer ownWords verdictShip verdictSkip notReviewed panelShip entry sponsored aiReviewer voteThere readReview'
      .split(' ')
      .map((key) => [key, text]),
  ),
});
