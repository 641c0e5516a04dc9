/** What each reviewer says of each tool, as a table, and how many say the same. */
import type { KindView, RowView, ScorecardView } from '../../ui/scorecard/view.js';
import type { MarkView } from '../../ui/shared/mark-view.js';
import {
  group,
  heading,
  isolated,
  isolatedPhrase,
  phrase,
  strong,
  text,
  type Group,
  type Inline,
  type Mark,
} from './nodes.js';

export const mark = ({ kind, word }: MarkView): Mark => ({
  kind: 'mark',
  verdict: kind,
  word: isolatedPhrase(word),
});

/** A reviewer's name, and that the reviewer is not human. */
export const reviewerName = (name: Inline, ai: RowView['ai']): readonly Inline[] =>
  ai ? [name, text(' '), { kind: 'tag', word: isolatedPhrase(ai) }] : [name];

const kind = ({ count, label }: KindView): readonly Inline[] => [
  strong('kind-count', text(count)),
  text(' '),
  phrase(label),
];

const row = ({ name, ai, marks }: RowView): readonly (readonly Inline[])[] => [
  reviewerName(ai ? isolated(name) : text(name), ai),
  ...marks.map((view) => [mark(view)]),
];

export const scorecardContent = (view: ScorecardView): Group =>
  group('section', 'scorecard', [
    heading(view.headingLevel, 'section-title', [phrase(view.heading)]),
    {
      kind: 'table',
      name: 'verdicts',
      head: [[phrase(view.reviewer)], ...view.tools.map((name) => [text(name)])],
      rows: view.rows.map(row),
    },
    ...(view.kinds.length > 0 ? [{ kind: 'list', name: 'kinds', items: view.kinds.map(kind) } as const] : []),
  ]);
