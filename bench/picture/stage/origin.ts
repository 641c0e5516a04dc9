/** A server on a port of its own, which is an origin of its own. Sends brotli, counts what it is asked and what it sends. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { brotliCompressSync, constants } from 'node:zlib';

/** Answers a request that no file answers. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export interface Origin {
  /** Without a slash at the end. */
  readonly url: string;
  /** "GET /path", without the query, in order. */
  requests: string[];
  /** Of the bodies, as they went over the wire. */
  bytes: number;
  readonly put: (path: string, type: keyof typeof TYPES, text: string, quality?: number) => void;
  readonly close: () => Promise<void>;
}

const TYPES = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
};

/** Any page may read everything, and knows for the rest of its visit that it may. */
const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, PUT, POST',
  'access-control-allow-headers': 'content-type, if-none-match',
  'access-control-max-age': '600',
};

export async function startOrigin(handler?: Handler): Promise<Origin> {
  // Compressed when put there: a visit must not wait for the compressor, which has no part in the picture.
  const files = new Map<string, { type: string; body: Buffer }>();

  const server = createServer((request, response) => {
    const { method = 'GET', url = '/' } = request;
    const { pathname } = new URL(url, 'http://localhost');
    if (pathname !== '/favicon.ico') origin.requests.push(`${method} ${pathname}`);
    for (const [name, value] of Object.entries(CORS)) response.setHeader(name, value);
    const file = files.get(pathname);
    if (method === 'OPTIONS') response.writeHead(204).end();
    else if (file) send(response, file.type, file.body);
    else if (handler) handler(request, response).catch(() => response.writeHead(500).end());
    else response.writeHead(404).end();
  });

  function send(response: ServerResponse, type: string, body: Buffer): void {
    origin.bytes += body.length;
    const headers = { 'content-type': type, 'content-encoding': 'br', 'content-length': body.length };
    response.writeHead(200, { ...headers, 'cache-control': 'max-age=600' }).end(body);
  }

  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('The server has no port');

  const origin: Origin = {
    url: `http://127.0.0.1:${address.port}`,
    requests: [],
    bytes: 0,
    put: (path, type, text, quality = constants.BROTLI_MAX_QUALITY) => {
      const params = { [constants.BROTLI_PARAM_QUALITY]: quality };
      files.set(path, { type: TYPES[type], body: brotliCompressSync(text, { params }) });
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
  return origin;
}
