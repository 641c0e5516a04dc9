/** What is chosen in the builder, and how it stands in the page's address: what is at its default is left out. */

export const SNIPPETS = [
  ['script', 'Script tag'],
  ['npm', 'npm'],
  ['react', 'React'],
  ['vue', 'Vue'],
  ['iframe', 'Frame'],
  ['server', 'Server-rendered'],
  ['static', 'Static HTML'],
  ['feed', 'Feed and mail HTML'],
] as const;

export type SnippetKind = (typeof SNIPPETS)[number][0];

export const THEMES = ['auto', 'light', 'dark'] as const;
export const LAYOUTS = ['full', 'compact'] as const;
export const HEADING_LEVELS = ['1', '2', '3', '4', '5', '6'] as const;
export const WIDTHS = ['desktop', 'phone'] as const;
export const PAGES = ['light', 'dark'] as const;

export interface Settings {
  /** Where the document is, as it was written; empty where it is nowhere yet. */
  readonly src: string;
  readonly theme: (typeof THEMES)[number];
  readonly layout: (typeof LAYOUTS)[number];
  readonly headingLevel: (typeof HEADING_LEVELS)[number];
  /** Empty: as the document, or the page. */
  readonly lang: string;
  readonly noVote: boolean;
  readonly noNewsletter: boolean;
  readonly isLive: boolean;
  readonly isLazy: boolean;
  readonly needsConsent: boolean;
  /** A colour of CSS; empty: the widget's own. */
  readonly accent: string;
  /** A font family of CSS, or `inherit`; empty: the widget's own. */
  readonly font: string;
  /** The address of the folder `dist/`. */
  readonly files: string;
  readonly snippet: SnippetKind;
  /** Of the page on which the comparison is shown. */
  readonly width: (typeof WIDTHS)[number];
  readonly page: (typeof PAGES)[number];
}

export const DEFAULTS: Settings = {
  src: '',
  theme: 'auto',
  layout: 'full',
  headingLevel: '2',
  lang: '',
  noVote: false,
  noNewsletter: false,
  isLive: false,
  isLazy: false,
  needsConsent: false,
  accent: '',
  font: '',
  files: RELEASE_FILES,
  snippet: 'script',
  width: 'desktop',
  page: 'light',
};

/** The names in the address. */
const NAMES: Readonly<Record<keyof Settings, string>> = {
  src: 'src',
  theme: 'theme',
  layout: 'layout',
  headingLevel: 'heading-level',
  lang: 'lang',
  noVote: 'no-vote',
  noNewsletter: 'no-newsletter',
  isLive: 'live',
  isLazy: 'lazy',
  needsConsent: 'consent',
  accent: 'accent',
  font: 'font',
  files: 'files',
  snippet: 'snippet',
  width: 'width',
  page: 'page',
};

const KEYWORDS: Partial<Record<keyof Settings, readonly string[]>> = {
  theme: THEMES,
  layout: LAYOUTS,
  headingLevel: HEADING_LEVELS,
  snippet: SNIPPETS.map(([kind]) => kind),
  width: WIDTHS,
  page: PAGES,
};

/**
 * What is pasted into a style sheet must end there, and somebody else may have written the address: it is written as the browser
 * does, which closes what is open.
 */
function cssValue(property: 'color' | 'font-family', value: string): string {
  if (/^#[\da-f]{3,8}$/i.test(value)) return value;
  const { style } = document.createElement('span');
  style.setProperty(property, value);
  const written = style.getPropertyValue(property);
  return /[;{}<]/.test(written) ? '' : written;
}

function languageTag(value: string): string {
  try {
    return Intl.getCanonicalLocales(value)[0] ?? '';
  } catch {
    return '';
  }
}

const READ: Partial<Record<keyof Settings, (written: string) => string>> = {
  accent: (written) => cssValue('color', written),
  font: (written) => cssValue('font-family', written),
  lang: languageTag,
};

const keys = Object.keys(DEFAULTS) as (keyof Settings)[];

/** @returns the address of the folder `dist/`, with a slash at its end; that of the release where it is no address of the web */
export function filesOf({ files }: Settings): string {
  const isOfWeb =
    URL.canParse(files, document.baseURI) && /^https?:$/.test(new URL(files, document.baseURI).protocol);
  const address = isOfWeb && !/[?#]/.test(files) ? files.trim() : DEFAULTS.files;
  return address.endsWith('/') ? address : `${address}/`;
}

/** @returns what is chosen of the widget's custom properties, by their names */
export const customPropertiesOf = ({ accent, font }: Settings): Readonly<Record<string, string>> => ({
  ...(accent && { '--tool-comparison-accent': accent }),
  ...(font && { '--tool-comparison-font': font }),
});

/** @param query of an address. What is unknown in it counts as missing. */
export function settingsIn(query: URLSearchParams): Settings {
  const found = keys.map((key): [keyof Settings, string | boolean] => {
    const written = query.get(NAMES[key]);
    if (typeof DEFAULTS[key] === 'boolean') return [key, written !== null];
    const isKnown = written !== null && (KEYWORDS[key]?.includes(written) ?? true);
    return [key, isKnown ? (READ[key]?.(written) ?? written) : DEFAULTS[key]];
  });
  return Object.fromEntries(found) as unknown as Settings;
}

/** @returns the query of the address in which these settings stand, with its question mark; empty where there is none */
export function queryOf(settings: Settings): string {
  const query = new URLSearchParams();
  for (const key of keys) {
    const value = settings[key];
    if (value !== DEFAULTS[key]) query.set(NAMES[key], value === true ? '' : String(value));
  }
  return query.size > 0 ? `?${query}` : '';
}
