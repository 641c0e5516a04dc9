import { css } from 'lit';
import { cardStyles } from './card/styles.js';
import { comparisonStyles } from './comparison/styles.js';
import { newsletterStyles } from './newsletter/styles.js';
import { placeholderStyles } from './placeholder/styles.js';
import { reviewsStyles } from './reviews/styles.js';
import { scorecardStyles } from './scorecard/styles.js';
import { controlStyles } from './shared/controls.styles.js';
import { hostColorStyles } from './shared/host-colors.styles.js';
import { hostStyles } from './shared/host.styles.js';
import { markStyles } from './shared/mark.styles.js';
import { pictureStyles } from './shared/picture.styles.js';
import { textStyles } from './shared/text.styles.js';
import { tokenStyles } from './shared/tokens.styles.js';
import { voteStyles } from './vote/styles.js';

/** The element's style sheet: one for all sections. Of two rules with the same weight the later wins, so what is shared comes first. */
export const styles = css`
  ${tokenStyles}
  ${hostStyles}
  ${textStyles}
  ${controlStyles}
  ${markStyles}
  ${pictureStyles}
  ${comparisonStyles}
  ${cardStyles}
  ${voteStyles}
  ${scorecardStyles}
  ${reviewsStyles}
  ${newsletterStyles}
  ${hostColorStyles}
  ${placeholderStyles}
`;
