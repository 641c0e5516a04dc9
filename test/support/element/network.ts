// The network as a test describes it. `network()` once in a describe: starts the service worker that answers for the
// servers, and forgets handlers and requests after every test.
import { setupWorker } from 'msw/browser';
import type { RequestHandler } from 'msw';

export { delay, http, HttpResponse } from 'msw';

export interface SeenRequest {
  method: string;
  url: string;
  headers: Headers;
}

export interface Network {
  /** Adds handlers for this test; a later one goes before an earlier one. */
  use(...handlers: RequestHandler[]): void;
  /** The requests to other origins made in this test, in order. */
  readonly requests: readonly SeenRequest[];
  /** How many of them went to this URL, by this method if one is given. */
  count(url: string, method?: string): number;
}

const worker = setupWorker();
let started: Promise<unknown> | undefined;
let requests: SeenRequest[] = [];

function isElsewhere(url: string): boolean {
  return new URL(url).origin !== location.origin;
}

worker.events.on('request:start', ({ request }) => {
  if (!isElsewhere(request.url)) return;
  requests.push({ method: request.method, url: request.url, headers: new Headers(request.headers) });
});

export function network(...initial: RequestHandler[]): Network {
  before(async () => {
    started ??= worker.start({
      quiet: true,
      // The test's own modules pass; a request to anywhere else that no test answers is a mistake of the test.
      onUnhandledRequest: ({ url }, print) => {
        if (isElsewhere(url)) print.error();
      },
    });
    await started;
  });

  beforeEach(() => {
    worker.use(...initial);
  });

  afterEach(() => {
    worker.resetHandlers();
    requests = [];
  });

  return {
    use: (...handlers) => worker.use(...handlers),
    get requests() {
      return requests;
    },
    count: (url, method) =>
      requests.filter((request) => request.url === url && (!method || request.method === method)).length,
  };
}
