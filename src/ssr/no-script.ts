/** What readers without scripts are told: which controls do nothing for them, and where they can go instead. */
import { html, type TemplateResult } from 'lit';
import type { Language } from '../i18n/language.js';
import { phrase } from '../ui/shared/text.js';
import type { ComparisonView } from '../ui/comparison/view.js';

const link = (url: string, language: Language): TemplateResult =>
  html`<a href=${url} rel="noopener">${phrase(language.phrase('subscribeThere'))}</a>`;

/**
 * @param newsletterUrl where the newsletter can be subscribed to without the form
 * @returns undefined where nothing needs a script. With scripts, the parser makes it text that is not shown.
 */
export function noScriptNote(
  { cards, newsletter }: ComparisonView,
  newsletterUrl: string | undefined,
  language: Language,
): TemplateResult | undefined {
  const hasVotes = cards.some(({ vote }) => vote);
  const hasForm = newsletter?.form !== undefined;
  if (!hasVotes && !hasForm) return undefined;
  const notes = [
    ...(hasVotes ? [phrase(language.phrase('voteNeedsScript'))] : []),
    ...(hasForm && !newsletterUrl ? [phrase(language.phrase('subscribeNeedsScript'))] : []),
    ...(hasForm && newsletterUrl ? [link(newsletterUrl, language)] : []),
  ];
  return html`<noscript
    ><p class="fine-print no-script">${notes.map((note, index) => [index > 0 ? ' ' : '', note])}</p></noscript
  >`;
}
