/** Type: serif for what somebody says or is called, sans for what is counted or pressed. */
import { css } from 'lit';

export const textStyles = css`
  [dir='rtl'] {
    direction: rtl;
  }
  :where(p, dd, li, h1, h2, h3, h4, h5, h6) {
    text-wrap: pretty;
  }
  /* Long words in narrow places. */
  .title,
  .verdict,
  .kicker,
  .tool-name,
  .tagline,
  th {
    hyphens: auto;
    hyphenate-limit-chars: 10 4 4;
  }
  /* Stacked combining marks ("Zalgo") stay within their box, so that they cannot cover other lines. */
  .clipped {
    clip-path: inset(-0.25em);
  }
  .root .joined {
    letter-spacing: 0;
  }
  .kicker {
    font-size: var(--_tool-comparison-size-label);
    font-weight: 600;
    letter-spacing: 0.04em;
    text-transform: uppercase;
    color: var(--_tool-comparison-muted);
  }
  .title,
  .tool-name,
  .section-title,
  .reviewer-name:not(:has(.tag)),
  .reviewer-name bdi,
  .verdict,
  .quote,
  .motto,
  .description-title,
  .failure-message {
    font-family: var(--_tool-comparison-serif);
  }
  .section-title {
    font-size: var(--_tool-comparison-size-heading);
    line-height: 1.25;
    font-weight: 600;
  }
  .fine-print,
  .footer {
    font-size: var(--_tool-comparison-size-small);
    color: var(--_tool-comparison-muted);
  }
  .summary,
  .description,
  .quote,
  .newsletter-text,
  .disclosure {
    white-space: pre-line;
  }
  .tag {
    display: inline-block;
    max-width: 100%;
    font-size: var(--_tool-comparison-size-label);
    font-weight: 600;
    line-height: 1.3;
    color: var(--_tool-comparison-muted);
    border: var(--_tool-comparison-control-border);
    border-radius: var(--_tool-comparison-radius-small);
    padding-inline: 0.3em;
  }
  .whole-line {
    flex-basis: 100%;
  }
  .visually-hidden {
    position: absolute;
    inset-inline-start: 0;
    margin: 0;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  /* Scripts without capitals or slant, in which spaced letters fall apart. */
  :is(:lang(ar), :lang(fa), :lang(he), :lang(hi), :lang(ja), :lang(ko), :lang(ur), :lang(zh)):is(
    .kicker,
    .title,
    .figure,
    .motto
  ) {
    letter-spacing: 0;
    font-style: normal;
  }
`;
