// A `fetch` that the test answers itself, for what no server can be made to do: never to answer, to stop in the middle
// of a body, to ignore that it was aborted. `fakeFetch()` once in a describe.

export interface Call {
  readonly url: string;
  readonly init: RequestInit;
  readonly signal: AbortSignal;
}

export type Answer = (call: Call, index: number) => Response | Promise<Response>;

export interface FakeFetch {
  /** What was asked for in this test, in order. */
  readonly calls: readonly Call[];
  /** How this test answers, from now on. */
  answer(answer: Answer): void;
}

const encoder = new TextEncoder();
export const bytes = (text: string): Uint8Array<ArrayBuffer> => encoder.encode(text);

/** Without what a test adds to Object.prototype: that is meant for the widget, and not for the server. */
const own = <Fields extends object>(fields: Fields): Fields =>
  Object.assign(Object.create(null) as Fields, fields);

/** A JSON answer. `url` is where it says that it comes from in the end. */
export function json(value: unknown, init: ResponseInit & { url?: string } = {}): Response {
  const { url, ...rest } = own(init);
  const response = new Response(
    JSON.stringify(value),
    own({ headers: { 'content-type': 'application/json' }, ...rest }),
  );
  if (url) Object.defineProperty(response, 'url', { value: url });
  return response;
}

/** What `redirect: 'manual'` gives of an answer that points elsewhere. */
export const redirected = (): Response =>
  Object.defineProperty(Response.error(), 'type', { value: 'opaqueredirect' });

/** An answer of any bytes, with a type if one is given. */
export const raw = (body: BodyInit | null, type?: string, status = 200): Response => {
  const response = new Response(body, own({ status }));
  response.headers.delete('content-type');
  if (type) response.headers.set('content-type', type);
  return response;
};

/** A promise that is never settled. */
export const never = (): Promise<never> => new Promise(() => undefined);

/** Like a real fetch that gets no answer: settled only by its signal. */
export const silent = ({ signal }: Call): Promise<never> =>
  new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error));
  });

export function fakeFetch(): FakeFetch {
  const real = globalThis.fetch;
  let calls: Call[] = [];
  let current: Answer = () => json({});

  beforeEach(() => {
    calls = [];
    current = () => json({});
    globalThis.fetch = (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
      const signal = init.signal ?? new AbortController().signal;
      const call = { url: input instanceof Request ? input.url : String(input), init, signal };
      calls.push(call);
      return new Promise((resolve) => resolve(current(call, calls.length - 1)));
    };
  });

  afterEach(() => {
    globalThis.fetch = real;
  });

  return {
    get calls() {
      return calls;
    },
    answer: (answer) => {
      current = answer;
    },
  };
}
