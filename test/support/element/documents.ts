// Comparison documents as a publisher writes them, each made afresh so that a test may change it.

/** The address the documents are said to come from. */
export const BASE = 'https://publisher.example/comparisons/a-vs-b.json';

let addresses = 0;

/** @returns an address that no widget of the test file has had: documents are shared and kept by their address. */
export const fresh = (): string => `https://publisher.example/fresh-${++addresses}.json`;

/** A document with what is required and nothing else. */
export const minimal = <Overrides extends object = object>(overrides?: Overrides) => ({
  version: 1,
  id: 'a-vs-b',
  tools: [
    { id: 'a', name: 'Alpha' },
    { id: 'b', name: 'Beta' },
  ],
  ...(overrides ?? ({} as Overrides)),
});

/** A document with every field that there is: two reviewers, one of whom covered one tool only. */
export const full = <Overrides extends object = object>(overrides?: Overrides) => ({
  version: 1,
  id: 'a-vs-b',
  lang: 'en',
  url: 'https://publisher.example/a-vs-b',
  kicker: 'Code editors',
  title: 'Alpha or Beta?',
  summary: 'Two editors, two weeks.',
  updated: '2026-01-20',
  disclosure: 'Links earn a commission.',
  tools: [
    {
      id: 'a',
      name: 'Alpha',
      category: 'Editors',
      tagline: 'The first',
      description: 'Fast and small.',
      entry: '$20/mo',
      url: 'https://alpha.example/',
      logo: 'https://publisher.example/alpha.svg',
      sponsored: true,
      panelShip: 62,
    },
    {
      id: 'b',
      name: 'Beta',
      category: 'Editors',
      tagline: 'The second',
      description: 'Large and kind.',
      entry: 'Free',
      url: 'https://beta.example/',
      logo: 'https://publisher.example/beta.svg',
      sponsored: false,
    },
  ],
  reviewers: [
    {
      id: 'ann',
      name: 'Ann Archer',
      motto: 'Ships on Fridays.',
      avatar: 'https://publisher.example/ann.svg',
      url: 'https://ann.example/',
      kind: 'human',
    },
    { id: 'bot', name: 'Bot', motto: 'Never sleeps.', kind: 'ai' },
  ],
  reviews: [
    {
      reviewer: 'ann',
      tool: 'a',
      verdict: 'ship',
      quote: 'It starts before I have sat down.',
      date: '2026-01-14',
      url: 'https://ann.example/alpha',
    },
    { reviewer: 'ann', tool: 'b', verdict: 'skip', quote: 'It asks too much.' },
    { reviewer: 'bot', tool: 'a', verdict: 'ship' },
  ],
  community: {
    votes: 'https://publisher.example/api/a-vs-b/votes',
    tallies: { a: { ship: 12, skip: 3 }, b: { ship: 0, skip: 0 } },
    reveal: 'always',
    minimum: 1,
  },
  newsletter: {
    kicker: 'Weekly',
    title: 'The next verdict',
    text: 'One mail a week.',
    endpoint: 'https://publisher.example/api/newsletter',
    url: 'https://publisher.example/newsletter',
    consent: 'You can leave at any time.',
  },
  labels: { ship: 'Take it', votes_few: '{n} votes (few)' },
  ...(overrides ?? ({} as Overrides)),
});

/** As many reviewers, named "Reviewer 1" and so on, who all would ship the first tool. */
export function panel(count: number) {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  return {
    reviewers: numbers.map((n) => ({ id: `r${n}`, name: `Reviewer ${n}` })),
    reviews: numbers.map((n) => ({ reviewer: `r${n}`, tool: 'a', verdict: 'ship' })),
  };
}

/** A document with reviewers who say of the two tools: `+` ship, `-` skip, `.` nothing. */
export function whoSay(verdicts: readonly string[], nameOf: (index: number) => string) {
  const reviewers = verdicts.map((_marks, index) => ({ id: `r${index}`, name: nameOf(index) }));
  const reviews = verdicts.flatMap((marks, index) =>
    ['a', 'b'].flatMap((tool, column) =>
      marks[column] === '.'
        ? []
        : [{ reviewer: `r${index}`, tool, verdict: marks[column] === '+' ? 'ship' : 'skip' }],
    ),
  );
  return minimal({ reviewers, reviews });
}

/**
 * A copy of the document with the value at a path as problems name it: `reviews[0].verdict`.
 * Undefined takes away what is there.
 */
export function put(document: unknown, path: string, value: unknown): unknown {
  const keys = path.match(/[^.[\]]+/g) ?? [];
  const change = (inner: unknown, [key, ...rest]: readonly string[]): unknown => {
    if (key === undefined) return value;
    const isRemoved = !rest.length && value === undefined;
    if (Array.isArray(inner)) {
      const copy: unknown[] = [...(inner as unknown[])];
      copy.splice(Number(key), 1, ...(isRemoved ? [] : [change(copy[Number(key)], rest)]));
      return copy;
    }
    const record = new Map(Object.entries((inner ?? {}) as Record<string, unknown>));
    if (isRemoved) record.delete(key);
    else record.set(key, change(record.get(key), rest));
    return Object.fromEntries(record);
  };
  return change(document, keys);
}
