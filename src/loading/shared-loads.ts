/** Comparisons by address: all widgets of a page that show the same document share one request and one parsing. */
import { parseComparison, type ParsedComparison } from '../document/parse.js';
import { abortable } from '../http/abortable.js';
import { get } from '../http/get.js';
import { bare } from '../page/bare.js';
import { loadError } from './load-error.js';
import { readJson } from './read-json.js';

interface Load {
  readonly result: Promise<ParsedComparison>;
  readonly controller: AbortController;
  readonly isFresh: boolean;
  /** How many widgets wait for it. */
  users: number;
  isSettled: boolean;
}

/**
 * By credentials and absolute URL, without fragment: what one reader may see is not shown to all. A failed load is never
 * kept: the next widget to ask starts a new one.
 */
const loads = new Map<string, Load>();

async function loadFrom(
  url: string,
  credentials: RequestCredentials,
  isFresh: boolean,
  signal: AbortSignal,
): Promise<ParsedComparison> {
  try {
    const response = await get(url, 'document', isFresh ? 'no-cache' : 'default', signal, credentials);
    const value = readJson(response.text, response.type);
    // A promise reads `then` of what it is resolved with.
    return bare(parseComparison(value, response.url));
  } catch (error) {
    signal.throwIfAborted();
    throw loadError(error);
  }
}

function start(key: string, url: string, credentials: RequestCredentials, isFresh: boolean): Load {
  const controller = new AbortController();
  const result = loadFrom(url, credentials, isFresh, controller.signal);
  const load: Load = { result, controller, isFresh, users: 0, isSettled: false };
  const forget = (): void => {
    load.isSettled = true;
    if (loads.get(key) === load) loads.delete(key);
  };
  const keep = (): void => {
    load.isSettled = true;
  };
  controller.signal.addEventListener('abort', forget);
  result.then(keep, forget);
  loads.set(key, load);
  return load;
}

/**
 * @param url absolute
 * @param signal ends the waiting of one widget; the request is aborted when no widget waits for it any more
 * @param isFresh asks the server even if the document is there already
 * @param credentials `same-origin`, or `include` for other origins too
 * @throws {ComparisonError}
 * @throws the signal's reason, when aborted
 */
export async function loadComparison(
  url: string,
  signal: AbortSignal,
  isFresh: boolean,
  credentials: RequestCredentials,
): Promise<ParsedComparison> {
  const address = url.replace(/#.*/, '');
  const key = `${credentials} ${address}`;
  let load = loads.get(key);
  // A fresh answer may be shared by those who ask for it while it is under way, but not one from before.
  const isStale = isFresh && (load?.isSettled === true || load?.isFresh === false);
  if (!load || isStale) load = start(key, address, credentials, isFresh);
  load.users++;
  try {
    return await abortable(load.result, signal);
  } finally {
    load.users--;
    if (load.users === 0 && !load.isSettled) load.controller.abort();
  }
}
