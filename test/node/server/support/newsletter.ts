/** The newsletter, from a reader's side: subscribing, the mail, and its links. */
import assert from 'node:assert/strict';
import { simpleParser, type ParsedMail } from 'mailparser';
import { openDatabase, type Database } from '../../../../demo/server/store/database.js';
import type { ReceivedMail } from './smtp.js';
import { send } from './voting.js';

/** What the service is told that readers know it by. The tests reach it elsewhere. */
export const PUBLIC_URL = 'https://news.example';
export const MAIL_FROM = 'The “Quiet” News <news@publisher.example>';

export interface Links {
  readonly confirm: string;
  readonly unsubscribe: string;
}

export const subscribe = (
  url: string,
  email: unknown,
  { query = '', headers = {} }: { readonly query?: string; readonly headers?: Record<string, string> } = {},
): Promise<Response> =>
  send('POST', `${url}/api/newsletter${query}`, JSON.stringify({ email }), {
    'Content-Type': 'application/json',
    ...headers,
  });

/** Requires a 202. */
export async function accept(url: string, email: string, query?: string): Promise<void> {
  const response = await subscribe(url, email, query === undefined ? {} : { query });
  assert.equal(response.status, 202, await response.text());
}

export const parse = ({ raw }: ReceivedMail): Promise<ParsedMail> => simpleParser(raw);

/** The links of a mail, at the address that the test reaches. */
export async function linksOf(mail: ReceivedMail, url: string): Promise<Links> {
  const { text = '' } = await parse(mail);
  const [confirm, unsubscribe, ...others] = [...text.matchAll(/https?:\S+/g)].map(([link]) => link);
  assert.deepEqual(others, []);
  return { confirm: reachable(confirm, url), unsubscribe: reachable(unsubscribe, url) };
}

function reachable(link: string | undefined, url: string): string {
  const { origin, pathname, search } = new URL(link ?? assert.fail('no link'));
  assert.equal(origin, PUBLIC_URL);
  return `${url}${pathname}${search}`;
}

/** Presses the button of the page at that link, as a browser without scripts does. */
export async function press(link: string): Promise<Response> {
  const page = await (await fetch(link)).text();
  const form = /<form method="post">.*?<\/form>/s.exec(page)?.[0] ?? assert.fail(`no form: ${page}`);
  const fields = [...form.matchAll(/name="([^"]*)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
    name,
    value,
  ]);
  return fetch(link, { method: 'POST', body: new URLSearchParams(fields), redirect: 'error' });
}

/** What a mail program sends (RFC 8058). */
export const oneClick = (link: string): Promise<Response> =>
  fetch(link, {
    method: 'POST',
    body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
    redirect: 'error',
  });

/** Looks into a database that a service uses. */
export async function inDatabase<Result>(
  url: string,
  action: (database: Database) => Promise<Result>,
): Promise<Result> {
  const database = await openDatabase({ url });
  try {
    return await action(database);
  } finally {
    await database.close();
  }
}

/** As if the time of those had passed who have claimed what is to be sent, and did not say what came of it. */
export function letClaimsEnd(url: string): Promise<void> {
  return inDatabase(url, (database) =>
    database.write(async (transaction) => {
      await transaction
        .updateTable('newsletter_outbox')
        .set({ due_at: Date.now() })
        .where('claim', 'is not', null)
        .execute();
    }),
  );
}

/** As if that much time had passed for all that the newsletter keeps. */
export function letTimePass(url: string, milliseconds: number): Promise<void> {
  return inDatabase(url, (database) =>
    database.write(async (transaction) => {
      await transaction
        .updateTable('newsletter_subscribers')
        .set((of) => ({ asked_at: of('asked_at', '-', milliseconds) }))
        .execute();
      await transaction
        .updateTable('newsletter_tokens')
        .set((of) => ({ expires_at: of('expires_at', '-', milliseconds) }))
        .where('expires_at', 'is not', null)
        .execute();
      await transaction
        .updateTable('newsletter_outbox')
        .set((of) => ({
          asked_at: of('asked_at', '-', milliseconds),
          due_at: of('due_at', '-', milliseconds),
        }))
        .where('claim', 'is', null)
        .execute();
      await transaction
        .updateTable('newsletter_mailed')
        .set((of) => ({ mailed_at: of('mailed_at', '-', milliseconds) }))
        .execute();
    }),
  );
}

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
