// The documents of the demo and the states in which each can be shown. The gallery and the table of states on the start
// page are made from these lists.

/** @typedef {{ id: string, name: string, note: string }} Entry */

/** @type {readonly Entry[]} */
export const documents = [
  {
    id: 'azure-voice-router-vs-cursor-background-agent',
    name: 'Azure voice and Cursor',
    note: 'A panel that agrees, and two reviewers who covered only one tool.',
  },
  {
    id: 'caddy-vs-traefik',
    name: 'Caddy or Traefik',
    note: 'A split panel of people and AI reviewers, and close votes.',
  },
  {
    id: 'zed-vs-sublime-text',
    name: 'Zed and Sublime Text',
    note: 'Reviews of one tool only, and no votes.',
  },
  {
    id: 'notion-vs-obsidian',
    name: 'Notion or Obsidian',
    note: 'In Arabic, from right to left, with all texts of the interface translated.',
  },
  {
    id: 'many-reviewers',
    name: 'SQLite or PostgreSQL',
    note: 'Five hundred reviewers.',
  },
  {
    id: 'worst',
    name: 'The worst case',
    note: 'Markup, endless words and broken fields. It is shown anyway.',
  },
];

/**
 * The choices of the gallery. The first of each is the default and is left out of the address.
 * @type {Readonly<Record<string, readonly (readonly [string, string])[]>>}
 */
export const choices = {
  document: documents.map(({ id, name }) => /** @type {const} */ ([id, name])),
  state: [
    ['ready', 'Ready'],
    ['loading', 'Loading'],
    ['error', 'Error: not found'],
    ['error-fallback', 'Error with fallback content'],
    ['unreadable', 'Error: not a comparison'],
  ],
  votes: [
    ['document', 'As published'],
    ['none', 'None yet'],
    ['many', 'Very many'],
  ],
  layout: [
    ['full', 'Full'],
    ['compact', 'Compact'],
  ],
  theme: [
    ['auto', 'Automatic'],
    ['light', 'Light'],
    ['dark', 'Dark'],
  ],
  scheme: [
    ['system', 'System'],
    ['light', 'Light'],
    ['dark', 'Dark'],
  ],
  width: [
    ['full', 'Full width'],
    ['320', '320 px'],
    ['480', '480 px'],
    ['768', '768 px'],
    ['1040', '1040 px'],
  ],
  dir: [
    ['ltr', 'Left to right'],
    ['rtl', 'Right to left'],
  ],
};

/**
 * The states in the table on the start page, as settings of the gallery.
 * @type {readonly { name: string, settings: Readonly<Record<string, string>> }[]}
 */
export const states = [
  { name: 'Ready', settings: {} },
  { name: 'Loading', settings: { state: 'loading' } },
  { name: 'Error', settings: { state: 'error' } },
  { name: 'Error with fallback content', settings: { state: 'error-fallback' } },
  { name: 'Compact', settings: { layout: 'compact' } },
  { name: 'Light', settings: { theme: 'light', scheme: 'light' } },
  { name: 'Dark', settings: { theme: 'dark', scheme: 'dark' } },
  { name: 'No votes', settings: { votes: 'none' } },
  { name: 'Very many votes', settings: { votes: 'many' } },
  { name: '320 px wide', settings: { width: '320' } },
  { name: '480 px wide', settings: { width: '480' } },
  { name: '768 px wide', settings: { width: '768' } },
  { name: '1040 px wide', settings: { width: '1040' } },
  { name: 'On a right-to-left page', settings: { dir: 'rtl' } },
];

/**
 * The address of the gallery with these settings, relative to the demo's root.
 * @param {Readonly<Record<string, string>>} settings
 */
export function galleryAddress(settings) {
  const query = new URLSearchParams();
  for (const [name, [first]] of Object.entries(choices)) {
    const value = settings[name];
    if (value && (name === 'document' || value !== first?.[0])) query.set(name, value);
  }
  return `gallery.html?${query}`;
}
