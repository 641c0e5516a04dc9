import { html, nothing, type TemplateResult } from 'lit';
import type { Intents } from '../intents.js';
import { heading } from '../shared/heading.js';
import { paragraph } from '../shared/paragraph.js';
import { boxFor, drawn, phrase } from '../shared/text.js';
import { wholePhrase } from '../shared/whole-text.js';
import type { FormView, NewsletterView } from './view.js';

const field = (view: FormView): TemplateResult => html`
  <label
    class=${boxFor(view.email.text, 'field-label')}
    for="email"
    .textContent=${wholePhrase(view.email)}
  ></label>
  <input
    id="email"
    class="field"
    type="email"
    name="email"
    required
    autocomplete="email"
    aria-invalid=${view.isRefused ? 'true' : nothing}
    aria-describedby=${view.status ? 'email-status' : nothing}
  />
  <button
    class=${boxFor(view.subscribe.text, 'button is-solid')}
    part="button"
    aria-disabled=${view.isSending}
  >
    ${phrase(view.subscribe)}
  </button>
`;

function form(view: FormView, consent: string | undefined, intents: Intents): TemplateResult {
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const email = new FormData(event.currentTarget as HTMLFormElement).get('email');
    if (typeof email === 'string') intents.subscribe(email);
  };
  return html`<form class="newsletter-form" @submit=${submit}>
    ${view.isDone ? undefined : field(view)}
    ${view.status && html`<p id="email-status" class=${boxFor(view.status.text, 'whole-line')} .textContent=${wholePhrase(view.status)}></p>`}
    ${view.link && html`<p class="whole-line"><a href=${view.link.url} rel="noopener">${phrase(view.link.label)}</a></p>`}
    ${paragraph('fine-print whole-line', consent)}
  </form>`;
}

export function newsletterTemplate(view: NewsletterView, intents: Intents): TemplateResult {
  const className = boxFor(view.title ?? '', 'section-title');
  const title = { level: view.headingLevel, className, part: undefined, id: undefined };
  return html`
    <section class="newsletter" part="newsletter">
      <div>
        ${paragraph('kicker', view.kicker)} ${view.title && heading(title, drawn(view.title))}
        ${paragraph('newsletter-text', view.text)}
      </div>
      ${
        view.link &&
        html`<p>
          <a
            class=${boxFor(view.link.label.text, 'button is-solid')}
            part="button"
            href=${view.link.url}
            rel="noopener"
            >${phrase(view.link.label)}</a
          >
        </p>`
      }
      ${view.form && form(view.form, view.consent, intents)}
    </section>
  `;
}
