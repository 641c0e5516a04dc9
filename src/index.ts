/** `tool-comparison`: registers the element and exports the public API. */
import './tool-comparison-define.js';

export { ToolComparisonElement } from './tool-comparison-element.js';
export { ComparisonEvent, type ComparisonEventDetails } from './events.js';
export type { CastBallot, VoteTransport } from './votes/vote-service.js';
export type { Choice } from './votes/ballot.js';
export { ComparisonError, type ComparisonErrorCode, type Problem } from './document/errors.js';
export type { ParsedComparison } from './document/parse.js';
export type * from './document/comparison.js';
