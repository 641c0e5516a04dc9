import { type TemplateResult } from 'lit/html.js';
import type { ComparisonView } from '../view/comparison-view.js';
import { type Intents } from './parts.js';
/** The whole comparison. Reading order is visual order. */
export declare const comparison: (view: ComparisonView, level: number, intents: Intents) => TemplateResult;
