/** Tests a service rule by rule, and takes back what it has voted. */
import { HttpError } from '../../http/http-error.js';
import { Check, NotOffered, NotTested, type Outcome, type Rule } from './rule.js';
import { LIVE } from './rules/live.js';
import { saysWhenAgain } from './rules/limits.js';
import { PAGES } from './rules/pages.js';
import { readsTallies, READING } from './rules/reading.js';
import { REFUSING } from './rules/refusing.js';
import { VOTING } from './rules/voting.js';
import type { VoteService } from './vote-service.js';

const LATER: readonly Rule[] = [...READING, ...VOTING, ...REFUSING, ...PAGES, ...LIVE, saysWhenAgain];

export interface Conformance {
  readonly outcomes: readonly Outcome[];
  /** How many votes could not be taken back. */
  readonly left: number;
}

/** Node hides the cause in the cause. */
function reasonOf(error: unknown): string {
  if (!(error instanceof HttpError)) return error instanceof Error ? error.message : String(error);
  if (error.reason !== 'network') return `no answer: ${error.reason}`;
  const { cause } = error.cause instanceof Error ? error.cause : error;
  const words = cause instanceof Error ? cause.message || (cause as NodeJS.ErrnoException).code : undefined;
  return `no answer: ${words ?? 'the connection was closed'}`;
}

async function outcomeOf(rule: Rule, service: VoteService): Promise<Outcome> {
  const { id, title } = rule;
  const check = new Check();
  try {
    await rule.test(service, check);
  } catch (error) {
    if (error instanceof NotOffered)
      return { id, title, status: 'not offered', findings: [], note: error.message };
    if (error instanceof NotTested)
      return { id, title, status: 'not tested', findings: [], note: error.message };
    check.expect(false, 'a request of this rule', 'an answer', reasonOf(error));
  }
  const { findings } = check;
  return { id, title, status: findings.length > 0 ? 'broken' : 'kept', findings };
}

export async function runRules(service: VoteService): Promise<Conformance> {
  const first = await outcomeOf(readsTallies, service);
  if (first.status === 'broken') {
    const note = 'the tallies cannot be read';
    const rest = LATER.map(({ id, title }) => ({
      id,
      title,
      status: 'not tested' as const,
      findings: [],
      note,
    }));
    return { outcomes: [first, ...rest], left: 0 };
  }
  const outcomes: Outcome[] = [first];
  for (const rule of LATER) outcomes.push(await outcomeOf(rule, service));
  return { outcomes, left: await service.takeBack() };
}
