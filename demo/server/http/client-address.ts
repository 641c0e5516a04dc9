/** Who sent a request: the peer of the connection or, behind trusted proxies, the address they forwarded. */
import { BlockList, isIPv4 } from 'node:net';
import { normalizeAddress } from './ip-address.js';

export interface TrustedProxies {
  includes(address: string): boolean;
}

/** Takes addresses and CIDR ranges. Throws on anything else, with the entry in the message. */
export function parseTrustedProxies(entries: readonly string[]): TrustedProxies {
  const list = new BlockList();
  for (const entry of entries) {
    const [text = '', prefix] = entry.split('/');
    const address = normalizeAddress(text);
    if (address === undefined) throw new Error(`"${entry}" is not an address or a range like 10.0.0.0/8`);
    const most = isIPv4(address) ? 32 : 128;
    const length = prefix === undefined ? most : Number(prefix);
    if (!/^\d*$/.test(prefix ?? '') || prefix === '' || length > most) {
      throw new Error(`"${entry}" must end in a prefix length from /0 to /${most}`);
    }
    list.addSubnet(address, length, familyOf(address));
  }
  return { includes: (address) => list.check(address, familyOf(address)) };
}

/**
 * Each proxy appends the address it got the request from. Reading from the right, the first address that is not a
 * trusted proxy is the client's; everything to the left of it could have been written by the client itself.
 */
export function clientAddress(
  peer: string | undefined,
  forwardedFor: string | undefined,
  trusted: TrustedProxies,
): string {
  let client = normalizeAddress(peer ?? '');
  if (client === undefined) return 'unknown';
  const hops = forwardedFor?.split(',').reverse() ?? [];
  for (const hop of hops) {
    if (!trusted.includes(client)) break;
    const before = normalizeAddress(hop);
    if (before === undefined) break;
    client = before;
  }
  return client;
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIPv4(address) ? 'ipv4' : 'ipv6';
}
