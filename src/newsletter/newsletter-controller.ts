/** Sends the newsletter's form, one at a time, and holds what became of it. The address is not stored anywhere. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { HttpError } from '../http/http-error.js';
import { subscribe } from './subscribe.js';

export type SubscriptionOutcome = 'subscribed' | 'notSubscribed' | 'addressRefused';
export type Subscription = 'idle' | 'sending' | SubscriptionOutcome;

/** @param isShown whether the form that the reader sent is still there */
type OnSettled = (outcome: SubscriptionOutcome, isShown: boolean) => void;

/** Statuses that are about the address itself: Bad Request, Unprocessable Content. */
const ADDRESS_REFUSED = [400, 422];

async function outcomeOf(endpoint: string, email: string): Promise<SubscriptionOutcome> {
  try {
    await subscribe(endpoint, email);
    return 'subscribed';
  } catch (error) {
    const isRefused = error instanceof HttpError && ADDRESS_REFUSED.includes(error.status);
    return isRefused ? 'addressRefused' : 'notSubscribed';
  }
}

export class NewsletterController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #onSettled: OnSettled;
  #subscription: Subscription = 'idle';
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
    if (!endpoint || this.#subscription === 'sending') return;
    const form = this.#formsBefore;
    this.#set('sending');
    const outcome = await outcomeOf(endpoint, email);
    const isShown = form === this.#formsBefore;
    if (isShown) this.#set(outcome);
    this.#onSettled(outcome, isShown);
  }

  /** Forgets the last attempt: there is another form now. One that is being sent is still reported, but not shown. */
  reset(): void {
    this.#formsBefore++;
    this.#set('idle');
  }

  /** ReactiveController requires one of its methods; a subscription has nothing to do with the element's life. */
  hostConnected(): void {}

  #set(subscription: Subscription): void {
    this.#subscription = subscription;
    this.#host.requestUpdate();
  }
}
