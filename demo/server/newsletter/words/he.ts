/** Hebrew; the reader is addressed as in src/locales. */
import type { NewsletterWords } from './words.js';

export const he: NewsletterWords = {
  confirmTitle: 'אישור ההרשמה',
  asked: 'התקבלה בקשה לשלוח לכתובת הזו את הניוזלטר „{name}”.',
  confirm: 'אישור ההרשמה',
  expires: 'הקישור תקף ל־7 ימים. בלי אישור לא יישלח ניוזלטר, והכתובת תימחק.',
  notYou: 'הבקשה לא הגיעה מכם? אין צורך לעשות דבר. אפשר גם למחוק את הכתובת כבר עכשיו:',
  remove: 'מחיקת הכתובת שלי',
  toConfirm: 'כדי לקבל את הניוזלטר „{name}” לחצו על הכפתור.',
  confirmedTitle: 'ההרשמה אושרה',
  confirmed: 'מעכשיו תקבלו את הניוזלטר „{name}”.',
  invalidTitle: 'הקישור הזה כבר לא תקף',
  invalid: 'כבר השתמשו בו, או שעבר זמנו. אם ההרשמה אושרה, אין צורך לעשות דבר. אם לא, הירשמו שוב.',
  unsubscribeTitle: 'ביטול ההרשמה',
  toUnsubscribe: 'כדי להפסיק לקבל את הניוזלטר „{name}” לחצו על הכפתור. הכתובת שלכם תימחק.',
  unsubscribe: 'ביטול ההרשמה ומחיקת הכתובת שלי',
  unsubscribedTitle: 'ההרשמה בוטלה',
  unsubscribed: 'לא יישלח אליכם עוד ניוזלטר. הכתובת נמחקה.',
  unavailableTitle: 'נסו שוב מאוחר יותר',
  unavailable: 'הפעולה לא אפשרית כרגע. פתחו שוב את הקישור שבהודעה בעוד כמה דקות.',
};
