/** The invitation to subscribe to a newsletter: a form where the widget can send it, else a link. */
import type { Newsletter } from '../../document/comparison.js';
import type { Phrase } from '../../i18n/labels.js';
import type { Language } from '../../i18n/language.js';
import type { LinkView } from '../shared/link-view.js';
import type { ComparisonState } from '../state.js';

export interface FormView {
  /** The name of the field. */
  readonly email: Phrase;
  /** The label of the button. */
  readonly subscribe: Phrase;
  readonly isSending: boolean;
  readonly isDone: boolean;
  /** The service did not accept the address. */
  readonly isRefused: boolean;
  /** What became of the request. */
  readonly status: Phrase | undefined;
}

export interface NewsletterView {
  readonly headingLevel: number;
  readonly kicker: string | undefined;
  readonly title: string | undefined;
  readonly text: string | undefined;
  readonly consent: string | undefined;
  readonly link: LinkView | undefined;
  readonly form: FormView | undefined;
}

/** Whether there is something to read or somewhere to go; a sentence of consent alone is neither. */
const hasContent = ({ kicker, title, text, endpoint, url }: Newsletter): boolean =>
  [kicker, title, text, endpoint, url].some((field) => field !== undefined);

function formView({ subscription }: ComparisonState, language: Language): FormView {
  const isOpen = subscription === 'idle' || subscription === 'sending';
  return {
    email: language.phrase('email'),
    subscribe: language.phrase('subscribe'),
    isSending: subscription === 'sending',
    isDone: subscription === 'subscribed',
    isRefused: subscription === 'addressRefused',
    status: isOpen ? undefined : language.phrase(subscription),
  };
}

/** @returns undefined where the document has no newsletter, or the page wants none */
export function newsletterView(
  newsletter: Newsletter | undefined,
  headingLevel: number,
  state: ComparisonState,
  language: Language,
): NewsletterView | undefined {
  if (!newsletter || !state.hasNewsletter || !hasContent(newsletter)) return undefined;
  const { kicker, title, text, consent, endpoint, url } = newsletter;
  return {
    headingLevel,
    kicker,
    title,
    text,
    consent,
    link: url && !endpoint ? { url, label: language.phrase('subscribe') } : undefined,
    form: endpoint ? formView(state, language) : undefined,
  };
}
