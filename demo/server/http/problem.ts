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
  /** More of the problem, for programs: extension members of RFC 9457. */
  readonly members?: Readonly<Record<string, unknown>>;
}

/** Thrown anywhere in a route; the app's error handler turns it into a response. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly status: number;
  /** Stable, for programs. `message` is for people. */
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly errors: readonly FieldProblem[] | undefined;
  readonly members: Readonly<Record<string, unknown>>;

  constructor(
    status: number,
    code: string,
    detail: string,
    { headers = {}, errors, members = {} }: ProblemOptions = {},
  ) {
    super(detail);
    this.status = status;
    this.code = code;
    this.headers = headers;
    this.errors = errors;
    this.members = members;
  }

  get title(): string {
    return STATUS_CODES[this.status] ?? 'Error';
  }

  toResponse(): Response {
    const { status } = this;
    return new Response(this.#body, { status, headers: this.#allHeaders });
  }

  /** As the bytes of HTTP/1.1, for a connection that is closed then. */
  toMessage(): string {
    const headers = Object.entries({
      ...this.#allHeaders,
      'Content-Length': Buffer.byteLength(this.#body),
      Date: new Date().toUTCString(),
      Connection: 'close',
    });
    const lines = [`HTTP/1.1 ${this.status} ${this.title}`, ...headers.map((header) => header.join(': '))];
    return `${lines.join('\r\n')}\r\n\r\n${this.#body}`;
  }

  get #body(): string {
    const { status, title, code, message: detail, errors, members } = this;
    return JSON.stringify({ type: 'about:blank', title, status, detail, code, errors, ...members });
  }

  get #allHeaders(): Record<string, string> {
    return { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store', ...this.headers };
  }
}

/** A 429 that says when to come again. */
export function tooManyRequests(seconds: number): Problem {
  return new Problem(429, 'too-many-requests', `Too many requests. Try again in ${seconds} seconds.`, {
    headers: { 'Retry-After': String(seconds) },
  });
}

/** A 503, because the database does not answer. */
export function unavailable(detail: string, seconds: number): Problem {
  return new Problem(503, 'unavailable', `${detail} Try again later.`, {
    headers: { 'Retry-After': String(seconds) },
  });
}

/** A 422 that lists every wrong value. */
export function wrongValues(errors: readonly FieldProblem[]): Problem {
  const detail = errors.map((error) => error.detail).join(' ');
  return new Problem(422, 'wrong-values', detail, { errors });
}
