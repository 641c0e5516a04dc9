/** Chinese, traditional; the reader is addressed as in src/locales. */
import type { NewsletterWords } from './words.js';

export const zhHant: NewsletterWords = {
  confirmTitle: '請確認訂閱',
  asked: '有人（希望是你本人）申請用這個信箱訂閱電子報「{name}」。',
  confirm: '確認訂閱',
  expires: '連結7天內有效。如果不確認，你不會收到電子報，信箱地址也會刪除。',
  notYou: '不是你本人申請的？不需要做任何事。你也可以立即刪除信箱地址：',
  remove: '刪除我的信箱地址',
  toConfirm: '按下按鈕，訂閱電子報「{name}」。',
  confirmedTitle: '訂閱完成',
  confirmed: '今後你會收到電子報「{name}」。',
  invalidTitle: '這個連結已失效',
  invalid: '連結已經使用過或已過期。如果你已確認訂閱，不需要再做任何事；否則請重新訂閱。',
  unsubscribeTitle: '取消訂閱',
  toUnsubscribe: '按下按鈕，不再接收電子報「{name}」。你的信箱地址會刪除。',
  unsubscribe: '取消訂閱並刪除我的信箱地址',
  unsubscribedTitle: '已取消訂閱',
  unsubscribed: '你不會再收到電子報。信箱地址已刪除。',
  unavailableTitle: '請稍後再試',
  unavailable: '目前無法處理。請過幾分鐘再開啟信中的連結。',
};
