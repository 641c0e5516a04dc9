/** What stands around everything that is drawn: language, direction, theme, and the one live region. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Phrase } from '../../i18n/labels.js';
import { withBoundedMarks } from '../shared/combining-marks.js';

export interface FrameView {
  readonly lang: string;
  readonly dir: string;
  readonly theme: 'auto' | 'light' | 'dark';
  /** Without any style or direction of ours, for the author's fallback content. */
  readonly isPlain: boolean;
  readonly isBusy: boolean;
  /** Takes about as much space as the comparison will, or would have taken, so that what follows does not move. */
  readonly keepsPlace: boolean;
  /** What the live region says. */
  readonly announcement: Phrase;
  /** The class for the script of the language. */
  readonly script: string;
}

export const frameTemplate = (
  { lang, dir, theme, isPlain, isBusy, keepsPlace, announcement, script }: FrameView,
  content: unknown,
): TemplateResult => html`
  <div
    class=${isPlain ? '' : ['root', theme, script].filter(Boolean).join(' ')}
    lang=${lang}
    dir=${isPlain ? nothing : dir}
    aria-busy=${isBusy}
  >
    <section class=${`${isPlain ? '' : 'sheet'} ${keepsPlace ? 'keeps-place' : ''}`}>${content}</section>
    <p
      class="visually-hidden"
      role="status"
      lang=${announcement.lang ?? nothing}
      .textContent=${withBoundedMarks(announcement.text)}
    ></p>
  </div>
`;

/** An element that was not closed has the rest of the page inside: it follows, as it would have. */
export const withRestOfPage = (frame: TemplateResult): TemplateResult => html`${frame}<slot></slot>`;
