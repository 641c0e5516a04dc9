/** Requests of a page over https for addresses that were written with http. */
import { WebUrl } from '../page/web-url.js';

/** Hosts that are on the reader's own device, and addresses in numbers, for which there are hardly any certificates. */
const LOCAL = /^(?:(?:.+\.)?localhost|[\d.]+|\[.*\])$/;

/**
 * Sites that have moved to https are left with documents that say http, and a page that came over https may not ask for
 * anything over http. So it is asked for over https, as browsers do for images ("upgradable content" of Mixed Content).
 *
 * @param url absolute
 * @param protocol the page's own
 */
export function secured(url: string, protocol: string): string {
  const address = new WebUrl(url);
  if (protocol !== 'https:' || address.protocol !== 'http:' || LOCAL.test(address.hostname)) return url;
  address.protocol = protocol;
  return address.href;
}
