// The JSX of Solid 1.
import type { JSX } from 'solid-js';
import type { Choice, Comparison, ToolComparisonElement, VoteTransport } from 'tool-comparison';
import type { ComparisonDocument } from 'tool-comparison/document';
import 'tool-comparison/solid';

declare const isClosed: () => boolean;
declare const src: string | undefined;
declare const comparison: ComparisonDocument;
declare const transport: VoteTransport;

export function Everything(): JSX.Element {
  let element!: ToolComparisonElement;
  return (
    <tool-comparison
      ref={element}
      id="a"
      class="wide"
      lang="de"
      src={src}
      crossorigin="use-credentials"
      loading="lazy"
      theme="dark"
      layout="compact"
      heading-level={3}
      vote-endpoint="/votes"
      no-vote={isClosed()}
      no-newsletter
      no-storage=""
      live
      consent="required"
      prop:comparison={comparison}
      prop:voteTransport={transport}
      onClick={(event) => event.currentTarget.reload()}
      on:comparison-load={(event) => {
        const loaded: Comparison = event.detail.comparison;
        return loaded;
      }}
      on:comparison-error={({ detail }) => detail.error.code === 'invalid'}
      on:comparison-vote={(event) => {
        const choice: Choice = event.detail.choice;
        if (choice && isClosed()) event.preventDefault();
      }}
      on:comparison-voted={(event) => event.currentTarget.tallies[event.detail.tool]?.ship.toFixed()}
      on:comparison-vote-error={{ handleEvent: ({ detail }) => detail.willRetry, once: true }}
      on:comparison-subscribe={() => undefined}
    >
      <a href="/a-vs-b">A vs B</a>
    </tool-comparison>
  );
}

export const properties = <tool-comparison prop:headingLevel={3} prop:noVote={isClosed()} prop:src={null} />;
export const attributes = <tool-comparison attr:theme="dark" attr:no-vote="" bool:no-storage={isClosed()} />;
export const refCalled = <tool-comparison ref={(element) => void element.ready} />;
export const withText = <tool-comparison heading-level="3" />;

// @ts-expect-error: no such theme
export const theme = <tool-comparison theme="blue" />;
// @ts-expect-error: a layout is a word
export const layout = <tool-comparison layout={3} />;
// @ts-expect-error: no such attribute
export const attribute = <tool-comparison colour="red" />;
// @ts-expect-error: headings end at 6
export const heading = <tool-comparison heading-level={7} />;
// @ts-expect-error: it is there or not
export const flag = <tool-comparison no-vote="no" />;
// @ts-expect-error: eager or lazy
export const loading = <tool-comparison attr:loading="later" />;
// @ts-expect-error: it cannot be set
export const readOnly = <tool-comparison prop:tallies={{}} />;
// @ts-expect-error: a method is no property
export const method = <tool-comparison prop:reload={() => undefined} />;
// @ts-expect-error: it needs both methods
export const noCast = <tool-comparison prop:voteTransport={{ read: () => transport.read() }} />;
// @ts-expect-error: another element
export const ref = <tool-comparison ref={(element: HTMLAnchorElement) => void element.href} />;
// @ts-expect-error: no such detail
export const detail = <tool-comparison on:comparison-load={(event) => event.detail.tallies} />;
// @ts-expect-error: a listener is a function
export const listener = <tool-comparison on:comparison-vote="return false" />;
