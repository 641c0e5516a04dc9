/** What the confirmation mail and the newsletter's pages say. `{name}` is the newsletter's name, a word nobody can inflect. */
export interface NewsletterWords {
  /** The mail's subject, and the heading of the page behind its link. */
  readonly confirmTitle: string;
  readonly asked: string;
  /** A link in the mail, a button on the page. */
  readonly confirm: string;
  readonly expires: string;
  readonly notYou: string;
  readonly remove: string;
  readonly toConfirm: string;
  readonly confirmedTitle: string;
  readonly confirmed: string;
  readonly invalidTitle: string;
  readonly invalid: string;
  readonly unsubscribeTitle: string;
  readonly toUnsubscribe: string;
  readonly unsubscribe: string;
  readonly unsubscribedTitle: string;
  readonly unsubscribed: string;
  readonly unavailableTitle: string;
  readonly unavailable: string;
}
