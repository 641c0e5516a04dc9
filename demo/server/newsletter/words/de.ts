/** German; the reader is addressed as in src/locales. */
import type { NewsletterWords } from './words.js';

export const de: NewsletterWords = {
  confirmTitle: 'Bitte bestätigen Sie Ihre Anmeldung',
  asked: 'Jemand, hoffentlich Sie selbst, möchte den Newsletter „{name}“ an diese Adresse bekommen.',
  confirm: 'Anmeldung bestätigen',
  expires:
    'Der Link gilt 7 Tage. Ohne Ihre Bestätigung bekommen Sie keinen Newsletter, und Ihre Adresse wird gelöscht.',
  notYou:
    'Waren Sie das nicht? Dann brauchen Sie nichts zu tun. Sie können Ihre Adresse auch sofort löschen:',
  remove: 'Meine Adresse löschen',
  toConfirm: 'Mit dem Knopf bestätigen Sie, dass Sie den Newsletter „{name}“ bekommen möchten.',
  confirmedTitle: 'Sie sind angemeldet',
  confirmed: 'Von jetzt an bekommen Sie den Newsletter „{name}“.',
  invalidTitle: 'Dieser Link gilt nicht mehr',
  invalid:
    'Er wurde schon benutzt oder ist zu alt. Wenn Sie Ihre Anmeldung bestätigt haben, ist nichts mehr zu tun. Sonst melden Sie sich bitte noch einmal an.',
  unsubscribeTitle: 'Abmelden',
  toUnsubscribe: 'Mit dem Knopf melden Sie sich vom Newsletter „{name}“ ab. Ihre Adresse wird dann gelöscht.',
  unsubscribe: 'Abmelden und Adresse löschen',
  unsubscribedTitle: 'Sie sind abgemeldet',
  unsubscribed: 'Sie bekommen keinen Newsletter mehr. Ihre Adresse wurde gelöscht.',
  unavailableTitle: 'Bitte versuchen Sie es später noch einmal',
  unavailable:
    'Das geht gerade nicht. Bitte öffnen Sie den Link in der E-Mail in ein paar Minuten noch einmal.',
};
