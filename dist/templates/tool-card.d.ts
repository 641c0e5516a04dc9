import { type TemplateResult } from 'lit/html.js';
import type { CardView } from '../view/card-view.js';
import { type Intents } from './parts.js';
/** The card of one tool, named after it. */
export declare const toolCard: (view: CardView, index: number, level: number, intents: Intents) => TemplateResult;
