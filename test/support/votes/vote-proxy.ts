// Between the page and the vote service: passes everything on, and loses what the test says.
import {
  request as send,
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';

/**
 * What becomes of a vote: passed on, or passed on and the answer lost, or only the tallies in it, or lost on the way there,
 * or redirected to the same address with a slash, or elsewhere.
 */
export type Loss = 'none' | 'answer' | 'tallies' | 'request' | 'slash' | { redirect: string };

export interface VoteProxy {
  /** The votes, by way of the proxy. */
  readonly votes: string;
  /** Votes that came, preflights aside. */
  readonly puts: readonly { url: string; body: string }[];
  /** From now on. */
  lose(loss: Loss): void;
  /** Answers a reading from now on as it was answered before, like a cache that asks nobody; other addresses are new. */
  keep(): void;
  close(): Promise<void>;
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

export async function startVoteProxy(votes: string): Promise<VoteProxy> {
  const { origin, pathname } = new URL(votes);
  const puts: { url: string; body: string }[] = [];
  let loss: Loss = 'none';
  let isKeeping = false;
  const answers = new Map<string, { status: number; headers: IncomingHttpHeaders; content: Buffer }>();

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
    const kept = isKeeping && method === 'GET' ? answers.get(url) : undefined;
    if (kept)
      return void response.writeHead(kept.status, { ...kept.headers, 'x-kept': 'yes' }).end(kept.content);
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      send(`${origin}${url.replace(/\/$/, '')}`, { method, headers }, resolve)
        .once('error', reject)
        .end(body);
    });
    const content = await bodyOf(answer);
    if (fate === 'answer') return void request.socket.destroy();
    if (fate === 'tallies') return void response.writeHead(204, { 'access-control-allow-origin': '*' }).end();
    if (method === 'GET')
      answers.set(url, { status: answer.statusCode ?? 502, headers: answer.headers, content });
    response.writeHead(answer.statusCode ?? 502, answer.headers).end(content);
  }

  const server = createServer((request, response) => {
    pass(request, response).catch(() => request.socket.destroy());
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('The proxy has no port');
  return {
    votes: `http://127.0.0.1:${address.port}${pathname}`,
    puts,
    lose: (next) => {
      loss = next;
    },
    keep: () => {
      isKeeping = true;
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
