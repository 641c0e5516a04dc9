/** Korean; the reader is addressed as in src/locales. */
import type { NewsletterWords } from './words.js';

export const ko: NewsletterWords = {
  confirmTitle: '구독을 확인해 주세요',
  asked: '이 주소로 ‘{name}’ 뉴스레터 구독 신청이 들어왔습니다.',
  confirm: '구독 확인하기',
  expires: '링크는 7일 동안 유효합니다. 확인하지 않으면 뉴스레터가 발송되지 않고 주소는 삭제됩니다.',
  notYou: '직접 신청하지 않으셨다면 아무것도 하지 않으셔도 됩니다. 지금 바로 주소를 삭제할 수도 있습니다.',
  remove: '내 주소 삭제하기',
  toConfirm: '‘{name}’ 뉴스레터를 받으려면 버튼을 눌러 주세요.',
  confirmedTitle: '구독이 확인됐습니다',
  confirmed: '이제부터 ‘{name}’ 뉴스레터를 보내 드립니다.',
  invalidTitle: '더 이상 유효하지 않은 링크입니다',
  invalid:
    '이미 사용했거나 너무 오래된 링크입니다. 구독을 확인하셨다면 더 하실 일은 없습니다. 아니라면 다시 구독해 주세요.',
  unsubscribeTitle: '구독 취소',
  toUnsubscribe: '‘{name}’ 뉴스레터를 더 이상 받지 않으려면 버튼을 눌러 주세요. 주소는 삭제됩니다.',
  unsubscribe: '구독을 취소하고 내 주소 삭제하기',
  unsubscribedTitle: '구독이 취소됐습니다',
  unsubscribed: '더 이상 뉴스레터가 발송되지 않습니다. 주소는 삭제됐습니다.',
  unavailableTitle: '나중에 다시 시도해 주세요',
  unavailable: '지금은 처리할 수 없습니다. 몇 분 후에 메일의 링크를 다시 열어 주세요.',
};
