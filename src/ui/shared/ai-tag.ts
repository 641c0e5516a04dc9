/** The label of a reviewer who is not human, beside the name. */
import { html, type TemplateResult } from 'lit';
import type { Phrase } from '../../i18n/labels.js';
import { boxFor, sharedBoxFor } from './text.js';
import { wholePhrase } from './whole-text.js';

/** @returns the class of the box around a name: it is the name's own, unless a label stands beside it */
export const nameBox = (name: string, ai: Phrase | undefined, className: string): string =>
  ai ? sharedBoxFor(name, className) : boxFor(name, className);

/** @returns the name alone, or isolated from the label beside it */
export const withAiTag = (name: unknown, ai: Phrase | undefined): unknown => (ai ? tagged(name, ai) : name);

const tagged = (name: unknown, ai: Phrase): TemplateResult =>
  html`<bdi>${name}</bdi> <span class=${boxFor(ai.text, 'tag')} .textContent=${wholePhrase(ai)}></span>`;
