/** What stands in the comparison's place before it is there, and when it cannot be. */
import { type TemplateResult } from 'lit/html.js';
import type { Intents } from './parts.js';
/** Lines as of text, in about the space that many comparisons take. */
export declare const skeleton: (label: string) => TemplateResult;
/** What went wrong in plain words, and a way to try once more. */
export declare const failure: (message: string, tryAgain: string, isRetrying: boolean, intents: Intents) => TemplateResult;
