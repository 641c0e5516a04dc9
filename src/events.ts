/** The element's events. All bubble and are composed, so that a page can listen anywhere above. */
import type { Comparison, Tallies } from './document/comparison.js';
import type { ComparisonError, Problem } from './document/errors.js';
import type { Choice } from './votes/ballot.js';

/** The `detail` of each event. */
export interface ComparisonEventDetails {
  /** The comparison is on the page. */
  readonly 'comparison-load': { readonly comparison: Comparison; readonly problems: readonly Problem[] };
  /** The comparison could not be shown. */
  readonly 'comparison-error': { readonly error: ComparisonError };
  /** Before a vote is sent. Canceling it keeps the vote from being cast. */
  readonly 'comparison-vote': { readonly tool: string; readonly choice: Choice };
  /** The service confirmed a vote. */
  readonly 'comparison-voted': { readonly tool: string; readonly choice: Choice; readonly tallies: Tallies };
  /** A vote was refused, or could not be sent yet. */
  readonly 'comparison-vote-error': {
    readonly tool: string;
    readonly choice: Choice;
    readonly error: Error;
    readonly willRetry: boolean;
  };
  /** The newsletter form was accepted. The address is not part of it, so that no script of the page reads it. */
  readonly 'comparison-subscribe': Readonly<Record<string, never>>;
}

/** An event of the element, by its type. */
export class ComparisonEvent<Type extends keyof ComparisonEventDetails> extends CustomEvent<
  ComparisonEventDetails[Type]
> {
  /** Only `comparison-vote` is cancelable: it alone is dispatched before the fact. */
  constructor(type: Type, detail: ComparisonEventDetails[Type]) {
    super(type, { bubbles: true, composed: true, cancelable: type === 'comparison-vote', detail });
  }
}

type ComparisonEvents = { [Type in keyof ComparisonEventDetails]: ComparisonEvent<Type> };

declare global {
  /** From which the events of elements, documents and windows inherit. */
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type
  interface GlobalEventHandlersEventMap extends ComparisonEvents {}
  /** Composed events pass the shadow roots that they are in. */
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type
  interface ShadowRootEventMap extends ComparisonEvents {}
}
