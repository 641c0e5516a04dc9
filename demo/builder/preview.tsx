/** The comparison as it is on a page. Votes that are cast here stay here. */
import { useMemo } from 'react';
import 'tool-comparison/react';
import type { Tallies, VoteTransport } from 'tool-comparison';
import type { Comparison } from 'tool-comparison/document';
import { withAbsoluteAddresses } from './addresses.js';
import { customPropertiesOf, type Settings } from './settings.js';

interface Props {
  readonly document: unknown;
  readonly base: string;
  readonly comparison: Comparison | undefined;
  readonly settings: Settings;
}

/** Counts the votes of this page alone: a trial is no vote. */
function votesOfThisPage({ tools, community }: Comparison): VoteTransport {
  const own = new Map<string, 'ship' | 'skip'>();
  const tallies = (): Tallies =>
    Object.fromEntries(
      tools.map(({ id }) => {
        const { ship = 0, skip = 0 } = community?.tallies?.[id] ?? {};
        const choice = own.get(id);
        return [id, { ship: ship + Number(choice === 'ship'), skip: skip + Number(choice === 'skip') }];
      }),
    );
  return {
    read: () => Promise.resolve(tallies()),
    cast: ({ tool, choice }) => {
      if (choice === null) own.delete(tool);
      else own.set(tool, choice);
      return Promise.resolve(tallies());
    },
  };
}

export function Preview({ document, base, comparison, settings }: Props) {
  const { theme, layout, headingLevel, lang, noVote, noNewsletter, width, page } = settings;
  const shown = useMemo(() => withAbsoluteAddresses(document, base), [document, base]);
  const transport = useMemo(
    () => (comparison?.community?.votes === undefined ? null : votesOfThisPage(comparison)),
    [comparison],
  );
  return (
    <div
      className="stage"
      data-page={page}
      data-width={width}
      role="region"
      aria-label="Preview"
      tabIndex={0}
    >
      <div className="page">
        {document !== undefined && (
          <tool-comparison
            comparison={shown}
            voteTransport={transport}
            theme={theme}
            layout={layout}
            heading-level={Number(headingLevel) as 1}
            lang={lang || undefined}
            no-vote={noVote}
            no-newsletter={noNewsletter}
            no-storage
            style={customPropertiesOf(settings)}
          />
        )}
      </div>
    </div>
  );
}
