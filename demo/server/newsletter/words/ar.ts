/** Arabic; the reader is addressed as in src/locales. */
import type { NewsletterWords } from './words.js';

export const ar: NewsletterWords = {
  confirmTitle: 'تأكيد الاشتراك',
  asked: 'وصلنا طلب لإرسال النشرة «{name}» إلى هذا العنوان.',
  confirm: 'تأكيد الاشتراك',
  expires: 'الرابط صالح لمدة 7 أيام. من دون تأكيد لن تُرسل النشرة، وسيُحذف العنوان.',
  notYou: 'إن لم يكن هذا الطلب منك، فلا حاجة إلى فعل شيء. ويمكن أيضًا حذف العنوان الآن:',
  remove: 'حذف عنواني',
  toConfirm: 'للحصول على النشرة «{name}» يكفي الضغط على الزر.',
  confirmedTitle: 'تم الاشتراك',
  confirmed: 'ستصلك النشرة «{name}» من الآن فصاعدًا.',
  invalidTitle: 'لم يعد هذا الرابط صالحًا',
  invalid:
    'استُخدم الرابط من قبل، أو انتهت مدته. إذا كان الاشتراك مؤكدًا، فلا حاجة إلى فعل شيء آخر. وإلا فيمكن الاشتراك من جديد.',
  unsubscribeTitle: 'إلغاء الاشتراك',
  toUnsubscribe: 'لإيقاف النشرة «{name}» يكفي الضغط على الزر. وسيُحذف عنوانك بعد ذلك.',
  unsubscribe: 'إلغاء الاشتراك وحذف عنواني',
  unsubscribedTitle: 'تم إلغاء الاشتراك',
  unsubscribed: 'لن تصلك النشرة بعد الآن. تم حذف عنوانك.',
  unavailableTitle: 'تُرجى المحاولة لاحقًا',
  unavailable: 'لا يمكن ذلك الآن. يمكن فتح الرابط الوارد في الرسالة من جديد بعد بضع دقائق.',
};
