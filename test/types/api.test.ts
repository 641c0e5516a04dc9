// What the compiler knows of the public API. Nothing here runs: compiling it is the test.
import type {
  CastBallot,
  Choice,
  Comparison,
  ComparisonError,
  ComparisonErrorCode,
  ComparisonEvent,
  ComparisonEventDetails,
  Problem,
  Tallies,
  ToolComparisonElement,
  Verdict,
  VoteTransport,
} from '../../src/index.js';

// The usual way to tell apart what extends each other, such as readonly from not.
/* eslint-disable @typescript-eslint/no-unnecessary-type-parameters */
type Same<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2
    ? true
    : { readonly is: A; readonly not: B };
/* eslint-enable @typescript-eslint/no-unnecessary-type-parameters */
/** Does not compile unless all are true. */
type All<_ extends readonly true[]> = never;
type Detail<Type extends keyof HTMLElementEventMap> =
  HTMLElementEventMap[Type] extends CustomEvent<infer Inner> ? Inner : undefined;

export type Tags = All<
  [
    Same<HTMLElementTagNameMap['tool-comparison'], ToolComparisonElement>,
    Same<ToolComparisonElement extends HTMLElement ? true : false, true>,
  ]
>;

export type Events = All<
  [
    Same<
      Detail<'comparison-load'>,
      { readonly comparison: Comparison; readonly problems: readonly Problem[] }
    >,
    Same<Detail<'comparison-error'>, { readonly error: ComparisonError }>,
    Same<Detail<'comparison-vote'>, { readonly tool: string; readonly choice: Choice }>,
    Same<
      Detail<'comparison-voted'>,
      { readonly tool: string; readonly choice: Choice; readonly tallies: Tallies }
    >,
    Same<keyof Detail<'comparison-vote-error'>, 'tool' | 'choice' | 'error' | 'willRetry'>,
    Same<Detail<'comparison-subscribe'>, Readonly<Record<string, never>>>,
    Same<HTMLElementEventMap['comparison-vote'], ComparisonEvent<'comparison-vote'>>,
    Same<DocumentEventMap['comparison-vote'], ComparisonEvent<'comparison-vote'>>,
    Same<WindowEventMap['comparison-vote'], ComparisonEvent<'comparison-vote'>>,
    Same<ShadowRootEventMap['comparison-vote'], ComparisonEvent<'comparison-vote'>>,
    Same<
      keyof ComparisonEventDetails,
      | 'comparison-load'
      | 'comparison-error'
      | 'comparison-vote'
      | 'comparison-voted'
      | 'comparison-vote-error'
      | 'comparison-subscribe'
    >,
  ]
>;

export type Members = All<
  [
    Same<ToolComparisonElement['src'], string | null>,
    Same<ToolComparisonElement['crossOrigin'], 'anonymous' | 'use-credentials' | null>,
    Same<ToolComparisonElement['loading'], 'eager' | 'lazy'>,
    Same<ToolComparisonElement['theme'], 'auto' | 'light' | 'dark'>,
    Same<ToolComparisonElement['layout'], 'full' | 'compact'>,
    Same<ToolComparisonElement['headingLevel'], number>,
    Same<ToolComparisonElement['voteEndpoint'], string | null>,
    Same<ToolComparisonElement['noVote' | 'noNewsletter' | 'noStorage'], boolean>,
    Same<ToolComparisonElement['consent'], 'granted' | 'required'>,
    Same<ToolComparisonElement['comparison'], unknown>,
    Same<ToolComparisonElement['error'], ComparisonError | null>,
    Same<ToolComparisonElement['tallies'], Tallies>,
    Same<ToolComparisonElement['ready'], Promise<void>>,
    Same<ToolComparisonElement['shown'], ComparisonEventDetails['comparison-load'] | null>,
    Same<Parameters<ToolComparisonElement['vote']>, [toolId: string, choice: Choice]>,
    Same<ReturnType<ToolComparisonElement['vote' | 'reload']>, Promise<void>>,
    Same<Choice, 'ship' | 'skip' | null>,
    Same<Verdict, 'ship' | 'skip'>,
    Same<ComparisonError['code'], ComparisonErrorCode>,
  ]
>;

/** A backend of an app's own. */
export const transport: VoteTransport = {
  read: () => Promise.resolve({ a: { ship: 1, skip: 0 } }),
  cast: ({ tool, voter, choice, sequence }: CastBallot) =>
    Promise.resolve({ [`${tool} ${voter} ${choice ?? ''} ${sequence}`]: { ship: 0, skip: 0 } }),
};

export function use(element: ToolComparisonElement): void {
  element.voteTransport = transport;
  element.voteTransport = null;
  element.addEventListener('comparison-voted', ({ detail }) => detail.tallies['a']?.ship.toFixed());
  document.addEventListener('click', () => void element.vote('a', null));
  // @ts-expect-error: no such choice
  void element.vote('a', 'maybe');
  // @ts-expect-error: it can only be read
  element.error = null;
  // @ts-expect-error: it can only be read
  element.tallies = {};
  // @ts-expect-error: it can only be read
  element.shown = null;
  // @ts-expect-error: it can only be read
  element.ready = Promise.resolve();
  // @ts-expect-error: no such theme
  element.theme = 'purple';
  // @ts-expect-error: it needs both methods
  element.voteTransport = { read: () => transport.read() };
}
