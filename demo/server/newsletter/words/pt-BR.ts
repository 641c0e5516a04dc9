/** Portuguese of Brazil; the reader is addressed as in src/locales. */
import type { NewsletterWords } from './words.js';

export const ptBR: NewsletterWords = {
  confirmTitle: 'Confirme sua assinatura',
  asked: 'Alguém, esperamos que você, pediu para receber a newsletter “{name}” neste endereço.',
  confirm: 'Confirmar a assinatura',
  expires:
    'O link vale por 7 dias. Sem a confirmação, você não recebe nenhuma newsletter e seu endereço é excluído.',
  notYou: 'Não foi você? Então não precisa fazer nada. Você também pode excluir seu endereço agora:',
  remove: 'Excluir meu endereço',
  toConfirm: 'Aperte o botão para receber a newsletter “{name}”.',
  confirmedTitle: 'Assinatura confirmada',
  confirmed: 'A partir de agora você recebe a newsletter “{name}”.',
  invalidTitle: 'Este link não vale mais',
  invalid:
    'Ele já foi usado ou é antigo demais. Se você já confirmou a assinatura, não precisa fazer mais nada. Caso contrário, assine de novo.',
  unsubscribeTitle: 'Cancelar a assinatura',
  toUnsubscribe: 'Aperte o botão para deixar de receber a newsletter “{name}”. Seu endereço será excluído.',
  unsubscribe: 'Cancelar e excluir meu endereço',
  unsubscribedTitle: 'Assinatura cancelada',
  unsubscribed: 'Você não vai receber mais newsletters. Seu endereço foi excluído.',
  unavailableTitle: 'Tente de novo mais tarde',
  unavailable: 'Não é possível no momento. Abra de novo o link do e-mail em alguns minutos.',
};
