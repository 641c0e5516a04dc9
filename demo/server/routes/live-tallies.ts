/** The tallies as a stream of server-sent events, for clients that ask for one where others read the tallies. */
import type { Context } from 'hono';
import { accepts } from 'hono/accepts';
import type { Comparison } from '../catalog.js';
import type { AppEnvironment, LiveDeps } from '../deps.js';
import { Problem } from '../http/problem.js';

const EVENTS = 'text/event-stream';
const JSON_TYPE = 'application/json';
/** When a place may be free again, in seconds. */
const RETRY_AFTER = '30';

/** What is not kept by caches, nor held back by proxies until it is long enough. */
const HEADERS = { 'Content-Type': EVENTS, 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' };

/** Whether whoever asks prefers events (RFC 9110, section 12.5.1), where there are any. */
export const prefersEvents = (context: Context, { places }: LiveDeps): boolean =>
  places.exist &&
  accepts(context, { header: 'Accept', supports: [JSON_TYPE, EVENTS], default: JSON_TYPE }) === EVENTS;

export async function answerLive(
  context: Context<AppEnvironment>,
  comparison: Comparison,
  { feed, places, senderOf }: LiveDeps,
): Promise<Response> {
  // A body that nobody reads would hold its place for ever.
  if (context.req.method === 'HEAD') return context.body(null, 200, HEADERS);
  if (feed.isEnded) throw noPlace(503, 'The service is stopping.');
  const place = places.take(senderOf(context));
  if (place === 'all-taken') throw noPlace(503, 'There are as many streams as this service can have.');
  if (place === 'sender-has-all') throw noPlace(429, 'There are too many streams from your network.');
  try {
    const stream = await feed.open(comparison, context.req.header('last-event-id'), place);
    return context.body(stream, 200, HEADERS);
  } catch (error) {
    place();
    throw error;
  }
}

const noPlace = (status: number, detail: string): Problem =>
  new Problem(status, 'too-many-streams', detail, { headers: { 'Retry-After': RETRY_AFTER } });
