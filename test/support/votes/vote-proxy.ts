// Between the page and a server, most often the vote service: passes everything on, loses what the test says, and may have a
// shared cache.
import {
  request as send,
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { Answer, SharedCache } from '../servers/shared-cache.js';

/**
 * What becomes of a vote: passed on, or passed on and the answer lost, or only the tallies in it, or lost on the way there,
 * or redirected to the same address with a slash, or elsewhere.
 */
export type Loss = 'none' | 'answer' | 'tallies' | 'request' | 'slash' | { redirect: string };

export interface VoteProxy {
  /** Of the votes or the document, by way of the proxy. */
  readonly address: string;
  /** Votes that came, preflights aside. */
  readonly puts: readonly { url: string; body: string }[];
  /** From now on. */
  lose(loss: Loss): void;
  close(): Promise<void>;
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

export async function startVoteProxy(address: string, cache?: SharedCache): Promise<VoteProxy> {
  const { origin, pathname } = new URL(address);
  const puts: { url: string; body: string }[] = [];
  let loss: Loss = 'none';

  async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET', url = '/', headers } = request;
    const body = await bodyOf(request);
    const isVote = method === 'PUT';
    const fate = isVote ? loss : 'none';
    if (isVote) puts.push({ url, body: body.toString() });
    if (fate === 'request') return void request.socket.destroy();
    if (typeof fate === 'object') {
      const headers = { 'access-control-allow-origin': '*', location: `${fate.redirect}${url}` };
      return void response.writeHead(307, headers).end();
    }
    if (fate === 'slash' && !url.endsWith('/')) {
      const headers = { 'access-control-allow-origin': '*', location: `${url}/` };
      return void response.writeHead(308, headers).end();
    }
    const ask = async (sent: IncomingHttpHeaders): Promise<Answer> => {
      const answer = await new Promise<IncomingMessage>((resolve, reject) => {
        send(`${origin}${url.replace(/\/$/, '')}`, { method, headers: sent }, resolve)
          .once('error', reject)
          .end(body);
      });
      return { status: answer.statusCode ?? 502, headers: answer.headers, content: await bodyOf(answer) };
    };
    const answer = await (cache && method === 'GET' ? cache.get(url, headers, ask) : ask(headers));
    if (fate === 'answer') return void request.socket.destroy();
    if (fate === 'tallies') return void response.writeHead(204, { 'access-control-allow-origin': '*' }).end();
    response.writeHead(answer.status, answer.headers).end(answer.content);
  }

  const server = createServer((request, response) => {
    pass(request, response).catch(() => request.socket.destroy());
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const own = server.address();
  if (typeof own !== 'object' || !own) throw new Error('The proxy has no port');
  return {
    address: `http://127.0.0.1:${own.port}${pathname}`,
    puts,
    lose: (next) => {
      loss = next;
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
