/** What a rule of the vote protocol is, and what can become of it. */
import type { VoteService } from './vote-service.js';

/** Something that came otherwise than the protocol says. */
export interface Finding {
  /** What was sent, such as `PUT …/votes/a/(voter) {"choice":"ship","sequence":1}`. */
  readonly request: string;
  readonly expected: string;
  readonly came: string;
}

export type Status = 'kept' | 'broken' | 'not offered' | 'not tested';

export interface Outcome {
  readonly id: string;
  readonly title: string;
  readonly status: Status;
  /** Of a broken rule. */
  readonly findings: readonly Finding[];
  /** Why a rule was not tested, or what is not offered. */
  readonly note?: string;
}

export interface Rule {
  readonly id: string;
  /** What the service does where it keeps the rule. */
  readonly title: string;
  readonly test: (service: VoteService, check: Check) => Promise<void>;
}

/** An optional part that the service does not have. */
export class NotOffered extends Error {
  override get name(): string {
    return 'NotOffered';
  }
}

/** A rule that cannot be tested here. */
export class NotTested extends Error {
  override get name(): string {
    return 'NotTested';
  }
}

/** Collects what a rule finds. */
export class Check {
  readonly findings: Finding[] = [];

  /** @returns whether it is as expected */
  expect(isAsExpected: boolean, request: string, expected: string, came: string): boolean {
    if (!isAsExpected) this.findings.push({ request, expected, came });
    return isAsExpected;
  }
}
