/** Why a comparison cannot be shown, and what is wrong with a document. */

/** Why a comparison could not be shown. */
export type ComparisonErrorCode =
  | 'network'
  | 'timeout'
  | 'forbidden'
  | 'not-found'
  | 'gone'
  | 'rate-limited'
  | 'server'
  | 'http'
  | 'bad-type'
  | 'bad-json'
  | 'bad-encoding'
  | 'empty'
  | 'too-large'
  | 'invalid'
  | 'unsupported-version'
  | 'no-source';

/** One thing that is wrong with a document. */
export interface Problem {
  /** Where, as it would be written in JavaScript: `reviews[3].verdict`; empty for the whole document. */
  readonly path: string;
  /** What, in plain words. */
  readonly message: string;
}

/** The error of `comparison-error`, of `element.error` and of `parseComparison`. */
export class ComparisonError extends Error {
  override get name(): string {
    return 'ComparisonError';
  }

  /**
   * @param code what kind of error, stable across releases
   * @param message for developers, in English, where there is more to say than the code does
   * @param problems for `invalid`: each place that is wrong
   * @param options the error that led to this one, as `cause`
   */
  constructor(
    readonly code: ComparisonErrorCode,
    message: string = code,
    readonly problems: readonly Problem[] = [],
    // Not `ErrorOptions`, which projects with an older `lib` do not know.
    options?: { readonly cause?: unknown },
  ) {
    super(message, options);
  }
}
