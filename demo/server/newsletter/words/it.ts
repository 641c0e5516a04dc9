/** Italian; the reader is addressed as in src/locales. */
import type { NewsletterWords } from './words.js';

export const it: NewsletterWords = {
  confirmTitle: 'Conferma la tua iscrizione',
  asked: 'Qualcuno, speriamo tu, ha chiesto di ricevere la newsletter “{name}” a questo indirizzo.',
  confirm: 'Conferma l’iscrizione',
  expires:
    'Il link vale 7 giorni. Senza conferma non riceverai nessuna newsletter e il tuo indirizzo sarà eliminato.',
  notYou: 'La richiesta non è tua? Allora non devi fare nulla. Puoi anche eliminare subito il tuo indirizzo:',
  remove: 'Elimina il mio indirizzo',
  toConfirm: 'Premi il pulsante per ricevere la newsletter “{name}”.',
  confirmedTitle: 'Iscrizione confermata',
  confirmed: 'Da ora in poi riceverai la newsletter “{name}”.',
  invalidTitle: 'Questo link non è più valido',
  invalid:
    'È già stato usato oppure è troppo vecchio. Se hai confermato l’iscrizione, non devi fare altro. Altrimenti iscriviti di nuovo.',
  unsubscribeTitle: 'Annulla l’iscrizione',
  toUnsubscribe:
    'Premi il pulsante per non ricevere più la newsletter “{name}”. Il tuo indirizzo sarà eliminato.',
  unsubscribe: 'Annulla l’iscrizione ed elimina il mio indirizzo',
  unsubscribedTitle: 'Iscrizione annullata',
  unsubscribed: 'Non riceverai più newsletter. Il tuo indirizzo è stato eliminato.',
  unavailableTitle: 'Riprova più tardi',
  unavailable: 'Al momento non è possibile. Apri di nuovo il link dell’e-mail tra qualche minuto.',
};
