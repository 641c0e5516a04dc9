/** The newsletter's tables. `address` is an e-mail address in the spelling by which two are compared. Times are in milliseconds. */

export interface NewsletterTables {
  readonly newsletter_subscribers: {
    address: string;
    email: string;
    language: string;
    /** Or mailed last, if that was later: the links of a mail work as long as an address is kept that nobody confirms. */
    asked_at: number;
    /** How many were sent that nobody has confirmed. */
    mails: number;
    confirmed_at: number | null;
  };
  readonly newsletter_tokens: {
    hash: string;
    address: string;
    purpose: TokenPurpose;
    /** NULL where it works as long as the address is kept. */
    expires_at: number | null;
  };
  readonly newsletter_outbox: {
    address: string;
    /** Names the mail, at each try. */
    letter: string;
    origin: string;
    asked_at: number;
    due_at: number;
    attempts: number;
    /** Of the process that is at it. */
    claim: string | null;
  };
  /** Who was mailed within the hour, also if the address has been deleted since. */
  readonly newsletter_mailed: {
    address_hash: string;
    mailed_at: number;
  };
  readonly newsletter_budget: {
    /** Since 1970. */
    hour: number;
    used: number;
  };
}

export type TokenPurpose = 'confirm' | 'unsubscribe';
