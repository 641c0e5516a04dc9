/** Polish; the reader is addressed as in src/locales. */
import type { NewsletterWords } from './words.js';

export const pl: NewsletterWords = {
  confirmTitle: 'Potwierdź zapis do newslettera',
  asked: 'Ktoś, mamy nadzieję, że ty, prosi o wysyłanie newslettera „{name}” na ten adres.',
  confirm: 'Potwierdź zapis',
  expires:
    'Link działa przez 7 dni. Bez potwierdzenia nie dostaniesz newslettera, a twój adres zostanie usunięty.',
  notYou: 'To nie ty? Nie musisz nic robić. Możesz też od razu usunąć swój adres:',
  remove: 'Usuń mój adres',
  toConfirm: 'Naciśnij przycisk, aby dostawać newsletter „{name}”.',
  confirmedTitle: 'Zapis potwierdzony',
  confirmed: 'Od teraz będziesz dostawać newsletter „{name}”.',
  invalidTitle: 'Ten link już nie działa',
  invalid:
    'Został już użyty albo jest za stary. Jeśli zapis jest potwierdzony, nie musisz nic więcej robić. W\u00a0przeciwnym razie zapisz się ponownie.',
  unsubscribeTitle: 'Wypisz się',
  toUnsubscribe:
    'Naciśnij przycisk, aby nie dostawać już newslettera „{name}”. Twój adres zostanie usunięty.',
  unsubscribe: 'Wypisz mnie i\u00a0usuń mój adres',
  unsubscribedTitle: 'Nie ma cię już na liście',
  unsubscribed: 'Nie będziesz dostawać newslettera. Twój adres został usunięty.',
  unavailableTitle: 'Spróbuj później',
  unavailable: 'W\u00a0tej chwili to niemożliwe. Za kilka minut otwórz ponownie link z\u00a0wiadomości.',
};
