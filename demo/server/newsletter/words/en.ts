/** English. */
import type { NewsletterWords } from './words.js';

export const en: NewsletterWords = {
  confirmTitle: 'Confirm your subscription',
  asked: 'Somebody, we hope you, asked for the newsletter “{name}” to be sent to this address.',
  confirm: 'Confirm the subscription',
  expires:
    'The link works for 7 days. If you do not confirm, you get no newsletter, and your address is deleted.',
  notYou: 'Was it not you? Then you need do nothing. You can also delete your address now:',
  remove: 'Delete my address',
  toConfirm: 'Press the button to get the newsletter “{name}”.',
  confirmedTitle: 'You are subscribed',
  confirmed: 'From now on you get the newsletter “{name}”.',
  invalidTitle: 'This link is no longer valid',
  invalid:
    'It has been used already, or is too old. If you have confirmed your subscription, there is nothing left to do. If not, subscribe again.',
  unsubscribeTitle: 'Unsubscribe',
  toUnsubscribe: 'Press the button to stop getting the newsletter “{name}”. Your address is then deleted.',
  unsubscribe: 'Unsubscribe and delete my address',
  unsubscribedTitle: 'You are unsubscribed',
  unsubscribed: 'You get no more newsletters. Your address has been deleted.',
  unavailableTitle: 'Please try again later',
  unavailable: 'This is not possible just now. Open the link in the mail again in a few minutes.',
};
