import { css } from './shared/css.js';
import { base } from './shared/base.styles.js';
import { card } from './card/styles.js';
import { scorecard } from './scorecard/styles.js';
import { tokens } from './shared/tokens.styles.js';

/** The element's whole style sheet. Later pieces win. */
export const styles = css`
  ${tokens}${base}${card}${scorecard}
`;
