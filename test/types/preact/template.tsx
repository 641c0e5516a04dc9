// The JSX of Preact.
import { createRef, type JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { Choice, Comparison, ToolComparisonElement, VoteTransport } from 'tool-comparison';
import type { ComparisonDocument } from 'tool-comparison/document';
import type { ToolComparisonProps } from 'tool-comparison/preact';
import 'tool-comparison/preact';

declare const isClosed: boolean;
declare const src: string | undefined;
declare const comparison: ComparisonDocument;
declare const transport: VoteTransport;

export function Everything(): JSX.Element {
  const element = useRef<ToolComparisonElement>(null);
  return (
    <tool-comparison
      key="a"
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
      no-vote={isClosed}
      no-newsletter
      no-storage=""
      live
      consent="required"
      comparison={comparison}
      voteTransport={transport}
      onClick={(event) => event.currentTarget.reload()}
      oncomparison-load={(event) => {
        const loaded: Comparison = event.detail.comparison;
        return loaded;
      }}
      oncomparison-error={({ detail }) => detail.error.code === 'invalid'}
      oncomparison-vote={(event) => {
        const choice: Choice = event.detail.choice;
        if (choice && isClosed) event.preventDefault();
      }}
      oncomparison-voted={(event) => event.currentTarget.tallies[event.detail.tool]?.ship.toFixed()}
      oncomparison-vote-error={({ detail }) => detail.willRetry}
      oncomparison-subscribe={() => undefined}
    >
      <a href="/a-vs-b">A vs B</a>
    </tool-comparison>
  );
}

export const properties = (
  <tool-comparison headingLevel={3} noVote={isClosed} crossOrigin={null} src={null} />
);
export const withText = <tool-comparison heading-level="3" />;
export const props: ToolComparisonProps = { theme: 'light', 'no-vote': true };
export const spread = <tool-comparison {...props} />;

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
export const loading = <tool-comparison loading="later" />;
// @ts-expect-error: it cannot be set
export const readOnly = <tool-comparison tallies={{}} />;
// @ts-expect-error: a method is no property
export const method = <tool-comparison reload={() => undefined} />;
// @ts-expect-error: it needs both methods
export const noCast = <tool-comparison voteTransport={{ read: () => transport.read() }} />;
// @ts-expect-error: another element
export const ref = <tool-comparison ref={createRef<HTMLAnchorElement>()} />;
// @ts-expect-error: no such detail
export const detail = <tool-comparison oncomparison-load={(event) => event.detail.tallies} />;
// @ts-expect-error: a listener is a function
export const listener = <tool-comparison oncomparison-vote="return false" />;
