/**
 * Text from a document, isolated: its directional characters cannot reorder what stands beside it
 * (Unicode Standard Annex #9). The style sheet beside this file has the rest of it.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { Part } from '../../i18n/format.js';

/** LRI, RLI and FSI begin an isolate; PDI ends it. */
const ISOLATE_STARTS = /[\u2066-\u2068]/g;
const ISOLATE_ENDS = /\u2069/g;

const countOf = (text: string, characters: RegExp): number => text.match(characters)?.length ?? 0;

/** Whether an isolate in the text is never closed: it would take the end of the `<bdi>` for its own. The parser removes unmatched ends. */
const hasOpenIsolate = (text: string): boolean => countOf(text, ISOLATE_STARTS) > countOf(text, ISOLATE_ENDS);

export const isolated = (text: string): TemplateResult =>
  html`<bdi class=${hasOpenIsolate(text) ? 'isolated-box' : nothing}>${text}</bdi>`;

/** Isolated text, as a link where it has an address. */
export const linked = (text: string, url: string | undefined, rel = 'noopener'): TemplateResult =>
  url ? html`<a href=${url} rel=${rel}>${isolated(text)}</a>` : isolated(text);

/** A paragraph, or nothing where there is no text for one. */
export const paragraph = (
  className: string,
  text: string | undefined,
  part?: string,
): TemplateResult | undefined =>
  text ? html`<p class=${className} part=${part ?? nothing}>${isolated(text)}</p>` : undefined;

export const time = (iso: string, text: string): TemplateResult => html`<time datetime=${iso}>${text}</time>`;

/** A formatted list: the names isolated, what stands between them as it is. */
export const names = (parts: readonly Part[]): (TemplateResult | string)[] =>
  parts.map(({ text, minor }) => (minor ? text : isolated(text)));
