/** One tool: what it is, what it costs, and what the panel and the readers say. */
import type { CardView, FigureView, StatView } from '../../ui/card/view.js';
import {
  group,
  heading,
  linked,
  paragraph,
  phrase,
  strong,
  text,
  textBlock,
  type Block,
  type Fact,
  type Group,
  type Inline,
} from './nodes.js';

const NO_FIGURE = { figure: undefined, bar: undefined, isLeading: false };

function figureFact(
  term: readonly Inline[],
  { percentage, bar, isLeading, note, noteInFull }: FigureView,
): Fact {
  const value = [phrase(noteInFull ?? note)];
  if (!percentage) return { ...NO_FIGURE, term, value };
  const { before, number, after } = percentage;
  return { term, figure: before + number + after, bar, isLeading, value };
}

function fact({ label, figure, text: own, missing }: StatView): Fact {
  const term = [phrase(label)];
  if (figure) return figureFact(term, figure);
  const words = own === undefined ? missing && phrase(missing) : strong('entry', text(own));
  return { ...NO_FIGURE, term, value: words ? [words] : [] };
}

/** @param description what the document says of the tool at length */
export function toolContent(view: CardView, description: string | undefined): Group {
  const { headingLevel, name, url, sponsored, category, tagline, picture, stats } = view;
  const rel = sponsored ? 'sponsored noopener' : 'noopener';
  const logo: Block[] =
    picture?.url === undefined ? [] : [{ kind: 'picture', name: 'logo', url: picture.url }];
  return group('article', 'card', [
    group('div', 'card-head', [
      ...logo,
      heading(headingLevel, 'tool-name', [linked(text(name), url, rel)]),
      ...textBlock('kicker', category),
      ...textBlock('tagline', tagline),
      ...(sponsored ? [paragraph('fine-print', [phrase(sponsored)])] : []),
    ]),
    ...(stats.length > 0 ? [{ kind: 'facts', name: 'stats', facts: stats.map(fact) } as const] : []),
    ...textBlock('description', description),
  ]);
}
