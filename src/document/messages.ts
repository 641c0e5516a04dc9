import type { core } from 'zod/mini';

const TYPES: Readonly<Record<string, string>> = {
  string: 'must be text',
  number: 'must be a number',
  array: 'must be a list',
};

/** What is wrong, in plain words that follow a path: for the issues that have no message of their own in the schema. */
export function messageOf(issue: core.$ZodRawIssue): string {
  if (issue.input === undefined) return 'is missing';
  switch (issue.code) {
    case 'invalid_type':
      return TYPES[issue.expected] ?? 'must be an object';
    case 'invalid_value':
      return `must be ${issue.values.map(quoted).join(' or ')}`;
    case 'too_big':
      return tooBig(issue);
    default:
      return 'is not valid';
  }
}

/** Texts and lists are all that has a maximum. */
function tooBig({ origin, maximum }: core.$ZodIssueTooBig | core.$ZodRawIssue<core.$ZodIssueTooBig>): string {
  return origin === 'array'
    ? `must not list more than ${maximum} items`
    : `must not be longer than ${maximum} characters`;
}

const quoted = (value: unknown): string => (typeof value === 'string' ? `"${value}"` : String(value));
