/** The invitation to subscribe to a newsletter: a form where the widget can send it, else a link. */
import type { Newsletter } from '../../document/comparison.js';
import { withoutOverrides } from '../../document/text.js';
import type { Phrase } from '../../i18n/labels.js';
import type { Language } from '../../i18n/language.js';
import type { Submission, Subscription } from '../../newsletter/newsletter-controller.js';
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
  /** What became of the request: in the service's own words, where it has some. */
  readonly status: Phrase | undefined;
  /** Where the reader can still subscribe, when the service could not be reached. */
  readonly link: LinkView | undefined;
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

const isSettled = (subscription: Subscription): subscription is Submission =>
  subscription.phase !== 'idle' && subscription.phase !== 'sending';

/** What the reader is told of a form that was sent. */
export function subscriptionStatus(submission: Submission, language: Language): Phrase {
  const { phase, detail, minutesToWait } = submission;
  if (detail !== undefined) return { text: withoutOverrides(detail), lang: undefined };
  const plain = language.phrase(phase);
  if (minutesToWait === undefined) return plain;
  const yet = language.count('notSubscribedYet', minutesToWait, { n: language.number(minutesToWait) });
  // Documents that were translated before there was this sentence have the other one.
  return yet.lang && !plain.lang ? plain : yet;
}

function formView(url: string | undefined, { subscription }: ComparisonState, language: Language): FormView {
  const { phase } = subscription;
  const hasLink = phase === 'notSubscribed' && url !== undefined;
  return {
    email: language.phrase('email'),
    subscribe: language.phrase('subscribe'),
    isSending: phase === 'sending',
    isDone: phase === 'subscribed',
    isRefused: phase === 'addressRefused',
    status: isSettled(subscription) ? subscriptionStatus(subscription, language) : undefined,
    link: hasLink ? { url, label: language.phrase('subscribeThere') } : undefined,
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
    form: endpoint ? formView(url, state, language) : undefined,
  };
}
