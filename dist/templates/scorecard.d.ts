import { type TemplateResult } from 'lit/html.js';
import type { ScorecardView } from '../view/scorecard-view.js';
import { type Intents } from './parts.js';
/** The reviewer scorecard: a table by its roles, a grid by its looks. */
export declare const scorecard: (view: ScorecardView, level: number, intents: Intents) => TemplateResult;
