/**
 * Indonesian.
 *
 * Ship and skip are Pakai / Lewatkan on buttons and as verdicts (as in "beli atau lewatkan?" of gadget reviews); within
 * sentences "akan memakai" and "akan melewatkan". Not "Lewati", which is the navigation word of interfaces. The reader is
 * "Anda". The panel is "pengulas" and the community "pembaca"; a vote is "suara". There is no plural: one form of each.
 */
import { registerLocale, type LocaleWords } from '../i18n/locales.js';

const words: LocaleWords<'other'> = {
  ship: 'Pakai',
  skip: 'Lewatkan',
  verdictShip: 'Pakai',
  verdictSkip: 'Lewatkan',
  notReviewed: 'Belum diulas',

  versus: '{a} vs {b}',
  reviewers_other: '{n} pengulas',
  ofThemAi_other: '{n} di antaranya AI',
  updated: 'Diperbarui {date}',
  sponsored: 'Tautan bersponsor',

  panelShipsBoth: 'Semua pengulas akan memakai alat yang mereka coba.',
  panelSkipsBoth: 'Semua pengulas akan melewatkan alat yang mereka coba.',
  panelLeads: 'Pengulas lebih memilih {tool}, {share} berbanding {other}.',
  panelLevel: 'Pilihan pengulas imbang, masing-masing {share}.',
  panelReviewedOne: 'Pengulas hanya mencoba {tool}: {share} akan memakainya.',
  oneShipsBoth: 'Satu-satunya pengulas akan memakai keduanya.',
  oneSkipsBoth: 'Satu-satunya pengulas akan melewatkan keduanya.',
  onePrefers: 'Satu-satunya pengulas akan memakai {tool} dan melewatkan {otherTool}.',
  oneShips: 'Satu-satunya pengulas akan memakai {tool}.',
  oneSkips: 'Satu-satunya pengulas akan melewatkan {tool}.',
  communityLeads: 'Pembaca lebih memilih {tool}, {share} berbanding {other}.',
  communityLevel: 'Pilihan pembaca imbang, masing-masing {share}.',
  communityVotedOnOne: 'Pembaca baru memberi suara untuk {tool}: {share} akan memakainya.',
  torn_other: '{n} dari {all} pengulas akan memakai yang satu dan melewatkan yang lain.',

  panelShip: 'Pengulas',
  community: 'Pembaca',
  entry: 'Harga awal',
  notStated: 'Tidak disebutkan',
  shipOfReviews_other: '{ship} dari {n} memilih pakai',
  reviewsShown_other: '{n} ulasan dikutip di sini',
  noReviews: 'Belum ada ulasan',
  votes_other: '{n} suara',
  noVotes: 'Belum ada suara',
  votesNotLoaded: 'Suara belum dimuat',
  votesUnavailable: 'Suara tidak tersedia',
  tooFewVotes_other: '{n} suara, masih terlalu sedikit',
  afterVote: 'Tampil setelah Anda memilih',

  voteGroup: 'Suara pembaca: {tool}',
  voteQuestion: 'Anda akan memakainya?',
  sending: 'Mengirim suara Anda…',
  youSaidShip: 'Suara Anda dihitung: pakai.',
  youSaidSkip: 'Suara Anda dihitung: lewatkan.',
  notRemembered: 'Dihitung, tak diingat di sini.',
  kept: 'Disimpan, belum dikirim.',
  voteReceived: 'Suara Anda sudah masuk.',
  notAccepted: 'Suara tidak diterima.',
  notSent: 'Tidak terkirim. Pilih lagi.',
  countedShip: 'Suara Anda dihitung: pakai {tool}.',
  countedSkip: 'Suara Anda dihitung: lewatkan {tool}.',
  received: 'Suara Anda tentang {tool} sudah masuk.',
  takenBack: 'Suara Anda tentang {tool} ditarik kembali.',
  saved: 'Suara Anda tentang {tool} disimpan dan akan dikirim.',
  refused: 'Suara Anda tentang {tool} tidak diterima. Tidak ada yang dihitung.',

  scorecard: 'Penilaian pengulas',
  reviewer: 'Pengulas',
  aiReviewer: 'AI',
  shipBoth: 'Pakai keduanya',
  shipOnly: 'Pakai {tool} saja',
  skipBoth: 'Lewatkan keduanya',
  reviewedOne: 'Hanya mengulas satu',
  reviewedNone: 'Belum mengulas',
  showAll_other: 'Tampilkan semua {n} pengulas',
  showReviews: 'Baca ulasan',
  hideReviews: 'Sembunyikan ulasan',

  ownWords: 'Kata mereka',
  unfoldQuotes: 'Buka semua kutipan',
  foldQuotes: 'Ringkas semua kutipan',
  readMore: 'Baca selengkapnya',
  readLess: 'Ringkas',
  readReview: 'Ulasan lengkap',
  ofReview: '{label}: {reviewer} tentang {tool}',
  moreReviewers_other: 'Tampilkan {n} pengulas lagi',

  email: 'Alamat email',
  subscribe: 'Berlangganan',
  subscribed: 'Terima kasih. Permintaan Anda sudah diterima.',
  alreadySubscribed: 'Alamat ini sudah berlangganan.',
  notSubscribed: 'Alamat Anda gagal dikirim. Coba lagi nanti.',
  notSubscribedYet_other: 'Alamat Anda gagal dikirim. Coba lagi dalam {n} menit.',
  addressRefused: 'Alamat itu tidak diterima. Periksa, lalu coba lagi.',
  subscribeThere: 'Berlangganan di halaman newsletter',
  fullComparison: 'Baca di situs penerbitnya',
  voteThere: 'Beri suara dan baca selengkapnya',

  voteNeedsScript: 'Perlu JavaScript untuk memberi suara.',
  subscribeNeedsScript: 'Perlu JavaScript untuk berlangganan.',

  loading: 'Memuat…',
  failed: 'Perbandingan ini gagal dimuat.',
  tryAgain: 'Coba lagi',
};

export default registerLocale({ lang: 'id', words });
