/** The mail that asks whether the reader meant it: as text and as HTML, in the reader's language. */
import { html } from 'hono/html';
import type { SendMailOptions } from 'nodemailer';
import type { Letter, LetterTokens } from './delivery.js';
import { confirmLink, unsubscribeLink } from './links.js';
import { withName, wordingOf } from './words/index.js';

export interface Sender {
  /** What the newsletter is called; without one it has the name of the links' host. */
  readonly name: string | undefined;
  readonly address: string;
}

export const newsletterName = (name: string | undefined, origin: string): string =>
  name ?? new URL(origin).hostname;

export async function confirmationMail(
  { id, email, language, origin }: Letter,
  tokens: LetterTokens,
  sender: Sender,
): Promise<SendMailOptions> {
  const { lang, dir, words } = wordingOf([language]);
  const asked = withName(words.asked, newsletterName(sender.name, origin));
  const confirm = confirmLink(origin, tokens.confirm);
  const remove = unsubscribeLink(origin, tokens.unsubscribe);
  const text = [asked, `${words.confirm}\n${confirm}`, words.expires, `${words.notYou}\n${remove}`];
  const page = await html`<!doctype html>
    <html lang="${lang}" dir="${dir}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="color-scheme" content="light dark" />
        <title>${words.confirmTitle}</title>
      </head>
      <body>
        <p>${asked}</p>
        <p><a href="${confirm}">${words.confirm}</a></p>
        <p>${words.expires}</p>
        <p>${words.notYou} <a href="${remove}">${words.remove}</a></p>
      </body>
    </html>`;
  return {
    from: { name: sender.name ?? '', address: sender.address },
    to: { name: '', address: email },
    envelope: { from: sender.address, to: [email] },
    subject: words.confirmTitle,
    text: `${text.join('\n\n')}\n`,
    html: String(page),
    messageId: `<${id}@${new URL(origin).hostname}>`,
    headers: {
      'Auto-Submitted': 'auto-generated',
      'Content-Language': lang,
      'List-Unsubscribe': `<${remove}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
