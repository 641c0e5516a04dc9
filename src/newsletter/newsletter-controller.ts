/** Sends the newsletter's form, one at a time, and holds what became of it. The address is not stored anywhere. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { HttpError, isTransient } from '../http/http-error.js';
import { statedWait } from '../http/retry.js';
import { bare } from '../page/bare.js';
import { subscribe } from './subscribe.js';

export type SubscriptionOutcome = 'subscribed' | 'alreadySubscribed' | 'addressRefused' | 'notSubscribed';

export interface Subscription {
  readonly phase: 'idle' | 'sending' | SubscriptionOutcome;
  /** What the service itself says of it, where it says something. */
  readonly detail?: string | undefined;
  /** When a busy service wants to be asked again. */
  readonly minutesToWait?: number | undefined;
}

/** What has become of a form that was sent. */
export interface Submission extends Subscription {
  readonly phase: SubscriptionOutcome;
}

/** @param isShown whether the form that the reader sent is still there */
type OnSettled = (submission: Submission, isShown: boolean) => void;

/** Statuses that are about the address itself: Bad Request, Conflict, Unprocessable Content. */
const ABOUT_ADDRESS: Readonly<Record<number, SubscriptionOutcome>> = bare({
  400: 'addressRefused',
  409: 'alreadySubscribed',
  422: 'addressRefused',
});

/** A reader is not told to come back in many hours. */
const MOST_MINUTES = 120;

/** @returns whole minutes, from 1; undefined where the service does not say, or says too much */
function minutesToWait(error: HttpError): number | undefined {
  const wait = isTransient(error) ? statedWait(error.retryAfter) : undefined;
  const minutes = Math.max(1, Math.ceil((wait ?? Infinity) / 60_000));
  return minutes <= MOST_MINUTES ? minutes : undefined;
}

async function submissionOf(endpoint: string, email: string): Promise<Submission> {
  try {
    await subscribe(endpoint, email);
    return bare({ phase: 'subscribed' });
  } catch (reason) {
    const error = reason instanceof HttpError ? reason : new HttpError('network');
    const { status, detail } = error;
    return bare({
      phase: ABOUT_ADDRESS[status] ?? 'notSubscribed',
      detail,
      minutesToWait: minutesToWait(error),
    });
  }
}

const IDLE: Subscription = { phase: 'idle' };

export class NewsletterController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #onSettled: OnSettled;
  #subscription = IDLE;
  /** The forms that there were before this one. */
  #formsBefore = 0;

  constructor(host: ReactiveControllerHost, onSettled: OnSettled) {
    this.#host = host;
    this.#onSettled = onSettled;
    host.addController(this);
  }

  get subscription(): Subscription {
    return this.#subscription;
  }

  /** @param endpoint absolute; nothing is sent without one, or while another address is being sent */
  async submit(email: string, endpoint: string | undefined): Promise<void> {
    if (!endpoint || this.#subscription.phase === 'sending') return;
    const form = this.#formsBefore;
    this.#set({ phase: 'sending' });
    const submission = await submissionOf(endpoint, email);
    const isShown = form === this.#formsBefore;
    if (isShown) this.#set(submission);
    this.#onSettled(submission, isShown);
  }

  /** Forgets the last attempt: there is another form now. One that is being sent is still reported, but not shown. */
  reset(): void {
    this.#formsBefore++;
    this.#set(IDLE);
  }

  /** ReactiveController requires one of its methods; a subscription has nothing to do with the element's life. */
  hostConnected(): void {}

  #set(subscription: Subscription): void {
    this.#subscription = subscription;
    this.#host.requestUpdate();
  }
}
