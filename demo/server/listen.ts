/** An HTTP server around an app's `fetch` that can be stopped without aborting a request. */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { RequestError, getRequestListener } from '@hono/node-server';
import { Problem } from './http/problem.js';

export interface Listening {
  readonly url: string;
  /** How many requests are not answered to the end, which open streams never are. */
  underWay(): number;
  /** Takes no new requests, lets the running ones finish, and aborts what is left after `patience` milliseconds. */
  stop(patience: number): Promise<void>;
}

type FetchCallback = Parameters<typeof getRequestListener>[0];

// Requests are tiny: a client that needs longer than this to send one is only holding a connection.
const LONGEST_REQUEST = 15_000;

/**
 * How long an idle connection stays open. Longer than proxies keep theirs (60 seconds in most), so that it is the proxy that closes one:
 * a request that is sent at that moment would be lost.
 */
const LONGEST_IDLE = 75_000;

export async function listen(fetch: FetchCallback, host: string, port: number): Promise<Listening> {
  const server = createServer({
    headersTimeout: LONGEST_REQUEST,
    requestTimeout: LONGEST_REQUEST,
    keepAliveTimeout: LONGEST_IDLE,
  });
  const underWay = new Set<ServerResponse>();
  let stopping = false;
  server.on('request', (_request, response) => {
    underWay.add(response);
    response.once('close', () => {
      underWay.delete(response);
      // Its headers may have been sent before the stop, without `Connection: close`.
      if (stopping) setImmediate(() => server.closeIdleConnections());
    });
    if (stopping) response.setHeader('Connection', 'close');
  });
  const answer = getRequestListener(fetch, { errorHandler: answerUnreadable });
  server.on('request', (request, response) => void answer(request, response));
  server.listen(port, host);
  await once(server, 'listening');

  const stop = async (patience: number): Promise<void> => {
    stopping = true;
    const closed = once(server, 'close');
    server.close();
    // Otherwise a keep-alive connection would stay open after its last response.
    for (const response of underWay) if (!response.headersSent) response.setHeader('Connection', 'close');
    const giveUp = setTimeout(() => server.closeAllConnections(), patience);
    await closed;
    clearTimeout(giveUp);
  };
  return { url: urlOf(host, server.address()), underWay: () => underWay.size, stop };
}

/** Answers requests that are too malformed to reach the app: an impossible host, a backslash in the path. */
function answerUnreadable(error: unknown): Response {
  if (!(error instanceof RequestError)) throw error;
  return new Problem(400, 'bad-request', 'The request cannot be understood.').toResponse();
}

function urlOf(host: string, address: AddressInfo | string | null): string {
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
