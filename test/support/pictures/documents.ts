// Documents for the pictures, and ways to make others of them.
import { FIRST, readDocument } from '../pages/page-documents.js';

export interface PictureReview {
  reviewer: string;
  tool: string;
  verdict: 'ship' | 'skip';
  quote?: string;
  date?: string;
  url?: string;
}

export interface PictureTool {
  id: string;
  name: string;
  [key: string]: unknown;
}

export interface PictureReviewer {
  id: string;
  name: string;
  [key: string]: unknown;
}

export interface PictureDocument {
  tools: [PictureTool, PictureTool];
  reviewers?: PictureReviewer[];
  reviews?: PictureReview[];
  community?: Record<string, unknown>;
  [key: string]: unknown;
}

export const demoDocument = (name: string): PictureDocument =>
  readDocument(name) as unknown as PictureDocument;

/** The real comparison. */
export const REAL = demoDocument(FIRST);

const verdictOnly = ({ reviewer, tool, verdict }: PictureReview): PictureReview => ({
  reviewer,
  tool,
  verdict,
});

/** Only that many reviewers have their words quoted: of the others there are verdicts, which keeps pictures low. */
export function quoting(document: PictureDocument, count: number): PictureDocument {
  const { reviewers = [], reviews = [] } = document;
  const quoted = new Set(reviewers.slice(0, count).map(({ id }) => id));
  return {
    ...document,
    reviewers: reviewers.map(({ id, name, kind, ...words }) =>
      quoted.has(id) ? { id, name, kind, ...words } : { id, name, kind },
    ),
    reviews: reviews.map((review) => (quoted.has(review.reviewer) ? review : verdictOnly(review))),
  };
}

/** Header, cards and scorecard: what is seen first. */
export function frontOf(document: PictureDocument): PictureDocument {
  const { newsletter: _newsletter, disclosure: _disclosure, url: _url, ...rest } = quoting(document, 0);
  const [first, second] = document.tools;
  return { ...rest, tools: [withoutDescription(first), withoutDescription(second)] };
}

export const withoutDescription = ({ description: _description, ...tool }: PictureTool): PictureTool => tool;

/** With a panel of as many reviewers, who say ship or skip to the two tools in turn. */
export function withPanel(document: PictureDocument, names: readonly string[]): PictureDocument {
  const reviewers = names.map((name, index) => ({ id: String(index), name }));
  const reviews = reviewers.flatMap(({ id }, index) =>
    document.tools.flatMap((tool, column): PictureReview[] => {
      // Every seventh has reviewed only the first tool.
      if (column === 1 && index % 7 === 5) return [];
      return [{ reviewer: id, tool: tool.id, verdict: (index * (column + 2)) % 5 < 3 ? 'ship' : 'skip' }];
    }),
  );
  return { ...document, reviewers, reviews };
}

const FIRST_NAMES = ['Ada', 'Bruno', 'Chidi', 'Daria', 'Emre', 'Fatou', 'Grete', 'Hugo'];
const LAST_NAMES = ['Lindqvist', 'Moreau', 'Nakamura', 'O’Rourke', 'Papadakis'];

/** Forty names, none twice. */
export const FORTY = LAST_NAMES.flatMap((last) => FIRST_NAMES.map((first) => `${first} ${last}`));
