/** Dutch; the reader is addressed as in src/locales. */
import type { NewsletterWords } from './words.js';

export const nl: NewsletterWords = {
  confirmTitle: 'Bevestig je aanmelding',
  asked: 'Iemand, hopelijk jij, heeft gevraagd om de nieuwsbrief ‘{name}’ op dit adres.',
  confirm: 'Aanmelding bevestigen',
  expires:
    'De link werkt 7 dagen. Zonder bevestiging krijg je geen nieuwsbrief en wordt je adres verwijderd.',
  notYou: 'Was jij dit niet? Dan hoef je niets te doen. Je kunt je adres ook meteen verwijderen:',
  remove: 'Mijn adres verwijderen',
  toConfirm: 'Druk op de knop om de nieuwsbrief ‘{name}’ te krijgen.',
  confirmedTitle: 'Je bent aangemeld',
  confirmed: 'Vanaf nu krijg je de nieuwsbrief ‘{name}’.',
  invalidTitle: 'Deze link is niet meer geldig',
  invalid:
    'De link is al gebruikt of te oud. Heb je je aanmelding bevestigd, dan hoef je niets meer te doen. Meld je anders opnieuw aan.',
  unsubscribeTitle: 'Afmelden',
  toUnsubscribe:
    'Druk op de knop om de nieuwsbrief ‘{name}’ niet meer te krijgen. Je adres wordt dan verwijderd.',
  unsubscribe: 'Afmelden en mijn adres verwijderen',
  unsubscribedTitle: 'Je bent afgemeld',
  unsubscribed: 'Je krijgt geen nieuwsbrief meer. Je adres is verwijderd.',
  unavailableTitle: 'Probeer het later opnieuw',
  unavailable: 'Dit lukt nu even niet. Open de link in de e-mail over een paar minuten opnieuw.',
};
