/** The label of a reviewer who is not human, beside the name. */
import { html, type TemplateResult } from 'lit';
import type { Phrase } from '../../i18n/labels.js';
import { boxFor, phrase } from './text.js';

/** @returns the name alone, or isolated from the label beside it */
export const withAiTag = (name: unknown, ai: Phrase | undefined): unknown => (ai ? tagged(name, ai) : name);

const tagged = (name: unknown, ai: Phrase): TemplateResult =>
  html`<bdi>${name}</bdi> <span class=${boxFor(ai.text, 'tag')}>${phrase(ai)}</span>`;
