// Between the page and the vote service: passes everything on, and loses what the test says.
import { request as send, createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** What becomes of a vote: passed on, or passed on and the answer lost, or lost on the way there, or sent elsewhere. */
export type Loss = 'none' | 'answer' | 'request' | { redirect: string };

export interface VoteProxy {
  /** The votes, by way of the proxy. */
  readonly votes: string;
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

export async function startVoteProxy(votes: string): Promise<VoteProxy> {
  const { origin, pathname } = new URL(votes);
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
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      send(`${origin}${url}`, { method, headers }, resolve).once('error', reject).end(body);
    });
    const content = await bodyOf(answer);
    if (fate === 'answer') return void request.socket.destroy();
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
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
