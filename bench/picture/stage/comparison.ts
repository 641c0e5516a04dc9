/** The document that everyone draws, from the demo, with the addresses of the bench's own vote service. */
import { readFile } from 'node:fs/promises';

const FILE = new URL(
  '../../../demo/comparisons/azure-voice-router-vs-cursor-background-agent.json',
  import.meta.url,
);

interface Comparison {
  id: string;
  tools: { id: string }[];
  reviews: { quote: string }[];
  newsletter: object;
}

export interface Source {
  readonly tools: readonly string[];
  /** The end of the last quote: where it is, everything before it is too. */
  readonly lastWords: string;
  /** The text of the document, the same in each copy but for its identifier and addresses. */
  readonly copy: (index: number, service: string) => string;
}

export async function readComparison(): Promise<Source> {
  const comparison = JSON.parse(await readFile(FILE, 'utf8')) as Comparison;
  const quote = comparison.reviews.at(-1)?.quote ?? '';
  return {
    tools: comparison.tools.map(({ id }) => id),
    lastWords: quote.replace(/\s+/g, ' ').trim().slice(-60),
    copy: (index, service) =>
      JSON.stringify({
        ...comparison,
        id: `${comparison.id}-${index}`,
        community: { votes: `${service}/votes/${index}` },
        newsletter: { ...comparison.newsletter, endpoint: `${service}/newsletter` },
      }),
  };
}
