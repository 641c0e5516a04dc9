import { css } from './css.js';
import { base } from './base.js';
import { card } from './card.js';
import { scorecard } from './scorecard.js';
import { tokens } from './tokens.js';

/** The element's whole style sheet. Later pieces win. */
export const styles = css`
  ${tokens}${base}${card}${scorecard}
`;
