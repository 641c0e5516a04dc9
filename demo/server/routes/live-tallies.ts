/** The tallies as a stream of server-sent events, for clients that ask for one where others read the tallies. */
import type { Context } from 'hono';
import { accepts } from 'hono/accepts';
import type { Comparison } from '../catalog.js';
import type { AppEnvironment, LiveDeps } from '../deps.js';
import { Problem } from '../http/problem.js';

const EVENTS = 'text/event-stream';
const JSON_TYPE = 'application/json';
/** When a slot may be free again, in seconds. */
const RETRY_AFTER = '30';

/** What is not kept by caches, nor held back by proxies until it is long enough. */
const HEADERS = { 'Content-Type': EVENTS, 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' };

/** Whether whoever asks prefers events (RFC 9110, section 12.5.1), where there are any. */
export const prefersEvents = (context: Context, { slots }: LiveDeps): boolean =>
  slots.exist &&
  accepts(context, { header: 'Accept', supports: [JSON_TYPE, EVENTS], default: JSON_TYPE }) === EVENTS;

export async function answerLive(
  context: Context<AppEnvironment>,
  comparison: Comparison,
  { feed, slots, networksOf }: LiveDeps,
): Promise<Response> {
  // A body that nobody reads would hold its slot for ever.
  if (context.req.method === 'HEAD') return context.body(null, 200, HEADERS);
  if (feed.isEnded) throw noSlot(503, 'The service is stopping.', '3');
  const slot = slots.take(networksOf(context));
  if (slot === 'all-taken') throw noSlot(503, 'There are as many streams as this service can have.');
  if (slot === 'network-has-all') throw noSlot(429, 'There are too many streams from your network.');
  try {
    const stream = await feed.open(comparison, context.req.header('last-event-id'), {
      onGone: slot,
      disconnect: () => context.env.outgoing.destroy(),
    });
    return context.body(stream, 200, HEADERS);
  } catch (error) {
    slot();
    throw error;
  }
}

/** @param retryAfter in seconds */
const noSlot = (status: number, detail: string, retryAfter = RETRY_AFTER): Problem =>
  new Problem(status, 'too-many-streams', detail, { headers: { 'Retry-After': retryAfter } });
