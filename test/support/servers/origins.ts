// Three real servers, as in production: the page's, the script's and the publisher's. Each has its own origin, can be told
// what to answer, and records its requests.
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join, normalize, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..', '..', '..');

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
};

export type Handler = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

export interface SeenRequest {
  method: string;
  /** Path and query. */
  url: string;
  headers: IncomingMessage['headers'];
}

export interface Origin {
  /** The origin itself, without a slash at the end. */
  readonly url: string;
  readonly requests: readonly SeenRequest[];
  /** Sets the answer for a path, whatever the query. The last one set wins, and wins over files. */
  on(path: string, handler: Handler): void;
  html(path: string, body: string, headers?: Record<string, string>): void;
  json(path: string, value: unknown, headers?: Record<string, string>): void;
  close(): Promise<void>;
}

export interface OriginOptions {
  /** Static folders: the beginning of a path, and the folder relative to the repository. */
  files?: Record<string, string>;
  /** Whether it answers every preflight and lets every origin read. */
  cors?: boolean;
}

async function sendFile(response: ServerResponse, folder: string, path: string): Promise<boolean> {
  const base = join(root, folder);
  const file = normalize(join(base, decodeURIComponent(path)));
  if (!file.startsWith(base)) return false;
  const body = await readFile(file).catch(() => null);
  if (!body) return false;
  response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' }).end(body);
  return true;
}

export async function startOrigin({ files = {}, cors = false }: OriginOptions = {}): Promise<Origin> {
  const handlers = new Map<string, Handler>();
  const requests: SeenRequest[] = [];

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET', url = '/', headers } = request;
    const path = new URL(url, 'http://localhost').pathname;
    requests.push({ method, url, headers });
    if (cors) {
      response.setHeader('access-control-allow-origin', '*');
      if (method === 'OPTIONS' && headers['access-control-request-method']) {
        response.setHeader('access-control-allow-methods', '*');
        response.setHeader('access-control-allow-headers', '*');
        response.writeHead(204).end();
        return;
      }
    }
    const handler = handlers.get(path);
    if (handler) return handler(request, response);
    for (const [prefix, folder] of Object.entries(files)) {
      if (path.startsWith(prefix) && (await sendFile(response, folder, path.slice(prefix.length)))) return;
    }
    response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' });
      response.end(String(error));
    });
  });
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(0, '127.0.0.1', listening);
  });
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('The server has no port');

  const on = (path: string, handler: Handler): void => {
    handlers.set(path, handler);
  };
  const send = (type: string, path: string, body: string, headers: Record<string, string>): void => {
    on(path, (_request, response) => {
      response.writeHead(200, { 'content-type': type, ...headers }).end(body);
    });
  };
  return {
    url: `http://127.0.0.1:${address.port}`,
    requests,
    on,
    html: (path, body, headers = {}) => send('text/html; charset=utf-8', path, body, headers),
    json: (path, value, headers = {}) => send('application/json', path, JSON.stringify(value), headers),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

export interface Origins {
  /** Serves pages: `page.html('/', '<!doctype html>…')`. */
  page: Origin;
  /** Serves dist/ below /dist/, to any origin. */
  script: Origin;
  /** Serves the demo's documents below /comparisons/ and its images below /images/, to any origin. */
  data: Origin;
  close(): Promise<void>;
}

export async function startOrigins(): Promise<Origins> {
  const [page, script, data] = await Promise.all([
    startOrigin(),
    startOrigin({ cors: true, files: { '/dist/': 'dist' } }),
    startOrigin({ cors: true, files: { '/comparisons/': 'demo/comparisons', '/images/': 'demo/images' } }),
  ]);
  return {
    page,
    script,
    data,
    close: async () => {
      await Promise.all([page, script, data].map((origin) => origin.close()));
    },
  };
}

/** The same as a Playwright fixture, for one test. */
// eslint-disable-next-line no-empty-pattern
export async function originsFixture({}: object, use: (origins: Origins) => Promise<void>): Promise<void> {
  const origins = await startOrigins();
  await use(origins);
  await origins.close();
}
