/** What counts as an e-mail address, and when two of them are the same. */
import { domainToASCII } from 'node:url';

export interface EmailAddress {
  /** As mail is sent to it: the local part as it was written, the domain in ASCII and lower case. */
  readonly email: string;
  /** The same for two spellings of one address. */
  readonly key: string;
}

/** What an e-mail field accepts: https://html.spec.whatwg.org/multipage/input.html#valid-e-mail-address */
const EMAIL =
  /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;

/** No longer ones can be delivered to (RFC 5321, sections 4.5.3.1.1 and 4.5.3.1.3). */
const LONGEST = 254;
const LONGEST_LOCAL_PART = 64;

/**
 * A domain may be written in any script, as some browsers send it so; the local part may not, as most mail servers refuse it.
 *
 * @returns undefined where it is none
 */
export function parseEmail(value: unknown): EmailAddress | undefined {
  if (typeof value !== 'string' || value.length > LONGEST) return undefined;
  const at = value.lastIndexOf('@');
  const email = `${value.slice(0, at + 1)}${asciiDomain(value.slice(at + 1))}`;
  const isEmail = at <= LONGEST_LOCAL_PART && email.length <= LONGEST && EMAIL.test(email);
  return isEmail ? { email, key: email.toLowerCase() } : undefined;
}

/**
 * A plain domain is left as it is: the URL Standard would read `1` as `0.0.0.1`. It would also drop line breaks and decode `%`,
 * so only letters and figures are given to it.
 */
function asciiDomain(domain: string): string {
  const isPlain = /^[\x20-\x7e]*$/.test(domain) && !/(^|\.)xn--/i.test(domain);
  if (isPlain) return domain.toLowerCase();
  return /^[\p{L}\p{M}\p{N}.-]+$/u.test(domain) ? domainToASCII(domain) : '';
}
