/** Tells whoever was given the address of a comparison how to embed it: https://oembed.com, version 1.0. */
import type { Context, Hono } from 'hono';
import type { Addresses } from '../addresses.js';
import type { Comparison } from '../catalog.js';
import type { AppEnvironment, PageDeps } from '../deps.js';
import { answerConditionally } from '../http/conditional.js';
import { methodNotAllowed } from '../http/method-not-allowed.js';
import { Problem } from '../http/problem.js';
import { parseUrl } from '../http/url.js';
import { isPublishedAt, oembedOf } from '../pages/oembed.js';
import { cacheControl } from './cache-control.js';
import { invalidDocument } from './invalid-document.js';

const SECONDS = 3600;
const FORMAT = 'json';

export function addOembedRoute(
  app: Hono<AppEnvironment>,
  { catalog, addresses: addressesOf }: Pick<PageDeps, 'catalog' | 'addresses'>,
): void {
  /** At its own page here, or where its document says that it was published. */
  const find = async (url: URL, addresses: Addresses): Promise<Comparison | undefined> => {
    const id = addresses.idAt(url);
    const here = id === undefined ? undefined : await catalog.find(id);
    return here ?? (await catalog.all()).find((comparison) => isPublishedAt(comparison, addresses, url));
  };

  const read = async (context: Context<AppEnvironment>): Promise<Response> => {
    const { url, format, maxwidth, maxheight } = context.req.query();
    if (format && format.toLowerCase() !== FORMAT)
      throw new Problem(501, 'unsupported-format', 'Only format=json is supported.');
    if (!url) throw new Problem(400, 'missing-url', 'The query needs a url.');
    const most = { width: readLength('maxwidth', maxwidth), height: readLength('maxheight', maxheight) };
    const addresses = addressesOf(context.req.url);
    const address = parseUrl(url);
    const comparison = address && (await find(address, addresses));
    if (!comparison)
      throw new Problem(404, 'unknown-comparison', 'No comparison is published at this address.');
    const answer = await oembedOf(comparison, addresses, most);
    if (!answer) throw invalidDocument();
    return answerConditionally(context, JSON.stringify(answer), 'application/json', {
      'Cache-Control': cacheControl(SECONDS, addresses),
    });
  };

  const path = '/oembed';
  app.get(path, read);
  app.all(path, methodNotAllowed('GET, HEAD, OPTIONS'));
}

function readLength(name: string, text: string | undefined): number {
  if (text === undefined || text === '') return Infinity;
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new Problem(400, 'wrong-size', `${name} must be a whole number of pixels.`);
}
