/**
 * Chinese, traditional, as printed in Taiwan.
 *
 * Buttons: 值得用 / 不值得, which answer the question 值得用嗎？. Verdicts and sentences about the panel: 推薦 / 不推薦.
 * Reviewers are 評審 (the panel: 評審團), what they write is 評測. Shares are 推薦率 for the panel and 支持率 for
 * readers. The reader is 你, left out where that is natural. Quotation marks are 「」. No spaces between
 * Chinese and Latin letters or digits: names may be in either script, and dates by Intl have none.
 */
import { registerLocale, type LocaleWords } from '../i18n/locales.js';

const words: LocaleWords<'other'> = {
  ship: '值得用',
  skip: '不值得',
  verdictShip: '推薦',
  verdictSkip: '不推薦',
  notReviewed: '未評測',

  versus: '{a} vs. {b}',
  reviewers_other: '{n}位評審',
  ofThemAi_other: '其中{n}位是AI',
  updated: '{date}更新',
  sponsored: '贊助連結',

  panelShipsBoth: '這兩款工具，用過的評審一致推薦。',
  panelSkipsBoth: '這兩款工具，用過的評審一致不推薦。',
  panelLeads: '評審團較青睞{tool}，推薦率{share}比{other}。',
  panelLevel: '評審團看法不分上下，推薦率都是{share}。',
  panelReviewedOne: '評審團只評測了{tool}，推薦率為{share}。',
  oneShipsBoth: '唯一的評審兩款都推薦。',
  oneSkipsBoth: '唯一的評審兩款都不推薦。',
  onePrefers: '唯一的評審推薦{tool}，不推薦{otherTool}。',
  oneShips: '唯一的評審推薦{tool}。',
  oneSkips: '唯一的評審不推薦{tool}。',
  communityLeads: '讀者較青睞{tool}，支持率{share}比{other}。',
  communityLevel: '讀者投票不分上下，支持率都是{share}。',
  communityVotedOnOne: '讀者只對{tool}投了票，{share}認為值得用。',
  torn_other: '{all}位評審中，有{n}位推薦其中一款，不推薦另一款。',

  panelShip: '評審團推薦',
  community: '讀者支持',
  entry: '入門價',
  notStated: '未註明',
  shipOfReviews_other: '{n}篇評測中{ship}篇推薦',
  reviewsShown_other: '摘錄{n}篇評測',
  noReviews: '尚無評測',
  votes_other: '{n}票',
  noVotes: '尚無投票',
  votesNotLoaded: '票數尚未載入',
  votesUnavailable: '無法取得票數',
  tooFewVotes_other: '僅{n}票，還看不出結果',
  afterVote: '投票後顯示',

  voteGroup: '讀者投票：{tool}',
  voteQuestion: '值得用嗎？',
  sending: '送出中…',
  youSaidShip: '你選了「值得用」，已計票。',
  youSaidSkip: '你選了「不值得」，已計票。',
  notRemembered: '已計票，未存在此裝置。',
  kept: '已儲存，尚未送出。',
  voteReceived: '已收到你的投票。',
  notAccepted: '投票未獲接受。',
  notSent: '送出逾時，請再投一次。',
  countedShip: '你投給{tool}的「值得用」已計票。',
  countedSkip: '你投給{tool}的「不值得」已計票。',
  received: '已收到你對{tool}的投票。',
  takenBack: '已收回你對{tool}的投票。',
  saved: '你對{tool}的投票已儲存，稍後送出。',
  refused: '你對{tool}的投票未獲接受，沒有計票。',

  scorecard: '評審結果一覽',
  reviewer: '評審',
  aiReviewer: 'AI',
  shipBoth: '兩款都推薦',
  shipOnly: '只推薦{tool}',
  skipBoth: '兩款都不推薦',
  reviewedOne: '只評測一款',
  reviewedNone: '兩款都未評測',
  showAll_other: '顯示全部{n}位評審',
  showReviews: '閱讀評測',
  hideReviews: '收合評測',

  ownWords: '評審怎麼說',
  unfoldQuotes: '展開全部摘錄',
  foldQuotes: '收合全部摘錄',
  readMore: '繼續閱讀',
  readLess: '收合',
  readReview: '完整評測',
  ofReview: '{label}：{reviewer}對{tool}的評測',
  moreReviewers_other: '再顯示{n}位評審',

  email: '電子郵件地址',
  subscribe: '訂閱',
  subscribed: '謝謝，已收到你的訂閱申請。',
  alreadySubscribed: '這個信箱已經訂閱了。',
  notSubscribed: '信箱地址無法送出，請稍後再試。',
  notSubscribedYet_other: '信箱地址無法送出，請{n}分鐘後再試。',
  addressRefused: '這個信箱地址未獲接受，請檢查後再試一次。',
  subscribeThere: '前往電子報頁面訂閱',
  fullComparison: '閱讀原文',
  voteThere: '到原文投票、閱讀更多',

  voteNeedsScript: '投票需要啟用JavaScript。',
  subscribeNeedsScript: '訂閱需要啟用JavaScript。',

  loading: '載入中…',
  failed: '無法載入這篇比較。',
  tryAgain: '再試一次',
};

export default registerLocale({ lang: 'zh-Hant', words });
