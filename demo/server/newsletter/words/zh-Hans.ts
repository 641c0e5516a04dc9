/** Chinese, simplified; the reader is addressed as in src/locales. */
import type { NewsletterWords } from './words.js';

export const zhHans: NewsletterWords = {
  confirmTitle: '请确认订阅',
  asked: '有人（希望是你本人）申请用这个邮箱订阅邮件通讯“{name}”。',
  confirm: '确认订阅',
  expires: '链接7天内有效。如果不确认，你不会收到邮件通讯，邮箱地址也会被删除。',
  notYou: '不是你本人申请的？无需任何操作。你也可以立即删除邮箱地址：',
  remove: '删除我的邮箱地址',
  toConfirm: '点击按钮，订阅邮件通讯“{name}”。',
  confirmedTitle: '订阅成功',
  confirmed: '今后你会收到邮件通讯“{name}”。',
  invalidTitle: '此链接已失效',
  invalid: '链接已被使用或已过期。如果你已确认订阅，无需再做任何操作；否则请重新订阅。',
  unsubscribeTitle: '退订',
  toUnsubscribe: '点击按钮，不再接收邮件通讯“{name}”。你的邮箱地址会被删除。',
  unsubscribe: '退订并删除我的邮箱地址',
  unsubscribedTitle: '已退订',
  unsubscribed: '你不会再收到邮件通讯。邮箱地址已删除。',
  unavailableTitle: '请稍后再试',
  unavailable: '暂时无法处理。请过几分钟再打开邮件中的链接。',
};
