/**
 * Korean.
 *
 * Buttons and verdicts: 추천 / 패스; both are nouns that stand alone or take 하다. Shares are 추천율. Sentences are
 * in 합니다 style, requests in -해 주세요; the reader is not named. Only particles that never change follow a name
 * (에, 에만, 만, 의); where another is needed, a word stands between ("{tool} 쪽에"). Nothing is attached to a
 * percentage: "{share} 동률", "(추천 {share})".
 */
import { registerLocale, type LocaleWords } from '../i18n/locales.js';

const words: LocaleWords<'other'> = {
  ship: '추천',
  skip: '패스',
  verdictShip: '추천',
  verdictSkip: '패스',
  notReviewed: '리뷰 없음',

  versus: '{a} vs {b}',
  reviewers_other: '리뷰어 {n}명',
  ofThemAi_other: '그중 AI {n}명',
  updated: '{date} 업데이트',
  sponsored: '광고 링크',

  panelShipsBoth: '두 도구 모두, 써 본 패널 전원이 추천했습니다.',
  panelSkipsBoth: '두 도구 모두, 써 본 패널 전원이 패스했습니다.',
  panelLeads: '패널은 추천율 {share} 대 {other} 차이로 {tool} 쪽에 손을 들어줬습니다.',
  panelLevel: '패널의 추천율은 {share} 동률입니다.',
  panelReviewedOne: '패널은 {tool}만 평가했습니다(추천 {share}).',
  oneShipsBoth: '단 한 명의 리뷰어가 둘 다 추천했습니다.',
  oneSkipsBoth: '단 한 명의 리뷰어가 둘 다 패스했습니다.',
  onePrefers: '단 한 명의 리뷰어가 {tool}에 추천, {otherTool}에 패스 의견을 냈습니다.',
  oneShips: '단 한 명의 리뷰어가 {tool}에 추천 의견을 냈습니다.',
  oneSkips: '단 한 명의 리뷰어가 {tool}에 패스 의견을 냈습니다.',
  communityLeads: '독자는 추천율 {share} 대 {other} 차이로 {tool} 쪽에 손을 들어줬습니다.',
  communityLevel: '독자의 추천율은 {share} 동률입니다.',
  communityVotedOnOne: '독자는 {tool}에만 투표했습니다(추천 {share}).',
  torn_other: '리뷰어 {all}명 중 {n}명이 하나는 추천하고 다른 하나는 패스했습니다.',

  panelShip: '패널 추천',
  community: '독자 추천',
  entry: '시작 가격',
  notStated: '정보 없음',
  shipOfReviews_other: '{n}건 중 {ship}건 추천',
  reviewsShown_other: '리뷰 {n}건 인용',
  noReviews: '아직 리뷰 없음',
  votes_other: '{n}표',
  noVotes: '아직 투표 없음',
  votesNotLoaded: '투표 수 불러오기 전',
  votesUnavailable: '투표 수 확인 불가',
  tooFewVotes_other: '{n}표, 판단하기엔 부족',
  afterVote: '투표 후 공개',

  voteGroup: '독자 투표: {tool}',
  voteQuestion: '추천하시겠어요?',
  sending: '투표 전송 중…',
  youSaidShip: '‘추천’으로 집계됐습니다.',
  youSaidSkip: '‘패스’로 집계됐습니다.',
  notRemembered: '집계 완료, 기기 저장 실패.',
  kept: '저장 완료, 전송 대기 중.',
  voteReceived: '투표가 접수됐습니다.',
  notAccepted: '인정되지 않았습니다.',
  notSent: '시간 초과. 다시 투표해 주세요.',
  countedShip: '{tool}에 대한 ‘추천’ 투표가 집계됐습니다.',
  countedSkip: '{tool}에 대한 ‘패스’ 투표가 집계됐습니다.',
  received: '{tool}에 대한 투표가 접수됐습니다.',
  takenBack: '{tool}에 대한 투표를 취소했습니다.',
  saved: '{tool}에 대한 투표를 저장했습니다. 나중에 전송됩니다.',
  refused: '{tool}에 대한 투표가 인정되지 않아 집계되지 않았습니다.',

  scorecard: '리뷰어별 평가',
  reviewer: '리뷰어',
  aiReviewer: 'AI',
  shipBoth: '둘 다 추천',
  shipOnly: '{tool}만 추천',
  skipBoth: '둘 다 패스',
  reviewedOne: '하나만 리뷰',
  reviewedNone: '둘 다 리뷰 안 함',
  showAll_other: '리뷰어 {n}명 모두 보기',
  showReviews: '리뷰 보기',
  hideReviews: '리뷰 접기',

  ownWords: '리뷰어 코멘트',
  unfoldQuotes: '코멘트 모두 펼치기',
  foldQuotes: '코멘트 모두 접기',
  readMore: '더 보기',
  readLess: '접기',
  readReview: '전체 리뷰',
  ofReview: '{label}: {reviewer}의 {tool} 리뷰',
  moreReviewers_other: '리뷰어 {n}명 더 보기',

  email: '이메일 주소',
  subscribe: '구독하기',
  subscribed: '감사합니다. 신청이 접수됐습니다.',
  alreadySubscribed: '이미 구독 중인 주소입니다.',
  notSubscribed: '주소를 보내지 못했습니다. 나중에 다시 시도해 주세요.',
  notSubscribedYet_other: '주소를 보내지 못했습니다. {n}분 후에 다시 시도해 주세요.',
  addressRefused: '사용할 수 없는 주소입니다. 확인한 뒤 다시 시도해 주세요.',
  subscribeThere: '뉴스레터 페이지에서 구독하기',
  fullComparison: '원문 보기',
  voteThere: '원문에서 투표하고 더 보기',

  voteNeedsScript: '투표하려면 JavaScript가 필요합니다.',
  subscribeNeedsScript: '구독하려면 JavaScript가 필요합니다.',

  loading: '불러오는 중…',
  failed: '비교 내용을 불러오지 못했습니다.',
  tryAgain: '다시 시도',
};

export default registerLocale({ lang: 'ko', words });
