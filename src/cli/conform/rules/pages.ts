/** What browsers need before a page of another origin may read and vote. */
import type { Check, Rule } from '../rule.js';
import { headerSaid } from '../said.js';
import type { Told, VoteService } from '../vote-service.js';

const listOf = (value: string | null): string[] =>
  (value ?? '').split(',').map((entry) => entry.trim().toLowerCase());

function expectAllowed(service: VoteService, check: Check, { request, headers }: Told): void {
  const { origin } = service.options;
  const allowed = headers.get('access-control-allow-origin');
  check.expect(
    allowed === '*' || allowed === origin,
    request,
    `access-control-allow-origin: * or ${origin}`,
    headerSaid('access-control-allow-origin', allowed),
  );
}

const preflight = (service: VoteService): Promise<Told> =>
  service.send(service.urlOf({ tool: service.tools[0], voter: service.newVoter() }), {
    method: 'OPTIONS',
    headers: {
      origin: service.options.origin,
      'access-control-request-method': 'PUT',
      'access-control-request-headers': 'content-type',
    },
  });

const read = (service: VoteService): Promise<Told> => service.read({ origin: service.options.origin });

const allowsReading: Rule = {
  id: 'allows-reading',
  title: 'Pages of other origins may read the answers',
  async test(service, check) {
    expectAllowed(service, check, await read(service));
    const vote = service.newVote('ship');
    const { choice, sequence } = vote;
    const headers = { 'content-type': 'application/json', origin: service.options.origin };
    expectAllowed(service, check, await service.putRaw(vote, JSON.stringify({ choice, sequence }), headers));
  },
};

const allowsReadingErrors: Rule = {
  id: 'allows-reading-refusals',
  title: 'Pages of other origins may read why they were refused',
  async test(service, check) {
    const headers = { 'content-type': 'application/json', origin: service.options.origin };
    const vote = service.newVote('ship', `unknown-${crypto.randomUUID()}`);
    expectAllowed(service, check, await service.putRaw(vote, '{}', headers));
  },
};

const allowsVoting: Rule = {
  id: 'allows-voting',
  title: 'The preflight of a vote allows PUT and Content-Type',
  async test(service, check) {
    const answer = await preflight(service);
    const { request, status, headers } = answer;
    if (!check.expect(status >= 200 && status < 300, request, '200 or 204', String(status))) return;
    expectAllowed(service, check, answer);
    for (const [name, wanted] of [
      ['access-control-allow-methods', 'put'],
      ['access-control-allow-headers', 'content-type'],
    ] as const) {
      const value = headers.get(name);
      const isAllowed = ['*', wanted].some((entry) => listOf(value).includes(entry));
      check.expect(isAllowed, request, `${name} with ${wanted}`, headerSaid(name, value));
    }
  },
};

const cachesPreflights: Rule = {
  id: 'caches-preflights',
  title: 'Browsers may keep the preflight',
  async test(service, check) {
    const { request, headers } = await preflight(service);
    const age = headers.get('access-control-max-age');
    const wanted = 'access-control-max-age of seconds';
    check.expect(Number(age) > 0, request, wanted, headerSaid('access-control-max-age', age));
  },
};

const exposesHeaders: Rule = {
  id: 'exposes-headers',
  title: 'Pages may read Retry-After and ETag',
  async test(service, check) {
    const { request, headers } = await read(service);
    const exposed = headers.get('access-control-expose-headers');
    for (const name of ['retry-after', ...(headers.has('etag') ? ['etag'] : [])]) {
      const isExposed = ['*', name].some((entry) => listOf(exposed).includes(entry));
      const wanted = `access-control-expose-headers with ${name}`;
      check.expect(isExposed, request, wanted, headerSaid('access-control-expose-headers', exposed));
    }
  },
};

const needsNoCredentials: Rule = {
  id: 'needs-no-credentials',
  title: 'No answer allows credentials, and none sets a cookie',
  async test(service, check) {
    for (const { request, headers } of [await read(service), await preflight(service)]) {
      for (const name of ['access-control-allow-credentials', 'set-cookie'])
        check.expect(!headers.has(name), request, `no ${name}`, headerSaid(name, headers.get(name)));
    }
  },
};

export const PAGES: readonly Rule[] = [
  allowsReading,
  allowsReadingErrors,
  allowsVoting,
  cachesPreflights,
  exposesHeaders,
  needsNoCredentials,
];
