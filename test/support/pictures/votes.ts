// A vote service for the pictures: it counts each vote once more, and does with a vote what the picture is of.
import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';

export type Tallies = Readonly<Record<string, { readonly ship: number; readonly skip: number }>>;

/** What becomes of a vote that is cast. */
export type Casting = 'counted' | 'refused' | 'kept' | 'on its way';

export interface PictureVotes {
  /** The address of the votes. */
  readonly url: string;
  close(): Promise<void>;
}

const STATUS: Record<Casting, number | undefined> = {
  counted: 200,
  refused: 403,
  kept: 503,
  'on its way': undefined,
};

const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': '*',
  'access-control-allow-headers': '*',
  // A vote that is kept is sent again long after the picture.
  'access-control-expose-headers': 'retry-after',
  'retry-after': '300',
  'content-type': 'application/json',
};

export async function startVotes(tallies: Tallies, casting: Casting): Promise<PictureVotes> {
  let current = tallies;
  const count = (address: string, choice: 'ship' | 'skip'): void => {
    const tool = decodeURIComponent(address.split('/').at(-2) ?? '');
    const tally = current[tool];
    if (tally) current = { ...current, [tool]: { ...tally, [choice]: tally[choice] + 1 } };
  };
  const server = createServer((request, response) => {
    const isVote = request.method === 'PUT';
    const status = isVote ? STATUS[casting] : 200;
    const answer = (): void => {
      if (status) response.writeHead(status, CORS).end(JSON.stringify({ tallies: current }));
    };
    if (!isVote || status !== 200) {
      answer();
      return;
    }
    json(request).then((body) => {
      count(request.url ?? '', (body as { choice: 'ship' | 'skip' }).choice);
      answer();
    }, answer);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('The vote service has no port');
  return {
    url: `http://127.0.0.1:${address.port}/votes`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
