/** Server-sent events as they are written: https://html.spec.whatwg.org/multipage/server-sent-events.html#parsing-an-event-stream */

export interface TallyEvent {
  /** The entity tag of the body, so that `Last-Event-ID` says which tallies a client has. */
  readonly id: string;
  /** Encoded once, for all streams. */
  readonly bytes: Uint8Array;
}

/** How long clients wait before they come back, at least, in milliseconds: a restart is over by then, or soon after. */
const RETRY_AFTER = 2000;

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The first line of each stream: it is not empty, so that proxies pass the headers on at once. */
export const OPENING = encode(`retry: ${RETRY_AFTER}\n\n`);

/** Keeps a quiet connection from being taken for a dead one. */
export const COMMENT = encode(':\n\n');

/** @param body JSON in one line */
export function tallyEvent(id: string, body: string): TallyEvent {
  return { id, bytes: encode(`event: tallies\nid: ${id}\ndata: ${body}\n\n`) };
}
