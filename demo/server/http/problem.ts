/** Errors as the outside sees them: problem details (RFC 9457). Details never repeat what the client sent. */
import { STATUS_CODES } from 'node:http';

/** A value that was understood and is wrong; `pointer` is a JSON Pointer as a URI fragment, as in RFC 9457. */
export interface FieldProblem {
  readonly pointer: string;
  readonly detail: string;
}

export interface ProblemOptions {
  readonly headers?: Readonly<Record<string, string>>;
  readonly errors?: readonly FieldProblem[];
}

/** Thrown anywhere below a route, answered by the app's error handler. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly status: number;
  /** Stable, for programs; `message` is the detail, for people. */
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

/** 422, listing every wrong value. */
export function wrongValues(errors: readonly FieldProblem[]): Problem {
  const detail = errors.map((error) => error.detail).join(' ');
  return new Problem(422, 'wrong-values', detail, { errors });
}
