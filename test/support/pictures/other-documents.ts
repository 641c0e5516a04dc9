// Documents that try one thing each.
import { ARABIC } from '../pages/page-documents.js';
import { demoDocument, frontOf, quoting, withoutDescription, type PictureDocument } from './documents.js';
import { SPLIT } from './split-document.js';

const [DRAY, MILLRACE] = SPLIT.tools;

export const TWO_NAMES: PictureDocument = {
  version: 1,
  id: 'two-names',
  tools: [bare(DRAY), bare(MILLRACE)],
};

function bare({ id, name }: { id: string; name: string }): { id: string; name: string } {
  return { id, name };
}

export const NO_DESCRIPTION: PictureDocument = {
  ...quoting(SPLIT, 1),
  tools: [withoutDescription(DRAY), withoutDescription(MILLRACE)],
};

/** Six who would ship the one and skip the other. */
export const ONE_SIDED: PictureDocument = {
  ...frontOf(SPLIT),
  reviews: (SPLIT.reviewers ?? []).flatMap(({ id }) => [
    { reviewer: id, tool: 'dray', verdict: 'skip' as const },
    { reviewer: id, tool: 'millrace', verdict: 'ship' as const },
  ]),
};

export const ONE_REVIEWER: PictureDocument = {
  ...SPLIT,
  reviewers: SPLIT.reviewers?.slice(0, 1) ?? [],
  reviews: SPLIT.reviews?.filter(({ reviewer }) => reviewer === 'amara') ?? [],
};

export const LONG_PRICE: PictureDocument = {
  ...frontOf(SPLIT),
  tools: [{ ...DRAY, entry: '$49 a month for each seat, billed yearly' }, MILLRACE],
};

export const WITH_PICTURES: PictureDocument = {
  ...quoting(SPLIT, 1),
  tools: [
    { ...DRAY, logo: '/images/caddy.svg' },
    { ...MILLRACE, logo: '/images/traefik.svg' },
  ],
  reviewers:
    quoting(SPLIT, 1).reviewers?.map((reviewer, index) =>
      index === 0 ? { ...reviewer, avatar: '/images/adaeze.svg' } : reviewer,
    ) ?? [],
};

export const RIGHT_TO_LEFT = quoting(demoDocument(ARABIC), 1);

/** Words that no narrow column was made for. */
export const GERMAN: PictureDocument = {
  version: 1,
  id: 'de',
  lang: 'de',
  kicker: 'Auftragsverarbeitungswerkzeuge',
  title: 'Warteschlangenverwaltungsdienst oder Datenbankbibliothek?',
  summary: 'Zwei Wege, Aufträge nicht zu verlieren. Drei Fachleute haben beide ein Vierteljahr lang benutzt.',
  updated: '2026-09-14',
  tools: [
    {
      id: 'a',
      name: 'Auftragswarteschlangendienst',
      category: 'Softwaremietvertragsangebot',
      tagline: 'Benachrichtigungszustellungsgarantie inbegriffen',
      entry: 'Nutzungsabhängig',
    },
    {
      id: 'b',
      name: 'Datenbankerweiterungspaket',
      category: 'Quelltextbibliothek',
      tagline: 'Rückabwicklungsfähige Einreihung',
      entry: 'Kostenlos',
    },
  ],
  reviewers: [
    { id: 'x', name: 'Friederike von Schlotterbeck-Ahrensburg' },
    { id: 'y', name: 'Donaudampfschifffahrtsgesellschaftskapitän' },
    { id: 'z', name: 'Rechenwerk', kind: 'ai' },
  ],
  reviews: [
    { reviewer: 'x', tool: 'a', verdict: 'ship' },
    { reviewer: 'x', tool: 'b', verdict: 'skip' },
    { reviewer: 'y', tool: 'a', verdict: 'skip' },
    { reviewer: 'y', tool: 'b', verdict: 'ship' },
    { reviewer: 'z', tool: 'b', verdict: 'ship' },
  ],
  labels: {
    ship: 'Einsetzen',
    skip: 'Auslassen',
    reviewers_other: '{n} Fachleute',
    ofThemAi_one: 'davon {n} KI',
    updated: 'Stand: {date}',
    panelLeads: 'Die Fachleute ziehen {tool} vor, mit {share} zu {other}.',
    communityLeads: 'Die Leserschaft zieht {tool} vor, mit {share} zu {other}.',
    torn_other: '{n} von {all} Fachleuten würden nur eines von beiden einsetzen.',
    panelShip: 'Fachurteil',
    community: 'Leserabstimmung',
    entry: 'Einstiegspreis',
    shipOfReviews_other: '{ship} von {n} würden es einsetzen',
    votes_other: '{n} Stimmen',
    voteQuestion: 'Würden Sie es einsetzen?',
    scorecard: 'Bewertungsübersicht',
    notReviewed: 'Nicht bewertet',
    shipOnly: 'Nur {tool}',
    reviewedOne: 'Nur eines bewertet',
    aiReviewer: 'KI',
  },
};
