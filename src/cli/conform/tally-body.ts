/** The tallies in an answer, read strictly: what the protocol says, and not what widgets forgive. */

export interface Count {
  readonly ship: number;
  readonly skip: number;
}

/** By tool id. */
export type Counts = ReadonlyMap<string, Count>;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** @returns undefined where the text is not `{ "tallies": { "<tool>": { "ship": 1, "skip": 2 } } }` */
export function readTallyBody(text: string): Counts | undefined {
  const body = parsed(text);
  if (!isObject(body) || !isObject(body['tallies'])) return undefined;
  const counts = new Map<string, Count>();
  for (const [tool, tally] of Object.entries(body['tallies'])) {
    if (!isObject(tally)) return undefined;
    const { ship, skip } = tally;
    if (!isCount(ship) || !isCount(skip)) return undefined;
    counts.set(tool, { ship, skip });
  }
  return counts;
}

export interface ProblemBody {
  readonly status: unknown;
  readonly title: unknown;
}

/** @returns undefined where the text is not a JSON object */
export function readProblem(text: string): ProblemBody | undefined {
  const body = parsed(text);
  return isObject(body) ? { status: body['status'], title: body['title'] } : undefined;
}
