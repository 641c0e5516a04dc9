// Between pages and the vote service: passes everything on as it comes, counts the streams of tallies, and answers in the place of the
// service what no well-behaved one would.
import { createServer, request as send, type IncomingMessage, type ServerResponse } from 'node:http';
import { pipeline } from 'node:stream';

/** Answers a request for the stream. */
export type Hostile = (response: ServerResponse) => void;

export interface LiveProxy {
  /** Of the votes, by way of the proxy. */
  readonly votes: string;
  /** Streams that were asked for. */
  readonly asked: number;
  /** Streams that are open now. */
  readonly open: number;
  /** Requests of browsers whether a page may ask. */
  readonly preflights: number;
  /** How streams are answered from now on; undefined for as the service does. */
  answer(hostile: Hostile | undefined): void;
  /** Ends the connections of all streams. */
  cut(): void;
  close(): Promise<void>;
}

export const ALLOWED = { 'access-control-allow-origin': '*' };
export const EVENTS = { ...ALLOWED, 'content-type': 'text/event-stream' };

export async function startLiveProxy(votes: string): Promise<LiveProxy> {
  const { origin, pathname } = new URL(votes);
  const streams = new Set<ServerResponse>();
  let asked = 0;
  let preflights = 0;
  let hostile: Hostile | undefined;

  function pass(request: IncomingMessage, response: ServerResponse): void {
    const { method, url = '/', headers } = request;
    const onward = send(`${origin}${url}`, { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      // What is cut on one side is cut on the other.
      pipeline(answer, response, () => undefined);
    });
    onward.on('error', () => response.destroy());
    response.on('close', () => onward.destroy());
    request.pipe(onward);
  }

  const server = createServer((request, response) => {
    if (request.method === 'OPTIONS') preflights++;
    if (request.headers.accept !== 'text/event-stream') {
      pass(request, response);
      return;
    }
    asked++;
    streams.add(response);
    response.on('close', () => streams.delete(response));
    if (hostile) hostile(response);
    else pass(request, response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const own = server.address();
  if (typeof own !== 'object' || !own) throw new Error('The proxy has no port');
  return {
    votes: `http://127.0.0.1:${own.port}${pathname}`,
    get asked() {
      return asked;
    },
    get preflights() {
      return preflights;
    },
    get open() {
      return streams.size;
    },
    answer: (next) => {
      hostile = next;
    },
    cut: () => {
      for (const stream of streams) stream.destroy();
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
