// Everything that an app may import, used as its types say.
import 'tool-comparison';
import 'tool-comparison/locales/all';
import {
  ComparisonError,
  ComparisonEvent,
  type CastBallot,
  type Choice,
  type Comparison,
  type VoteTransport,
} from 'tool-comparison';
import { ToolComparisonElement as Bundled } from 'tool-comparison/dist/tool-comparison.js';
import { checkComparison, parseComparison, type ComparisonDocument } from 'tool-comparison/document';
import { ToolComparisonElement } from 'tool-comparison/element';
import de from 'tool-comparison/locales/de';

class OwnElement extends ToolComparisonElement {
  get words(): typeof de {
    return de;
  }
}
customElements.define('own-comparison', OwnElement);

const document_: ComparisonDocument = {
  version: 1,
  id: 'a-vs-b',
  tools: [
    { id: 'a', name: 'Alpha' },
    { id: 'b', name: 'Beta' },
  ],
};
const transport: VoteTransport = {
  read: () => Promise.resolve({}),
  cast: ({ tool }: CastBallot) => Promise.resolve({ [tool]: { ship: 1, skip: 0 } }),
};

const element = document.createElement('tool-comparison');
element.comparison = document_;
element.voteTransport = transport;
element.addEventListener('comparison-vote', (event) => {
  const choice: Choice = event.detail.choice;
  if (choice === null) event.preventDefault();
});
document.addEventListener('comparison-error', ({ detail: { error } }) => {
  if (error instanceof ComparisonError && error.code === 'not-found') console.warn(error.problems.length);
});

export const titleOf = ({ title }: Comparison): string => title;
export const isLoad = (event: Event): event is ComparisonEvent<'comparison-load'> =>
  event instanceof ComparisonEvent && event.type === 'comparison-load';
export const title = titleOf(parseComparison(document_).comparison);
export const problems = checkComparison(document_, 'https://publisher.example/a-vs-b.json').length;
export const { version } = Bundled;
// @ts-expect-error: no such theme
element.theme = 'blue';
// @ts-expect-error: a document has two tools
export const wrong: ComparisonDocument = { version: 1, id: 'a', tools: [] };
