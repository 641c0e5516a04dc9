/** Turkish; the reader is addressed as in src/locales. */
import type { NewsletterWords } from './words.js';

export const tr: NewsletterWords = {
  confirmTitle: 'Aboneliğinizi onaylayın',
  asked: 'Birisi, umarız siz, “{name}” bülteninin bu adrese gönderilmesini istedi.',
  confirm: 'Aboneliği onayla',
  expires: 'Bağlantı 7 gün geçerlidir. Onaylamazsanız bülten gönderilmez ve adresiniz silinir.',
  notYou: 'Bu siz değil miydiniz? O zaman bir şey yapmanız gerekmez. Adresinizi hemen de silebilirsiniz:',
  remove: 'Adresimi sil',
  toConfirm: '“{name}” bültenini almak için düğmeye basın.',
  confirmedTitle: 'Aboneliğiniz onaylandı',
  confirmed: 'Artık “{name}” bültenini alacaksınız.',
  invalidTitle: 'Bu bağlantı artık geçerli değil',
  invalid:
    'Daha önce kullanılmış ya da çok eski. Aboneliğinizi onayladıysanız yapmanız gereken bir şey yok. Onaylamadıysanız yeniden abone olun.',
  unsubscribeTitle: 'Abonelikten çık',
  toUnsubscribe: '“{name}” bültenini artık almamak için düğmeye basın. Adresiniz silinir.',
  unsubscribe: 'Abonelikten çık ve adresimi sil',
  unsubscribedTitle: 'Abonelikten çıktınız',
  unsubscribed: 'Artık bülten almayacaksınız. Adresiniz silindi.',
  unavailableTitle: 'Daha sonra yeniden deneyin',
  unavailable: 'Bu şu anda yapılamıyor. Birkaç dakika sonra e-postadaki bağlantıyı yeniden açın.',
};
