/** The vote protocol, from the client's side. */
import { randomUUID } from 'node:crypto';
import { A_OR_B } from './start.js';

export interface TallyBody {
  readonly tallies: Readonly<Record<string, { readonly ship: number; readonly skip: number }>>;
}

export interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[];
}

export interface TestBallot {
  readonly comparison?: string;
  readonly tool?: string;
  readonly voter?: string;
  readonly choice?: unknown;
  readonly sequence?: unknown;
}

export function votesUrl(url: string, comparison: string = A_OR_B.id): string {
  return `${url}/api/comparisons/${encodeURIComponent(comparison)}/votes`;
}

export function voteUrl(
  url: string,
  { comparison, tool = 'a', voter = randomUUID() }: TestBallot = {},
): string {
  return `${votesUrl(url, comparison)}/${encodeURIComponent(tool)}/${encodeURIComponent(voter)}`;
}

/** Sends a body as it is, with the JSON content type unless another one is given. */
export function send(
  method: string,
  url: string,
  body: NonNullable<RequestInit['body']>,
  headers: Readonly<Record<string, string>> = { 'Content-Type': 'application/json' },
): Promise<Response> {
  return fetch(url, { method, body, headers, duplex: 'half' } as RequestInit);
}

export function cast(url: string, ballot: TestBallot = {}): Promise<Response> {
  const { choice = 'ship', sequence = 1 } = ballot;
  return send('PUT', voteUrl(url, ballot), JSON.stringify({ choice, sequence }));
}

/** Casts a vote, requires a 200, and returns the tallies. */
export async function castAndRead(url: string, ballot: TestBallot = {}): Promise<TallyBody['tallies']> {
  return talliesOf(await cast(url, ballot));
}

export async function read(url: string, comparison?: string): Promise<TallyBody['tallies']> {
  return talliesOf(await fetch(votesUrl(url, comparison)));
}

export async function problemOf(response: Response): Promise<ProblemBody> {
  return (await response.json()) as ProblemBody;
}

async function talliesOf(response: Response): Promise<TallyBody['tallies']> {
  if (response.status !== 200) throw new Error(`${response.status}: ${await response.text()}`);
  return ((await response.json()) as TallyBody).tallies;
}
