/** What whoever runs the service can do with the newsletter's addresses, with the service's own settings. It may run beside it. */
import { parseArgs } from 'node:util';
import { openDatabase } from '../store/database.js';
import { csvRow } from './csv.js';
import { parseEmail } from '../newsletter/email-address.js';
import { unsubscribeLink } from '../newsletter/links.js';
import { KEPT_UNCONFIRMED } from '../newsletter/rules.js';
import { newToken } from '../newsletter/token.js';
import { SettingsError } from '../settings.js';
import { NewsletterStore } from '../store/newsletter-store.js';
import { readAdminSettings } from './settings.js';

const USAGE = `Usage: tool-comparison-server newsletter COMMAND, in the repository npm run newsletter -- COMMAND

  list            all addresses, and since when they are confirmed
  export          the confirmed ones as CSV, each with a link to unsubscribe
  delete EMAIL    deletes all that is known of an address
  purge           deletes what nobody has confirmed in 7 days
`;

interface Context {
  readonly store: NewsletterStore;
  readonly publicUrl: string | undefined;
  readonly operands: readonly string[];
}

class UsageError extends Error {}

const COMMANDS: Readonly<Record<string, (context: Context) => Promise<void>>> = {
  list,
  export: exportConfirmed,
  delete: deleteAddress,
  purge,
};

/** @returns the exit code: 0, it is done; 1, it could not be; 2, the command was used wrongly */
export async function administerNewsletter(args: readonly string[]): Promise<number> {
  try {
    await run(args);
    return 0;
  } catch (error) {
    const isUsage = error instanceof UsageError || codeOf(error).startsWith('ERR_PARSE_ARGS');
    console.error(error instanceof Error ? error.message : String(error));
    if (isUsage) console.error(`\n${USAGE}`);
    return isUsage || error instanceof SettingsError ? 2 : 1;
  }
}

async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { help: { type: 'boolean', short: 'h' } },
  });
  const [name = '', ...operands] = positionals;
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw new UsageError(name === '' ? 'Which command?' : `There is no command "${name}".`);
  if (operands.length !== (name === 'delete' ? 1 : 0)) {
    throw new UsageError(name === 'delete' ? 'Which address?' : `"${name}" takes nothing else.`);
  }
  const { databaseUrl: url, databaseAuthToken: authToken, published } = readAdminSettings();
  const database = await openDatabase({ url, authToken, isPatient: true });
  try {
    await command({ store: new NewsletterStore(database), publicUrl: published.publicUrl, operands });
  } finally {
    await database.close();
  }
}

async function list({ store }: Context): Promise<void> {
  for await (const { email, language, confirmedAt } of store.subscribers()) {
    const since = confirmedAt === null ? 'unconfirmed' : `confirmed ${dateOf(confirmedAt)}`;
    console.log(`${email}\t${language}\t${since}`);
  }
}

/** Each export makes new links: the service keeps only what it needs to recognise them. */
async function exportConfirmed({ store, publicUrl }: Context): Promise<void> {
  if (publicUrl === undefined) console.error('PUBLIC_URL is not set: there are no links to unsubscribe.');
  process.stdout.write(csvRow(['email', 'language', 'confirmed_at', 'unsubscribe_url']));
  for await (const { address, email, language, confirmedAt } of store.subscribers()) {
    if (confirmedAt === null) continue;
    const link = publicUrl === undefined ? '' : await newLink(store, address, publicUrl);
    if (link === undefined) continue;
    process.stdout.write(csvRow([email, language, dateOf(confirmedAt), link]));
  }
}

/** @returns undefined where the reader has unsubscribed meanwhile */
async function newLink(
  store: NewsletterStore,
  address: string,
  publicUrl: string,
): Promise<string | undefined> {
  const { text, hash } = newToken();
  const isThere = await store.addTokens(address, [{ hash, purpose: 'unsubscribe', expiresAt: null }]);
  return isThere ? unsubscribeLink(publicUrl, text) : undefined;
}

async function deleteAddress({ store, operands: [email] }: Context): Promise<void> {
  const address = parseEmail(email)?.key;
  if (address === undefined) throw new UsageError('That is no e-mail address.');
  if (!(await store.delete(address))) throw new Error('There is no such address.');
  console.log('Deleted.');
}

async function purge({ store }: Context): Promise<void> {
  const now = Date.now();
  console.log(`${await store.purge(now - KEPT_UNCONFIRMED, now)} deleted.`);
}

function dateOf(time: number): string {
  return new Date(time).toISOString();
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
