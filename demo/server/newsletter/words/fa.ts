/** Persian; the reader is addressed as in src/locales. */
import type { NewsletterWords } from './words.js';

export const fa: NewsletterWords = {
  confirmTitle: 'تأیید عضویت',
  asked: 'کسی، امیدواریم خود شما، خواسته است خبرنامهٔ «{name}» به این آدرس فرستاده شود.',
  confirm: 'تأیید عضویت',
  expires: 'لینک تا ۷ روز معتبر است. اگر تأیید نکنید، خبرنامه‌ای دریافت نمی‌کنید و آدرس شما حذف می‌شود.',
  notYou: 'شما نبودید؟ لازم نیست کاری بکنید. می‌توانید همین حالا آدرس خود را حذف کنید:',
  remove: 'حذف آدرس من',
  toConfirm: 'برای دریافت خبرنامهٔ «{name}» دکمه را بزنید.',
  confirmedTitle: 'عضویت شما تأیید شد',
  confirmed: 'از این پس خبرنامهٔ «{name}» را دریافت می‌کنید.',
  invalidTitle: 'این لینک دیگر معتبر نیست',
  invalid:
    'پیش‌تر استفاده شده یا زمان آن گذشته است. اگر عضویت را تأیید کرده‌اید، کار دیگری لازم نیست. وگرنه دوباره عضو شوید.',
  unsubscribeTitle: 'لغو عضویت',
  toUnsubscribe: 'برای اینکه دیگر خبرنامهٔ «{name}» را دریافت نکنید، دکمه را بزنید. آدرس شما حذف می‌شود.',
  unsubscribe: 'لغو عضویت و حذف آدرس من',
  unsubscribedTitle: 'عضویت شما لغو شد',
  unsubscribed: 'دیگر خبرنامه‌ای دریافت نمی‌کنید. آدرس شما حذف شد.',
};
