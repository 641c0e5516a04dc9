// A page that records what happens on it, and ways to put the widget onto one.
import type { Origins } from '../servers/origins.js';

export interface Seen {
  loads: { id: string; problems: { path: string; message: string }[] }[];
  failures: string[];
  warnings: string[];
  /** console.error, uncaught errors and unhandled rejections. */
  errors: string[];
  /** Reports of the page's security policy. */
  violations: string[];
  /** The announcements of live regions. */
  announcements: string[];
}

declare global {
  var seen: Seen;
}

/** The script that records into `seen`. It comes before all others. */
export const RECORDER = `
  window.seen = { loads: [], failures: [], warnings: [], errors: [], violations: [], announcements: [] };
  addEventListener('comparison-load', ({ detail: { comparison, problems } }) =>
    seen.loads.push({ id: comparison.id, problems }));
  addEventListener('comparison-error', ({ detail: { error } }) => seen.failures.push(error.code));
  addEventListener('error', ({ message }) => seen.errors.push(message));
  addEventListener('unhandledrejection', ({ reason }) => seen.errors.push(String(reason)));
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
    seen.violations.push([effectiveDirective, blockedURI, sample].join(' ')));
  for (const [level, list] of [['warn', seen.warnings], ['error', seen.errors]]) {
    const original = console[level];
    console[level] = (...words) => { list.push(words.map(String).join(' ')); original.apply(console, words); };
  }
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (init) {
    const root = attachShadow.call(this, init);
    new MutationObserver(() => {
      for (const region of root.querySelectorAll('[role=status], [role=alert], [role=log], [aria-live]')) {
        const words = region.textContent.trim();
        if (words) seen.announcements.push(words);
      }
    }).observe(root, { childList: true, characterData: true, subtree: true });
    return root;
  };`;

export interface PageOptions {
  path?: string;
  lang?: string;
  dir?: 'ltr' | 'rtl';
  /** After the recorder; by default the script tag of the widget. */
  head?: string;
  headers?: Record<string, string>;
  /** For a page whose policy needs one. */
  nonce?: string;
}

/** The widget's script tag, with the file on the script origin. */
export const scriptTag = ({ script }: Origins, attributes = 'type="module"'): string =>
  `<script ${attributes} src="${script.url}/dist/tool-comparison.js"></script>`;

/** A widget with a document of the demo, on the publisher's origin. */
export const widgetTag = ({ data }: Origins, name: string, attributes = '', content = ''): string =>
  `<tool-comparison src="${data.url}/comparisons/${name}.json" ${attributes}>${content}</tool-comparison>`;

/** Serves a page on the page's origin. Returns its address. */
export function servePage(origins: Origins, body: string, options: PageOptions = {}): string {
  const {
    path = '/',
    lang = 'en',
    dir = 'ltr',
    head = scriptTag(origins),
    headers = {},
    nonce = '',
  } = options;
  origins.page.html(
    path,
    `<!doctype html>
    <html lang="${lang}" dir="${dir}">
      <head>
        <meta charset="utf-8"><title>A page</title><meta name="viewport" content="width=device-width">
        <link rel="icon" href="${nonce ? `${origins.data.url}/images/icon.svg` : 'data:,'}">
        <script nonce="${nonce}">${RECORDER}</script>
        ${head}
      </head>
      <body>${body}</body>
    </html>`,
    headers,
  );
  return `${origins.page.url}${path}`;
}
