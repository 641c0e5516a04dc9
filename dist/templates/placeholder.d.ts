/** What stands in the comparison's place before it is there, and when it cannot be. */
import { type TemplateResult } from 'lit/html.js';
import type { Intents } from './parts.js';
/** The comparison's outline, about as large as most comparisons are. */
export declare const skeleton: (label: string) => TemplateResult;
/** What went wrong in plain words, and a way to try once more. */
export declare const failure: (message: string, tryAgain: string, isRetrying: boolean, intents: Intents) => TemplateResult;
