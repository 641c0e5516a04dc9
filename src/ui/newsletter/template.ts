import { html, type TemplateResult } from 'lit';
import type { Intents } from '../intents.js';
import { heading } from '../shared/heading.js';
import { isolated, paragraph } from '../shared/text.js';
import type { FormView, NewsletterView } from './view.js';

/**
 * Keeps typed characters from the page's shortcuts: outside of the shadow root a keystroke in the field seems to
 * come from the element, which is not a field.
 */
function keepFromShortcuts(event: KeyboardEvent): void {
  // Autofill dispatches such events without a key.
  const key = event.key as string | undefined;
  const isCharacter = key?.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
  if (isCharacter) event.stopPropagation();
}

const field = (view: FormView): TemplateResult => html`
  <input
    type="email"
    name="email"
    required
    autocomplete="email"
    aria-label=${view.email}
    placeholder=${view.email}
    @keydown=${keepFromShortcuts}
  />
  <button class="button" aria-disabled=${view.isSending}>${view.subscribe}</button>
`;

function form(view: FormView, consent: string | undefined, intents: Intents): TemplateResult {
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const email = new FormData(event.currentTarget as HTMLFormElement).get('email');
    if (typeof email === 'string') intents.subscribe(email);
  };
  return html`<form class="cluster" @submit=${submit}>
    ${view.isDone ? undefined : field(view)} ${paragraph('whole-line', view.status)}
    ${paragraph('fine-print whole-line', consent)}
  </form>`;
}

export function newsletterTemplate(view: NewsletterView, intents: Intents): TemplateResult {
  const title = { level: view.headingLevel, className: 'section-title', part: undefined, id: undefined };
  return html`
    <section class="newsletter section cluster" part="newsletter">
      <div>
        ${paragraph('kicker', view.kicker)} ${view.title && heading(title, isolated(view.title))}
        ${paragraph('prose muted', view.text)}
      </div>
      ${view.link && html`<a class="button" href=${view.link.url} rel="noopener">${view.link.text}</a>`}
      ${view.form && form(view.form, view.consent, intents)}
    </section>
  `;
}
