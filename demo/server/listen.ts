/** An HTTP server around an app's `fetch` that can be stopped without aborting a request. */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
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
    // Refused below, as others that cannot be understood.
    requireHostHeader: false,
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
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    // In the middle of an answer it would be read as a part of that.
    const isAnswered = [...underWay].some((response) => response.socket === socket && response.headersSent);
    if (isAnswered || !socket.writable) socket.destroy();
    else close(socket, problemOf(error));
  });
  server.on('checkExpectation', (request, response) => {
    // Its body may follow all the same.
    response.setHeader('Connection', 'close');
    void refuseExpectation(request, response);
  });
  // Without a listener the connection would be closed without a word.
  server.on('connect', (_request, socket: Socket) => {
    // Node has taken its own listener away: a client that is gone would end the process.
    socket.on('error', () => socket.destroy());
    close(socket, new Problem(501, 'no-proxy', 'This is no proxy.'));
  });
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

const refuseExpectation = getRequestListener(
  () => new Problem(417, 'unknown-expectation', 'Only 100-continue may be expected.').toResponse(),
  { errorHandler: answerUnreadable },
);

/** Answers requests that are too malformed to reach the app: an impossible host, a backslash in the path. */
function answerUnreadable(error: unknown): Response {
  if (!(error instanceof RequestError)) throw error;
  return malformed().toResponse();
}

const malformed = (): Problem => new Problem(400, 'bad-request', 'The request cannot be understood.');

/** What is wrong with bytes that are no request. */
function problemOf({ code }: NodeJS.ErrnoException): Problem {
  if (code === 'HPE_HEADER_OVERFLOW') {
    return new Problem(431, 'too-large', 'The headers are larger than 16 KiB.');
  }
  if (code === 'HPE_CHUNK_EXTENSIONS_OVERFLOW') {
    return new Problem(413, 'too-large', 'The extensions of the chunks are too large.');
  }
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') {
    return new Problem(408, 'too-slow', 'The request did not arrive in time.');
  }
  return malformed();
}

function close(socket: Socket, problem: Problem): void {
  socket.end(problem.toMessage());
  // What the client goes on to send is not waited for.
  socket.destroySoon();
}

function urlOf(host: string, address: AddressInfo | string | null): string {
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
