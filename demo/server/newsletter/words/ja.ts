/** Japanese; the reader is addressed as in src/locales. */
import type { NewsletterWords } from './words.js';

export const ja: NewsletterWords = {
  confirmTitle: 'ご登録の確認',
  asked: 'このアドレスでニュースレター「{name}」の配信申し込みがありました。',
  confirm: '登録を確認する',
  expires:
    'リンクの有効期間は7日間です。確認されない場合、ニュースレターは配信されず、アドレスは削除されます。',
  notYou: 'お心当たりがない場合は、何もする必要はありません。今すぐアドレスを削除することもできます。',
  remove: 'アドレスを削除する',
  toConfirm: 'ニュースレター「{name}」を受け取るには、ボタンを押してください。',
  confirmedTitle: '登録が完了しました',
  confirmed: '今後、ニュースレター「{name}」をお届けします。',
  invalidTitle: 'このリンクは無効です',
  invalid:
    'すでに使われたか、有効期間が過ぎています。登録を確認済みの場合は、何もする必要はありません。まだの場合は、もう一度お申し込みください。',
  unsubscribeTitle: '配信停止',
  toUnsubscribe:
    'ニュースレター「{name}」の配信を停止するには、ボタンを押してください。アドレスは削除されます。',
  unsubscribe: '配信を停止してアドレスを削除する',
  unsubscribedTitle: '配信を停止しました',
  unsubscribed: '今後、ニュースレターは届きません。アドレスは削除されました。',
  unavailableTitle: '時間をおいてもう一度お試しください',
  unavailable: '現在この操作を行えません。数分後に、メールのリンクをもう一度開いてください。',
};
