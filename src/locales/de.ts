/**
 * German.
 *
 * Ship and skip are "Empfehlen" and "Abraten" on buttons; a verdict is "Dafür" or "Dagegen", and so are
 * labels ("Für beide", "Gegen beide", "5 von 8 dafür"); sentences say "empfehlen" and "von … abraten". "Top"
 * and "Flop" would be too harsh. The panel is "die Jury", a reviewer a "Jurymitglied" (neutral in gender), a
 * review a "Bewertung". The reader is addressed with "Sie", and only where it is needed. German sets a space
 * before the ellipsis. A paid link is called "Anzeige", the word German press law asks for.
 */
import { registerLocale, type LocaleWords } from '../i18n/locales.js';

const words: LocaleWords<'one' | 'other'> = {
  ship: 'Empfehlen',
  skip: 'Abraten',
  verdictShip: 'Dafür',
  verdictSkip: 'Dagegen',
  notReviewed: 'Nicht bewertet',

  versus: '{a} vs. {b}',
  reviewers_one: '{n} Jurymitglied',
  reviewers_other: '{n} Jurymitglieder',
  ofThemAi_one: 'davon {n} KI',
  ofThemAi_other: 'davon {n} KIs',
  updated: 'Aktualisiert am {date}',
  sponsored: 'Anzeige',

  panelShipsBoth: 'Wer in der Jury eines der beiden getestet hat, würde es empfehlen.',
  panelSkipsBoth: 'Wer in der Jury eines der beiden getestet hat, würde davon abraten.',
  panelLeads: 'Bei der Jury liegt {tool} vorn: {share} zu {other}.',
  panelLevel: 'Bei der Jury liegen beide gleichauf: je {share}.',
  panelReviewedOne: 'Die Jury hat nur {tool} bewertet: {share} sind dafür.',
  oneShipsBoth: 'Die einzige Bewertung spricht für beide.',
  oneSkipsBoth: 'Die einzige Bewertung spricht gegen beide.',
  onePrefers: 'Die einzige Bewertung spricht für {tool} und gegen {otherTool}.',
  oneShips: 'Die einzige Bewertung spricht für {tool}.',
  oneSkips: 'Die einzige Bewertung spricht gegen {tool}.',
  communityLeads: 'Bei der Community liegt {tool} vorn: {share} zu {other}.',
  communityLevel: 'Bei der Community liegen beide gleichauf: je {share}.',
  communityVotedOnOne: 'Die Community hat nur über {tool} abgestimmt: {share} sind dafür.',
  torn_one: '{n} von {all} Jurymitgliedern ist für das eine und gegen das andere.',
  torn_other: '{n} von {all} Jurymitgliedern sind für das eine und gegen das andere.',

  panelShip: 'Jury dafür',
  community: 'Community',
  entry: 'Einstieg',
  notStated: 'Keine Angabe',
  shipOfReviews_one: '{ship} von {n} dafür',
  shipOfReviews_other: '{ship} von {n} dafür',
  reviewsShown_one: '{n} Bewertung hier zitiert',
  reviewsShown_other: '{n} Bewertungen hier zitiert',
  noReviews: 'Noch keine Bewertungen',
  votes_one: '{n} Stimme',
  votes_other: '{n} Stimmen',
  noVotes: 'Noch keine Stimmen',
  votesNotLoaded: 'Stimmen noch nicht geladen',
  votesUnavailable: 'Stimmen nicht verfügbar',
  tooFewVotes_one: '{n} Stimme, noch zu wenig',
  tooFewVotes_other: '{n} Stimmen, noch zu wenige',
  afterVote: 'Sichtbar nach Ihrer Stimme',

  voteGroup: 'Abstimmung der Community: {tool}',
  voteQuestion: 'Würden Sie es empfehlen?',
  sending: 'Stimme wird gesendet\u00a0…',
  youSaidShip: 'Sie empfehlen es. Gezählt.',
  youSaidSkip: 'Sie raten ab. Gezählt.',
  notRemembered: 'Gezählt, hier nicht gemerkt.',
  kept: 'Gemerkt, wird noch gesendet.',
  voteReceived: 'Ihre Stimme ist eingegangen.',
  notAccepted: 'Nicht angenommen.',
  notSent: 'Nicht gesendet. Neu abstimmen.',
  countedShip: 'Ihre Stimme für {tool} ist gezählt.',
  countedSkip: 'Ihre Stimme gegen {tool} ist gezählt.',
  received: 'Ihre Stimme zu {tool} ist eingegangen.',
  takenBack: 'Ihre Stimme zu {tool} ist zurückgenommen.',
  saved: 'Ihre Stimme zu {tool} ist gespeichert und wird noch gesendet.',
  refused: 'Ihre Stimme zu {tool} wurde nicht angenommen. Es wurde nichts gezählt.',

  scorecard: 'Urteile der Jury',
  reviewer: 'Jury',
  aiReviewer: 'KI',
  shipBoth: 'Für beide',
  shipOnly: 'Nur für {tool}',
  skipBoth: 'Gegen beide',
  reviewedOne: 'Nur eines bewertet',
  reviewedNone: 'Keines bewertet',
  showAll_one: 'Ganze Jury zeigen ({n})',
  showAll_other: 'Ganze Jury zeigen ({n})',
  showReviews: 'Bewertungen lesen',
  hideReviews: 'Bewertungen ausblenden',

  ownWords: 'Im Wortlaut',
  unfoldQuotes: 'Alle Zitate ausklappen',
  foldQuotes: 'Alle Zitate einklappen',
  readMore: 'Weiterlesen',
  readLess: 'Weniger zeigen',
  readReview: 'Ganze Bewertung',
  ofReview: '{label}: {reviewer} über {tool}',
  moreReviewers_one: '{n} weiteres Jurymitglied zeigen',
  moreReviewers_other: '{n} weitere Jurymitglieder zeigen',

  email: 'E-Mail-Adresse',
  subscribe: 'Abonnieren',
  subscribed: 'Vielen Dank. Ihre Anmeldung ist eingegangen.',
  alreadySubscribed: 'Diese Adresse ist bereits angemeldet.',
  notSubscribed: 'Ihre Adresse konnte nicht gesendet werden. Bitte versuchen Sie es später noch einmal.',
  notSubscribedYet_one:
    'Ihre Adresse konnte nicht gesendet werden. Bitte versuchen Sie es in {n} Minute noch einmal.',
  notSubscribedYet_other:
    'Ihre Adresse konnte nicht gesendet werden. Bitte versuchen Sie es in {n} Minuten noch einmal.',
  addressRefused:
    'Diese Adresse wurde nicht angenommen. Bitte prüfen Sie sie und versuchen Sie es noch einmal.',
  subscribeThere: 'Auf der Seite des Newsletters abonnieren',
  fullComparison: 'Im Original lesen',
  voteThere: 'Abstimmen und mehr lesen',

  voteNeedsScript: 'Abstimmen geht nur mit JavaScript.',
  subscribeNeedsScript: 'Abonnieren geht nur mit JavaScript.',

  loading: 'Wird geladen\u00a0…',
  failed: 'Dieser Vergleich konnte nicht geladen werden.',
  tryAgain: 'Noch einmal versuchen',
};

export default registerLocale({ lang: 'de', words });
