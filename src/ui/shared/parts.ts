/** The small pieces that several templates share. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Part } from '../../i18n/format.js';
import { isOpenEnded } from './open-ended.js';
import type { PictureView } from './picture-view.js';
import type { FoldView, Mark } from '../scorecard/view.js';

/** Undefined draws nothing. */
export type Piece = TemplateResult | undefined | '';

/** What a reader can ask for. The element decides what comes of it. */
export interface Intents {
  readonly toggle: (key: string) => void;
  readonly imageFailed: (url: string) => void;
  readonly retry: () => void;
  readonly vote: (event: UIEvent, tool: string, verdict: 'ship' | 'skip', isPressed: boolean) => void;
  readonly subscribe: (event: SubmitEvent) => void;
}

/** A stranger's text, kept from reordering what stands around it: where characters in it could, as a box of its own. */
export const apart = (text: string): TemplateResult =>
  html`<bdi class=${isOpenEnded(text) ? 'apart' : nothing}>${text}</bdi>`;

/** A stranger's text; as a link where it leads somewhere. */
export const isolated = (text: string, url?: string, rel = 'noopener'): TemplateResult =>
  url ? html`<a href=${url} rel=${rel}>${apart(text)}</a>` : apart(text);

/** A paragraph, or nothing where there is no text for one. */
export const paragraph = (
  name: string,
  text: string | undefined,
  part: string | typeof nothing = nothing,
): Piece | undefined => text && html`<p class=${name} part=${part}>${isolated(text)}</p>`;

export const time = (iso: string | undefined, text: string | undefined): Piece =>
  iso && html`<time datetime=${iso}>${text}</time>`;

export const tag = (text: string | undefined): Piece => text && html`<span class="tag">${text}</span>`;

export const names = (parts: readonly Part[]): unknown[] =>
  parts.map(({ text, minor }) => (minor ? text : isolated(text)));

/** A heading; the level is a number, so that it can stand anywhere in the page's outline. */
export const heading = (
  level: number,
  name: string,
  content: unknown,
  id: string | typeof nothing = nothing,
) =>
  html`<div role="heading" aria-level=${Math.min(level, 6)} class=${name} part=${name} id=${id}>
    ${content}
  </div>`;

const PATHS: Readonly<Record<Mark, string>> = {
  ship: 'M3 8.5 6.5 12 13 4.5',
  skip: 'm4 4 8 8M12 4l-8 8',
  none: 'M4 8h8',
};

/** A verdict's shape: a check, a cross, a dash. The word stands beside it. */
export const glyph = (mark: Mark): TemplateResult =>
  html`<svg class="glyph" viewBox="0 0 16 16" aria-hidden="true"><path d=${PATHS[mark]} /></svg>`;

/** An image in a fixed box over the letters that stand in for it. */
export const picture = (view: PictureView | undefined, intents: Intents): Piece =>
  view &&
  html`<span class="picture" aria-hidden="true"
    >${view.initials}${
      view.url &&
      html`<img
        src=${view.url}
        alt=""
        loading="lazy"
        referrerpolicy="strict-origin-when-cross-origin"
        @load=${(event: Event) => ((event.target as Element).className = 'there')}
        @error=${() => intents.imageFailed(view.url ?? '')}
      />`
    }</span
  >`;

export const foldButton = (fold: FoldView | undefined, name: string, intents: Intents): Piece =>
  fold &&
  html`<button class=${name} aria-expanded=${fold.isOpen} @click=${() => intents.toggle(fold.key)}>
    ${fold.label}
  </button>`;
