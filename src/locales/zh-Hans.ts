/**
 * Chinese, simplified.
 *
 * Buttons: 值得用 / 不值得, which answer the question 值得用吗？ (会用 would also mean "know how to use", and 跳过 is
 * navigation). Verdicts and sentences about the panel: 推荐 / 不推荐. Shares are 推荐率 for the panel (评测团) and 支持率
 * for readers. The reader is 你, and left out where that is natural. No spaces between Chinese and Latin
 * letters or digits: names may be in either script, and dates by Intl have none.
 */
import { registerLocale, type LocaleWords } from '../i18n/locales.js';

const words: LocaleWords<'other'> = {
  ship: '值得用',
  skip: '不值得',
  verdictShip: '推荐',
  verdictSkip: '不推荐',
  notReviewed: '未评测',

  versus: '{a} vs {b}',
  reviewers_other: '{n}位评测人',
  ofThemAi_other: '其中{n}位是AI',
  updated: '更新于{date}',
  sponsored: '推广链接',

  panelShipsBoth: '这两款工具，用过的评测人全都推荐。',
  panelSkipsBoth: '这两款工具，用过的评测人全都不推荐。',
  panelLeads: '评测团更青睐{tool}，推荐率{share}比{other}。',
  panelLevel: '评测团难分高下，推荐率均为{share}。',
  panelReviewedOne: '评测团只评测了{tool}，推荐率为{share}。',
  oneShipsBoth: '唯一的评测人两款都推荐。',
  oneSkipsBoth: '唯一的评测人两款都不推荐。',
  onePrefers: '唯一的评测人推荐{tool}，不推荐{otherTool}。',
  oneShips: '唯一的评测人推荐{tool}。',
  oneSkips: '唯一的评测人不推荐{tool}。',
  communityLeads: '读者更青睐{tool}，支持率{share}比{other}。',
  communityLevel: '读者投票难分高下，支持率均为{share}。',
  communityVotedOnOne: '读者只给{tool}投了票，{share}认为值得用。',
  torn_other: '{all}位评测人中，有{n}位推荐其中一款，不推荐另一款。',

  panelShip: '评测团推荐',
  community: '读者支持',
  entry: '起步价',
  notStated: '未注明',
  shipOfReviews_other: '{n}篇评测中{ship}篇推荐',
  reviewsShown_other: '摘录{n}篇评测',
  noReviews: '暂无评测',
  votes_other: '{n}票',
  noVotes: '暂无投票',
  votesNotLoaded: '票数尚未加载',
  votesUnavailable: '无法获取票数',
  tooFewVotes_other: '仅{n}票，不足以下结论',
  afterVote: '投票后可见',

  voteGroup: '读者投票：{tool}',
  voteQuestion: '值得用吗？',
  sending: '正在提交…',
  youSaidShip: '你选了“值得用”，已计票。',
  youSaidSkip: '你选了“不值得”，已计票。',
  notRemembered: '已计票，本机未能保存。',
  kept: '已保存，尚未提交。',
  voteReceived: '已收到你的投票。',
  notAccepted: '投票未被接受。',
  notSent: '提交超时，请重新投票。',
  countedShip: '你给{tool}投的“值得用”已计票。',
  countedSkip: '你给{tool}投的“不值得”已计票。',
  received: '已收到你对{tool}的投票。',
  takenBack: '已撤回你对{tool}的投票。',
  saved: '你对{tool}的投票已保存，稍后提交。',
  refused: '你对{tool}的投票未被接受，没有计票。',

  scorecard: '评测结论一览',
  reviewer: '评测人',
  aiReviewer: 'AI',
  shipBoth: '两款都推荐',
  shipOnly: '只推荐{tool}',
  skipBoth: '两款都不推荐',
  reviewedOne: '只评测一款',
  reviewedNone: '两款都未评测',
  showAll_other: '显示全部{n}位评测人',
  showReviews: '查看评测',
  hideReviews: '收起评测',

  ownWords: '评测人怎么说',
  unfoldQuotes: '展开全部摘录',
  foldQuotes: '收起全部摘录',
  readMore: '继续阅读',
  readLess: '收起',
  readReview: '完整评测',
  ofReview: '{label}：{reviewer}对{tool}的评测',
  moreReviewers_other: '再显示{n}位评测人',

  email: '邮箱地址',
  subscribe: '订阅',
  subscribed: '谢谢，已收到你的订阅申请。',
  alreadySubscribed: '该邮箱已订阅。',
  notSubscribed: '邮箱地址未能提交，请稍后再试。',
  notSubscribedYet_other: '邮箱地址未能提交，请{n}分钟后再试。',
  addressRefused: '该邮箱地址未被接受，请检查后再试。',
  subscribeThere: '前往邮件通讯页面订阅',
  fullComparison: '查看原文',
  voteThere: '前往原文投票、阅读更多',

  voteNeedsScript: '投票需要启用JavaScript。',
  subscribeNeedsScript: '订阅需要启用JavaScript。',

  loading: '加载中…',
  failed: '对比内容加载失败。',
  tryAgain: '重试',
};

export default registerLocale({ lang: 'zh-Hans', words });
