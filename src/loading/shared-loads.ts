/** Comparisons by address: one request and one reading for all widgets of a page that show the same. */
import { parseComparison, type ParsedComparison } from '../document/parse.js';
import { fetchJson } from '../http/request.js';
import { until } from '../http/abortable.js';

interface Load {
  readonly result: Promise<ParsedComparison>;
  readonly controller: AbortController;
  readonly isFresh: boolean;
  users: number;
  isSettled: boolean;
}

/** By absolute URL. A load that failed is not kept: the next to ask tries anew. */
const loads = new Map<string, Load>();

function start(url: string, isFresh: boolean): Load {
  const controller = new AbortController();
  const settle = (): void => void (load.isSettled = true);
  const forget = (): void => {
    settle();
    if (loads.get(url) === load) loads.delete(url);
  };
  controller.signal.addEventListener('abort', forget);
  const load: Load = {
    result: fetchJson(url, controller.signal, isFresh ? 'no-cache' : 'default').then((fetched) =>
      parseComparison(fetched.value, fetched.url),
    ),
    controller,
    isFresh,
    users: 0,
    isSettled: false,
  };
  load.result.then(settle, forget);
  loads.set(url, load);
  return load;
}

/**
 * @param url absolute
 * @param signal lets go of it; the request is aborted when nobody is left who wants it
 * @param isFresh asks the server even if it was asked before
 * @throws {ComparisonError}
 * @throws the signal's reason, when aborted
 */
export async function loadComparison(
  url: string,
  signal: AbortSignal,
  isFresh: boolean,
): Promise<ParsedComparison> {
  const key = url.replace(/#.*/, '');
  let load = loads.get(key);
  if (!load || (isFresh && (load.isSettled || !load.isFresh))) load = start(key, isFresh);
  load.users++;
  try {
    return await until(load.result, signal);
  } finally {
    if (!--load.users && !load.isSettled) load.controller.abort();
  }
}
