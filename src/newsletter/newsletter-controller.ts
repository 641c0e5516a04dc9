/** Sends the newsletter's form, one at a time, and knows what came of it. The address is kept nowhere. */
import { subscribe } from './subscribe.js';
import type { StatusError } from '../http/http-error.js';
import type { Host } from '../controllers/host.js';

export type SubscriptionOutcome = 'subscribed' | 'notSubscribed' | 'addressRefused';

/** The service did not take the address itself. */
const REFUSED = [400, 422];

export class NewsletterController {
  readonly #host: Host;
  readonly #settled: (outcome: SubscriptionOutcome) => void;

  /** What came of the last attempt. */
  outcome: SubscriptionOutcome | undefined;
  isSending = false;

  constructor(host: Host, settled: (outcome: SubscriptionOutcome) => void) {
    this.#host = host;
    this.#settled = settled;
  }

  async submit(email: string, endpoint: string | undefined): Promise<void> {
    if (!endpoint || this.isSending) return;
    this.isSending = true;
    this.#host.requestUpdate();
    try {
      await subscribe(endpoint, email);
      this.outcome = 'subscribed';
    } catch (error) {
      const { status = 0 } = error as Partial<StatusError>;
      this.outcome = REFUSED.includes(status) ? 'addressRefused' : 'notSubscribed';
    }
    this.isSending = false;
    this.#settled(this.outcome);
    this.#host.requestUpdate();
  }
}
