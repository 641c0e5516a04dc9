/** Gives each network address one spelling, so that one sender cannot look like several. */
import { isIPv4, isIPv6 } from 'node:net';
import type { Networks } from '../networks.js';

/**
 * The canonical spelling of an address from a socket or a header, or undefined if the text is not an address.
 * `[::1]:443`, `fe80::1%eth0` and the IPv4-mapped `::ffff:192.0.2.1` all occur in practice.
 */
export function normalizeAddress(text: string): string | undefined {
  const bare = withoutPort(text.trim()).split('%', 1)[0] ?? '';
  if (isIPv4(bare)) return bare;
  if (!isIPv6(bare)) return undefined;
  const groups = groupsOf(bare);
  if (isMapped(groups))
    return groups
      .slice(6)
      .flatMap((group) => [group >> 8, group & 255])
      .join('.');
  return groups.map((group) => group.toString(16)).join(':');
}

/** @param address in its canonical spelling */
export function networksOf(address: string): Networks {
  if (!isIPv6(address)) {
    const [site, provider] = [3, 2].map(
      (bytes) => `${address.split('.').slice(0, bytes).join('.')}/${bytes * 8}`,
    );
    return { subscriber: address, home: undefined, site: site ?? address, provider: provider ?? address };
  }
  const groups = address.split(':');
  const first = (count: number): string => `${groups.slice(0, count).join(':')}::/${count * 16}`;
  const half = (Number.parseInt(groups[3] ?? '0', 16) & 0xff00).toString(16);
  return {
    subscriber: first(4),
    home: `${groups.slice(0, 3).join(':')}:${half}::/56`,
    site: first(3),
    provider: first(2),
  };
}

function withoutPort(text: string): string {
  const bracketed = /^\[([^\]]*)\](?::\d+)?$/.exec(text);
  if (bracketed) return bracketed[1] ?? '';
  return /^[\d.]+:\d+$/.test(text) ? text.slice(0, text.indexOf(':')) : text;
}

/** The eight groups of a valid IPv6 address (RFC 4291, section 2.2). */
function groupsOf(address: string): number[] {
  const hexadecimal = address.replace(/\d+\.\d+\.\d+\.\d+$/, (dotted) => {
    const [a = 0, b = 0, c = 0, d = 0] = dotted.split('.').map(Number);
    return `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
  });
  const [head = '', tail] = hexadecimal.split('::');
  const before = parseGroups(head);
  if (tail === undefined) return before;
  const after = parseGroups(tail);
  return [...before, ...Array<number>(8 - before.length - after.length).fill(0), ...after];
}

function parseGroups(text: string): number[] {
  return text === '' ? [] : text.split(':').map((group) => Number.parseInt(group, 16));
}

function isMapped(groups: readonly number[]): boolean {
  return groups[5] === 0xffff && groups.slice(0, 5).every((group) => group === 0);
}
