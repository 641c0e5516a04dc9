/** Errors as clients see them: problem details (RFC 9457). They never repeat what the client sent. */
import { STATUS_CODES } from 'node:http';

/** A value that can be read but is wrong. `pointer` is a JSON Pointer as a URI fragment, as in RFC 9457. */
export interface FieldProblem {
  readonly pointer: string;
  readonly detail: string;
}

export interface ProblemOptions {
  readonly headers?: Readonly<Record<string, string>>;
  readonly errors?: readonly FieldProblem[];
}

/** Thrown anywhere in a route; the app's error handler turns it into a response. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly status: number;
  /** Stable, for programs. `message` is for people. */
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly errors: readonly FieldProblem[] | undefined;

  constructor(status: number, code: string, detail: string, { headers = {}, errors }: ProblemOptions = {}) {
    super(detail);
    this.status = status;
    this.code = code;
    this.headers = headers;
    this.errors = errors;
  }

  toResponse(): Response {
    const { status, code, message: detail, errors } = this;
    const title = STATUS_CODES[status] ?? 'Error';
    return new Response(JSON.stringify({ type: 'about:blank', title, status, detail, code, errors }), {
      status,
      headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store', ...this.headers },
    });
  }
}

/** A 422 that lists every wrong value. */
export function wrongValues(errors: readonly FieldProblem[]): Problem {
  const detail = errors.map((error) => error.detail).join(' ');
  return new Problem(422, 'wrong-values', detail, { errors });
}
