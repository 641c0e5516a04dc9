/** The vote protocol in memory, as little of it as a picture needs: GET /votes/ID, PUT /votes/ID/TOOL/VOTER. */
import type { IncomingMessage } from 'node:http';
import { startOrigin, type Origin } from './origin.js';

const CHOICES = ['ship', 'skip'];

export function startVoteService(tools: readonly string[]): Promise<Origin> {
  /** By path: every reader of every comparison has one vote a tool. */
  const votes = new Map<string, string>();

  const countOf = (comparison: string, tool: string, choice: string): number =>
    [...votes].filter(([path, vote]) => path.startsWith(`/votes/${comparison}/${tool}/`) && vote === choice)
      .length;

  const tallies = (comparison: string): object =>
    Object.fromEntries(
      tools.map((tool) => [
        tool,
        Object.fromEntries(CHOICES.map((choice) => [choice, countOf(comparison, tool, choice)])),
      ]),
    );

  return startOrigin(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const [, votesPath, comparison, tool, voter] = pathname.split('/');
    if (votesPath !== 'votes' || !comparison) return void response.writeHead(404).end();
    if (request.method === 'PUT' && tool && voter) {
      const { choice } = JSON.parse(await bodyOf(request)) as { choice: string | null };
      if (choice === null) votes.delete(pathname);
      else votes.set(pathname, choice);
    }
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ tallies: tallies(comparison) }));
  });
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
