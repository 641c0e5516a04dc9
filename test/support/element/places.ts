// Where any value may be put into a document, to see what becomes of it.

/** Paths for `put()`, one or more for each kind of value that a document holds. */
export const PLACES: readonly string[] = `
  version
  id
  lang
  url
  kicker
  updated
  tools tools[0] tools[0].id tools[1].name tools[0].tagline tools[0].url tools[0].sponsored tools[0].panelShip tools[0].unknown
  reviewers reviewers[0] reviewers[0].kind reviewers[0].avatar reviewers[0].motto
  reviews reviews[0] reviews[0].verdict reviews[0].date reviews[1] reviews[1].quote
  community community.tallies community.tallies.a community.tallies.a.ship community.reveal
  newsletter newsletter.endpoint newsletter.title
  labels labels.ship
  unknown
`
  .trim()
  .split(/\s+/);

const REQUIRED = /^(version|id|tools(\[\d\](\.(id|name))?)?)$/;

/** Whether a document is nothing without what is there. */
export const isRequired = (place: string): boolean => REQUIRED.test(place);
