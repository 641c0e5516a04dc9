/** A comparison as oEmbed 1.0 (https://oembed.com) describes one: a frame with the widget, for systems that paste addresses. */
import { html } from 'hono/html';
import { withoutOverrides } from '../../../src/document/text.js';
import type { Addresses } from '../addresses.js';
import type { Comparison as CatalogEntry } from '../catalog.js';
import { comparisonOf } from './published.js';

export interface Oembed {
  readonly version: '1.0';
  readonly type: 'rich';
  readonly title: string;
  readonly provider_name: string;
  readonly provider_url: string;
  /** Markup, in which everything the document says is escaped. */
  readonly html: string;
  readonly width: number;
  readonly height: number;
  /** In seconds. */
  readonly cache_age: number;
}

/** In CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Of a whole comparison in an article. The frame scrolls; a page with the receiver script makes it as high as it is. */
const USUAL_SIZE: Size = { width: 800, height: 900 };
const A_DAY = 86_400;

/**
 * @param most the largest size that the consumer has room for
 * @returns undefined where the document cannot be shown
 */
export async function oembedOf(
  entry: CatalogEntry,
  addresses: Addresses,
  most: Size,
): Promise<Oembed | undefined> {
  const src = addresses.document(entry.file);
  const comparison = comparisonOf(entry, src);
  if (!comparison) return undefined;
  const title = withoutOverrides(comparison.title);
  const width = Math.min(USUAL_SIZE.width, most.width);
  const height = Math.min(USUAL_SIZE.height, most.height);
  const style = styleOf(width, most.height);
  // The class is that of docs/embedding-in-a-frame.md. Width, height and border are attributes too: many consumers remove styles.
  // prettier-ignore
  // eslint-disable-next-line no-restricted-syntax -- a page that forbids styles has the attributes, and the frame as wide as they say
  const frame = await html`<iframe class="tool-comparison" src="${addresses.embed(src)}" title="${title}" width="${width}" height="${height}" style="${style}" loading="lazy" frameborder="0"></iframe>`;
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: new URL(addresses.origin).host,
    provider_url: addresses.origin,
    html: String(frame),
    width,
    height,
    cache_age: A_DAY,
  };
}

/**
 * Narrower where the page is. What the consumer has room for is kept within also where a script of the page makes the frame higher.
 *
 * @param mostHeight infinite where the consumer has named none
 */
function styleOf(width: number, mostHeight: number): string {
  const most = mostHeight === Infinity ? '' : `; max-height: ${mostHeight}px`;
  return `width: 100%; max-width: ${width}px${most}; border: 0`;
}

/** @returns whether the comparison was published at that address, by what its document says */
export function isPublishedAt(entry: CatalogEntry, addresses: Addresses, url: URL): boolean {
  const src = addresses.document(entry.file);
  // Only a document that names the address is parsed: there may be thousands.
  const named = (entry.document as { readonly url?: unknown }).url;
  if (typeof named !== 'string' || !isSamePage(named, src, url)) return false;
  const published = comparisonOf(entry, src)?.url;
  return published !== undefined && isSamePage(published, src, url);
}

/** A fragment is a place within the same page. */
function isSamePage(address: string, base: string, url: URL): boolean {
  try {
    return withoutFragment(new URL(address, base)) === withoutFragment(url);
  } catch {
    return false;
  }
}

const withoutFragment = ({ href }: URL): string => href.replace(/#.*$/, '');
