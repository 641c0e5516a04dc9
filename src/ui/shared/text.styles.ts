/** Type: serif for what somebody says or is called, sans for what is counted or pressed. */
import { css } from 'lit';

export const textStyles = css`
  [dir='rtl'] {
    direction: rtl;
  }
  :where(p, dd, li, h1, h2, h3, h4, h5, h6) {
    text-wrap: pretty;
  }
  /*
   * Where lines may break, by language. Korean has spaces, and breaks there. In Japanese no line begins with a small letter or
   * the mark of a long vowel, and short texts break between phrases. Between Chinese and Latin letters there is some room,
   * and an opening mark at the beginning of a short text has none before it. Browsers do of these what they know.
   */
  .root:lang(ko) {
    word-break: keep-all;
  }
  .root:lang(ja) {
    line-break: strict;
  }
  /* In texts that are as wide as their column: WebKit does not count that room in the width of what is as wide as its words. */
  :is(:lang(ja), :lang(zh)):is(.summary, .description, .quote, .newsletter-text, .disclosure) {
    text-autospace: normal;
  }
  :is(:lang(ja), :lang(zh)):is(.title, .verdict, .tool-name, .tagline, .section-title) {
    text-spacing-trim: trim-start;
  }
  :lang(ja):is(.title, .verdict, .tool-name, .tagline, .section-title) {
    word-break: auto-phrase;
  }
  /* Languages that write compounds as one word: in narrow columns in all texts. */
  @container (width < 40em) {
    :is(
      :lang(da),
      :lang(de),
      :lang(et),
      :lang(fi),
      :lang(hu),
      :lang(is),
      :lang(nb),
      :lang(nl),
      :lang(nn),
      :lang(no),
      :lang(sv)
    ):is(p, dd, li, blockquote) {
      hyphens: auto;
      hyphenate-limit-chars: 14 5 5;
    }
  }
  /* Long words in narrow places. */
  .title,
  .verdict,
  .kicker,
  .tool-name,
  .tagline,
  th {
    hyphens: auto;
    hyphenate-limit-chars: 14 5 5;
  }
  /* Stacked combining marks ("Zalgo") stay within their box, so that they cannot cover other lines. */
  .clipped {
    clip-path: inset(-0.25em);
  }
  .root .joined {
    letter-spacing: 0;
  }
  /* A text of one direction in a comparison of the other: in its own order, on the side where its line is aligned. */
  .root:dir(rtl) .is-ltr,
  .root:dir(ltr) .is-rtl {
    unicode-bidi: plaintext;
    text-indent: 0;
  }
  .root:dir(rtl) .is-ltr:not(button, a, .failure-message, .picture) {
    text-align: right;
  }
  .root:dir(ltr) .is-rtl:not(button, a, .failure-message, .picture) {
    text-align: left;
  }
  /* Stays in one line as long as there is room for it in one. */
  .figure-in-text {
    display: inline-block;
    max-width: 100%;
    text-indent: 0;
  }
  /* A line may break here. */
  .run-end {
    display: inline-block;
  }
  /* The least line height of a script: in most fonts the letters and marks of a line then stay clear of the next one. */
  :where(.vocalised, .tall, .stacked, .nastaliq) {
    line-height: var(--tool-comparison-line-height, max(1.5, var(--_tool-comparison-script-height)));
  }
  /* A word without a letter that is of Urdu alone is still drawn in its hand. */
  .root.vocalised,
  .root:not(.nastaliq) .vocalised {
    --_tool-comparison-script-height: 1.5;
  }
  .tall {
    --_tool-comparison-script-height: 1.75;
  }
  .stacked {
    --_tool-comparison-script-height: 2;
  }
  .nastaliq {
    --_tool-comparison-script-height: 2.4;
  }
  .kicker {
    font-size: var(--_tool-comparison-size-label);
    font-weight: 600;
    letter-spacing: 0.04em;
    text-transform: uppercase;
    /* Labels are read at a glance, and their column gives way to long words. */
    hyphenate-limit-chars: 18 4 4;
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
    line-height: var(--tool-comparison-line-height, max(1.25, var(--_tool-comparison-script-height)));
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
    line-height: var(--tool-comparison-line-height, max(1.3, var(--_tool-comparison-script-height)));
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
