/** Spanish; the reader is addressed as in src/locales. */
import type { NewsletterWords } from './words.js';

export const es: NewsletterWords = {
  confirmTitle: 'Confirma tu suscripción',
  asked: 'Alguien, esperamos que tú, ha pedido recibir el boletín «{name}» en esta dirección.',
  confirm: 'Confirmar la suscripción',
  expires:
    'El enlace es válido durante 7 días. Si no confirmas, no recibirás ningún boletín y tu dirección se eliminará.',
  notYou:
    '¿No lo has pedido tú? Entonces no tienes que hacer nada. También puedes eliminar tu dirección ahora:',
  remove: 'Eliminar mi dirección',
  toConfirm: 'Pulsa el botón para recibir el boletín «{name}».',
  confirmedTitle: 'Suscripción confirmada',
  confirmed: 'A partir de ahora recibirás el boletín «{name}».',
  invalidTitle: 'Este enlace ya no es válido',
  invalid:
    'Ya se ha usado o es demasiado antiguo. Si has confirmado tu suscripción, no tienes que hacer nada más. Si no, suscríbete de nuevo.',
  unsubscribeTitle: 'Cancelar la suscripción',
  toUnsubscribe: 'Pulsa el botón para dejar de recibir el boletín «{name}». Tu dirección se eliminará.',
  unsubscribe: 'Cancelar y eliminar mi dirección',
  unsubscribedTitle: 'Suscripción cancelada',
  unsubscribed: 'No recibirás más boletines. Tu dirección se ha eliminado.',
  unavailableTitle: 'Inténtalo más tarde',
  unavailable: 'No es posible en este momento. Vuelve a abrir el enlace del correo dentro de unos minutos.',
};
