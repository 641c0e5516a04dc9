/** The pages behind the links of the newsletter's mails: a heading, a sentence and, before anything is done, a button. */
import { html, raw } from 'hono/html';
import { withName, type Wording } from '../newsletter/words/index.js';
import type { NewsletterWords } from '../newsletter/words/words.js';
import type { Page } from './comparison-page.js';
import { NO_FORMS_AND_FRAMES, PAGE_STYLE } from './page-style.js';
import { hashOf, policyOf } from './policy.js';

type Word = keyof NewsletterWords;

interface Parts {
  readonly title: Word;
  readonly text: Word;
  readonly button?: Word;
}

/** Mail programs unsubscribe by a form field (RFC 8058): the button sends the same. */
const ONE_CLICK = raw('<input type="hidden" name="List-Unsubscribe" value="One-Click" />');

const PAGES = {
  confirm: { title: 'confirmTitle', text: 'toConfirm', button: 'confirm' },
  confirmed: { title: 'confirmedTitle', text: 'confirmed' },
  unsubscribe: { title: 'unsubscribeTitle', text: 'toUnsubscribe', button: 'unsubscribe' },
  unsubscribed: { title: 'unsubscribedTitle', text: 'unsubscribed' },
  invalid: { title: 'invalidTitle', text: 'invalid' },
  unavailable: { title: 'unavailableTitle', text: 'unavailable' },
} as const satisfies Record<string, Parts>;

export type NewsletterPage = keyof typeof PAGES;

const STYLE =
  `${PAGE_STYLE}main{max-inline-size:36rem}h1{line-height:1.25}` +
  'button{min-block-size:44px;padding:8px 16px;border:0;border-radius:6px;font:inherit;font-weight:600;' +
  'background:light-dark(#17191c,#eceae6);color:light-dark(#fff,#16181b)}' +
  'button:focus-visible{outline:3px solid light-dark(#1f4fd8,#93b2ff);outline-offset:3px}';

const POLICY = policyOf({
  'style-src': hashOf(STYLE),
  ...NO_FORMS_AND_FRAMES,
  'form-action': "'self'",
});

/** @param name of the newsletter */
export async function newsletterPage(
  which: NewsletterPage,
  name: string,
  { lang, dir, words }: Wording,
): Promise<Page> {
  const parts: Parts = PAGES[which];
  // Without an action the form goes to the page's own address, which has the token.
  const form = parts.button
    ? html`<form method="post">${ONE_CLICK}<button>${words[parts.button]}</button></form>`
    : '';
  const body = await html`<!doctype html>
    <html lang="${lang}" dir="${dir}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="robots" content="noindex" />
        <title>${words[parts.title]}</title>
        ${raw(`<style>${STYLE}</style>`)}
      </head>
      <body>
        <main>
          <h1>${words[parts.title]}</h1>
          <p>${withName(words[parts.text], name)}</p>
          ${form}
        </main>
      </body>
    </html> `;
  return { body: String(body), policy: POLICY };
}
