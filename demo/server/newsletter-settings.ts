/** The newsletter's settings: by what its mails leave the service, and how many may be asked for. */
import { dirname, join, resolve } from 'node:path';
import { pathOfFileUrl } from './file-url.js';
import { parseUrl } from './http/url.js';
import type { Sender } from './newsletter/confirmation.js';
import { parseEmail } from './newsletter/email-address.js';
import { SettingsError } from './settings-error.js';

export type DeliverySettings =
  | { readonly by: 'smtp'; readonly url: string; readonly sender: Sender }
  | { readonly by: 'files'; readonly folder: string; readonly sender: Sender }
  | { readonly by: 'webhook'; readonly url: string; readonly secret: Uint8Array };

export interface NewsletterSettings {
  readonly delivery: DeliverySettings;
  /** Requests an hour that may lead to a mail: of all, and of one network. 0 for no limit. */
  readonly mailsPerHour: number;
  readonly mailsPerNetwork: number;
}

/** What it needs of the other settings. */
export interface NewsletterContext {
  readonly databaseUrl: string;
  readonly publicUrl: string | undefined;
  /** Where files are, if the database is none. */
  readonly dataFolder: string;
}

/** The text of a setting. */
export type Get = (name: string, fallback: string) => string;
/** A setting that is a whole number from 0 to `most`. */
export type GetInteger = (name: string, fallback: string, most?: number) => number;

const PUT_IN_FILES: Sender = { name: undefined, address: 'newsletter@localhost' };
/** Standard Webhooks: a key of 24 to 64 bytes. */
const SECRET = /^whsec_([A-Za-z0-9+/]{32,86}={0,2})$/;

export function readNewsletterSettings(
  get: Get,
  getInteger: GetInteger,
  context: NewsletterContext,
): NewsletterSettings {
  return {
    delivery: readDelivery(get, context),
    mailsPerHour: getInteger('MAILS_PER_HOUR', '1000'),
    mailsPerNetwork: getInteger('MAILS_PER_NETWORK', '60'),
  };
}

function readDelivery(get: Get, context: NewsletterContext): DeliverySettings {
  const smtp = get('SMTP_URL', '');
  const webhook = get('NEWSLETTER_WEBHOOK', '');
  const webhookSecret = get('NEWSLETTER_WEBHOOK_SECRET', '');
  if (smtp !== '' && webhook !== '') {
    throw new SettingsError('NEWSLETTER_WEBHOOK', 'conflict', 'and SMTP_URL cannot both be set');
  }
  if (webhook !== '') {
    return { by: 'webhook', url: readWebhook(webhook), secret: readSecret(webhookSecret) };
  }
  const from = get('MAIL_FROM', '');
  const sender = from === '' ? undefined : readSender(from);
  if (smtp === '') {
    const folder = get('MAIL_FOLDER', join(besideDatabase(context), 'mail'));
    return { by: 'files', folder: resolve(folder), sender: sender ?? PUT_IN_FILES };
  }
  const url = readSmtp(smtp);
  if (!sender) throw new SettingsError('MAIL_FROM', 'missing', 'is needed with SMTP_URL');
  if (context.publicUrl === undefined) {
    throw new SettingsError('PUBLIC_URL', 'missing', 'is needed with SMTP_URL, for the links in mails');
  }
  return { by: 'smtp', url, sender };
}

// The values are not repeated: they may have passwords in them.
function readSmtp(text: string): string {
  const url = parseUrl(text);
  if (url && /^smtps?:$/.test(url.protocol) && url.hostname !== '') return text;
  throw new SettingsError(
    'SMTP_URL',
    'not-an-smtp-url',
    'must be like smtps://name:password@mail.example.com',
  );
}

function readWebhook(text: string): string {
  const url = parseUrl(text);
  if (url && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '') return url.href;
  throw new SettingsError('NEWSLETTER_WEBHOOK', 'not-a-url', 'must be an address that starts with https://');
}

function readSecret(text: string): Uint8Array {
  const key = Buffer.from(SECRET.exec(text)?.[1] ?? '', 'base64');
  if (key.length >= 24 && key.length <= 64) return key;
  throw new SettingsError(
    'NEWSLETTER_WEBHOOK_SECRET',
    'not-a-secret',
    'must be whsec_ and 24 to 64 bytes in Base64',
  );
}

/** `news@example.com` or `The News <news@example.com>`. */
function readSender(text: string): Sender {
  const [, name = '', bracketed] = /^"?([^"<>\p{Cc}]*?)"?\s*<([^<>]+)>$/u.exec(text) ?? [];
  const address = parseEmail(bracketed ?? text)?.email;
  if (address !== undefined) return { name: name === '' ? undefined : name, address };
  throw new SettingsError('MAIL_FROM', 'not-a-sender', `"${text}" is not like News <news@example.com>`);
}

function besideDatabase({ databaseUrl, dataFolder }: NewsletterContext): string {
  const path = pathOfFileUrl(databaseUrl);
  return path === undefined ? dataFolder : dirname(path);
}
