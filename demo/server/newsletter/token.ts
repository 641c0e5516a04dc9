/** The secrets in the links of mails. The database has only their hashes: whoever reads it cannot confirm or unsubscribe. */
import { createHash, randomBytes } from 'node:crypto';

export interface Token {
  /** For the link. */
  readonly text: string;
  /** For the database. */
  readonly hash: string;
}

export function newToken(): Token {
  const text = randomBytes(32).toString('base64url');
  return { text, hash: hashOf(text) };
}

/** @returns the hash of what a request says its token is; undefined where it can be none */
export const tokenHash = (text: string | undefined): string | undefined =>
  text !== undefined && /^[\w-]{43}$/.test(text) ? hashOf(text) : undefined;

const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url');
