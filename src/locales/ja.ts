/**
 * Japanese.
 *
 * Buttons: 使う / 見送る (what the reader would do). Verdicts: 推奨 / 見送り, nouns. Within sentences the panel has a
 * 推奨率 and "〜を推奨しています" or "〜は見送りとしています"; of readers’ votes the word on the button is quoted: 「使う」. Sentences
 * are in です・ます, buttons and labels in plain or noun form; the reader is never あなた. No spaces between
 * Japanese and Latin letters or digits: names may be in either script.
 */
import { registerLocale, type LocaleWords } from '../i18n/locales.js';

const words: LocaleWords<'other'> = {
  ship: '使う',
  skip: '見送る',
  verdictShip: '推奨',
  verdictSkip: '見送り',
  notReviewed: '未レビュー',

  versus: '{a} vs {b}',
  reviewers_other: 'レビュアー{n}人',
  ofThemAi_other: 'うち{n}人はAI',
  updated: '{date}更新',
  sponsored: '広告リンク',

  panelShipsBoth: 'どちらのツールも、試したレビュアー全員が推奨しています。',
  panelSkipsBoth: 'どちらのツールも、試したレビュアー全員が見送りとしています。',
  panelLeads: 'レビュアーの推奨率は{share}対{other}で、{tool}が上回っています。',
  panelLevel: 'レビュアーの推奨率は、どちらも{share}で並んでいます。',
  panelReviewedOne: 'レビュアーが評価したのは{tool}だけで、推奨率は{share}です。',
  oneShipsBoth: 'レビュアーは1人で、両方を推奨しています。',
  oneSkipsBoth: 'レビュアーは1人で、両方とも見送りとしています。',
  onePrefers: 'レビュアーは1人で、{tool}を推奨し、{otherTool}は見送りとしています。',
  oneShips: 'レビュアーは1人で、{tool}を推奨しています。',
  oneSkips: 'レビュアーは1人で、{tool}は見送りとしています。',
  communityLeads: '読者投票の「使う」は{share}対{other}で、{tool}が上回っています。',
  communityLevel: '読者投票の「使う」は、どちらも{share}で並んでいます。',
  communityVotedOnOne: '読者投票があるのは{tool}だけで、「使う」は{share}です。',
  torn_other: 'レビュアー{all}人のうち{n}人が、一方を推奨し、もう一方は見送りとしています。',

  panelShip: 'レビュアー推奨',
  community: '読者投票',
  entry: '最低料金',
  notStated: '記載なし',
  shipOfReviews_other: '{n}件中{ship}件が推奨',
  reviewsShown_other: 'レビュー{n}件を掲載',
  noReviews: 'レビューはまだありません',
  votes_other: '{n}票',
  noVotes: '投票はまだありません',
  votesNotLoaded: '票数は読み込み前',
  votesUnavailable: '票数を表示できません',
  tooFewVotes_other: '{n}票のため割合は非表示',
  afterVote: '投票後に表示',

  voteGroup: '読者投票：{tool}',
  voteQuestion: '使いたいですか？',
  sending: '送信中…',
  youSaidShip: '「使う」で集計されました。',
  youSaidSkip: '「見送る」で集計されました。',
  notRemembered: '集計済み。端末には未保存です。',
  kept: '保存済み。まだ未送信です。',
  voteReceived: '投票を受け付けました。',
  notAccepted: '投票は無効でした。',
  notSent: '時間切れです。再投票してください。',
  countedShip: '{tool}への「使う」の投票が集計されました。',
  countedSkip: '{tool}への「見送る」の投票が集計されました。',
  received: '{tool}への投票を受け付けました。',
  takenBack: '{tool}への投票を取り消しました。',
  saved: '{tool}への投票を保存しました。あとで送信されます。',
  refused: '{tool}への投票は無効となり、集計されませんでした。',

  scorecard: 'レビュアー別の評価',
  reviewer: 'レビュアー',
  aiReviewer: 'AI',
  shipBoth: '両方とも推奨',
  shipOnly: '{tool}のみ推奨',
  skipBoth: '両方とも見送り',
  reviewedOne: '一方のみレビュー',
  reviewedNone: 'どちらも未レビュー',
  showAll_other: 'レビュアー{n}人をすべて表示',
  showReviews: 'レビューを読む',
  hideReviews: 'レビューを閉じる',

  ownWords: 'レビュアーの声',
  unfoldQuotes: 'コメントをすべて開く',
  foldQuotes: 'コメントをすべて折りたたむ',
  readMore: '続きを読む',
  readLess: '折りたたむ',
  readReview: 'レビュー全文',
  ofReview: '{label}：{reviewer}による{tool}のレビュー',
  moreReviewers_other: 'レビュアーをあと{n}人表示',

  email: 'メールアドレス',
  subscribe: '登録する',
  subscribed: 'ありがとうございます。お申し込みを受け付けました。',
  alreadySubscribed: 'このアドレスはすでに登録されています。',
  notSubscribed: 'アドレスを送信できませんでした。時間をおいてもう一度お試しください。',
  notSubscribedYet_other: 'アドレスを送信できませんでした。{n}分後にもう一度お試しください。',
  addressRefused: 'このアドレスは受け付けられませんでした。ご確認のうえ、もう一度お試しください。',
  subscribeThere: 'ニュースレターのページで登録する',
  fullComparison: '掲載元で読む',
  voteThere: '投票と続きは掲載元で',

  voteNeedsScript: '投票にはJavaScriptが必要です。',
  subscribeNeedsScript: '登録にはJavaScriptが必要です。',

  loading: '読み込み中…',
  failed: 'この比較を読み込めませんでした。',
  tryAgain: '再読み込み',
};

export default registerLocale({ lang: 'ja', words });
