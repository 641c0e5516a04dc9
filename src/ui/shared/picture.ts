import { html, type TemplateResult } from 'lit';
import type { Intents } from '../intents.js';
import type { PictureView } from './picture-view.js';
import { boxFor } from './text.js';

/** Covers the initials once there is something to cover them with. */
function markAsLoaded({ currentTarget }: Event): void {
  (currentTarget as Element).className = 'is-loaded';
}

const image = (url: string, intents: Intents): TemplateResult => html`
  <img
    src=${url}
    alt=""
    loading="lazy"
    referrerpolicy="strict-origin-when-cross-origin"
    @load=${markAsLoaded}
    @error=${() => intents.imageFailed(url)}
  />
`;

/** An image over the initials that stand in for it. */
export const picture = ({ initials, url }: PictureView, intents: Intents): TemplateResult =>
  html`<span class=${boxFor(initials, 'picture')} aria-hidden="true"
    >${initials}${url && image(url, intents)}</span
  >`;
