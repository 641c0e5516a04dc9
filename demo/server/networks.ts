/** The networks that a request came from, as plain data. They are never logged, and never stored as they are. */

/** From the narrowest to the widest. Each has the length of its prefix in its spelling, except a single IPv4 address. */
export interface Networks {
  /** IPv4 /32, IPv6 /64: the least that one subscriber gets. */
  readonly subscriber: string;
  /** IPv6 /56, which is what many homes get; undefined for IPv4. */
  readonly home: string | undefined;
  /** IPv4 /24, IPv6 /48: the least that one site gets, and all that providers tell apart among themselves. */
  readonly site: string;
  /** IPv4 /16, IPv6 /32: a large part of a provider. */
  readonly provider: string;
}

/** How much a network may bring in. */
export interface NetworkLimits {
  /** An IPv4 address or an IPv6 /64; 0 for no limit. */
  readonly subscriber: number;
  /** An IPv4 /24 or an IPv6 /48; 0 for no limit. An IPv6 /56 gets half of it, and no less than one /64. */
  readonly site: number;
}

/** What an IPv6 /56 may bring in. */
export function homeLimit({ subscriber, site }: NetworkLimits): number {
  return site === 0 ? 0 : Math.max(subscriber, Math.ceil(site / 2));
}
