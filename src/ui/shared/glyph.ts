import { html, type TemplateResult } from 'lit';
import type { Mark } from './mark.js';

const PATHS: Readonly<Record<Mark, string>> = {
  ship: 'M3 8.5 6.5 12 13 4.5',
  skip: 'm4 4 8 8M12 4l-8 8',
  none: 'M4 8h8',
};

/** The shape of a verdict: a check, a cross, a dash. The word always stands beside it. */
export const glyph = (mark: Mark): TemplateResult =>
  html`<svg class="glyph" viewBox="0 0 16 16" aria-hidden="true"><path d=${PATHS[mark]} /></svg>`;
