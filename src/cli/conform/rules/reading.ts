/** Reading the tallies, and what HTTP has for it. */
import { NotOffered, type Check, type Rule } from '../rule.js';
import { countsSaid, headerSaid, saidOf } from '../said.js';
import { readTallyBody } from '../tally-body.js';
import type { Told, VoteService } from '../vote-service.js';

const isJson = ({ headers }: Told): boolean =>
  /^application\/json\s*(;|$)/i.test(headers.get('content-type') ?? '');

/** It comes first: no other rule can be tested without it. */
export const readsTallies: Rule = {
  id: 'reads-tallies',
  title: 'GET answers 200 with the tallies of both tools as JSON',
  async test(service, check) {
    const answer = await service.read();
    const { request, status, headers } = answer;
    if (!check.expect(status === 200, request, '200', saidOf(answer))) return;
    const type = headers.get('content-type');
    check.expect(isJson(answer), request, 'content-type: application/json', headerSaid('content-type', type));
    const counts = readTallyBody(answer.text);
    const shape = '{ "tallies": { "(tool)": { "ship": 12, "skip": 3 }, … } } with whole numbers';
    if (!check.expect(counts !== undefined, request, shape, saidOf(answer)) || !counts) return;
    const tools = counts.size === 0 ? service.options.tools : [...counts.keys()];
    const [first = '', second = ''] = tools;
    if (check.expect(tools.length === 2, request, 'the tallies of two tools', saidOf(answer)))
      service.tools = [first, second];
  },
};

const ignoresQueries: Rule = {
  id: 'ignores-queries',
  title: 'A query that nobody knows changes nothing: widgets read past caches by one',
  async test(service, check) {
    const address = new URL(service.options.url);
    address.searchParams.set('fresh', crypto.randomUUID());
    const answer = await service.send(address.href, { method: 'GET' });
    const counts = readTallyBody(answer.text);
    const expected = countsSaid(await service.counts(), service.tools);
    const came = counts && answer.status === 200 ? countsSaid(counts, service.tools) : saidOf(answer);
    check.expect(came === expected, answer.request, expected, came);
  },
};

const answersHead: Rule = {
  id: 'answers-head',
  title: 'HEAD answers as GET, without the body',
  async test(service, check) {
    const answer = await service.send(service.options.url, { method: 'HEAD' });
    if ([404, 405, 501].includes(answer.status)) throw new NotOffered(`HEAD is answered ${answer.status}`);
    check.expect(answer.status === 200, answer.request, '200', String(answer.status));
  },
};

async function checkMethod(service: VoteService, check: Check, method: string, url: string) {
  const { status, headers, request } = await service.send(url, { method });
  const isRefused = (status >= 400 && status < 500) || status === 501;
  if (!check.expect(isRefused, request, '405', String(status))) return false;
  if (status === 405) check.expect(headers.has('allow'), request, 'an Allow header', 'no Allow header');
  return status === 405;
}

const refusesMethods: Rule = {
  id: 'refuses-methods',
  title: 'Methods that it does not have are answered 405, with Allow',
  async test(service, check) {
    const vote = service.urlOf({ tool: service.tools[0], voter: service.newVoter() });
    const { url } = service.options;
    const are405 = [
      await checkMethod(service, check, 'DELETE', url),
      await checkMethod(service, check, 'PATCH', vote),
    ];
    if (check.findings.length === 0 && are405.includes(false))
      throw new NotOffered('they are refused otherwise than by 405');
  },
};

/** Equal bodies have equal tags, a tag that is known is answered 304, and a vote changes it. */
const hasEntityTags: Rule = {
  id: 'has-entity-tags',
  title: 'If-None-Match with the ETag is answered 304, until a vote changes the tallies',
  async test(service, check) {
    const first = await service.read();
    const etag = first.headers.get('etag');
    if (etag === null) throw new NotOffered('no ETag');
    const again = await service.read({ 'if-none-match': etag });
    if (check.expect(again.status === 304, again.request, '304', saidOf(again)))
      check.expect(again.text === '', again.request, 'no body', saidOf(again));
    const { request } = await service.put(service.newVote('ship'));
    const after = await service.read({ 'if-none-match': etag });
    const isNew = after.status === 200 && after.headers.get('etag') !== etag;
    check.expect(
      isNew,
      `${request}, then ${after.request}`,
      '200 with another ETag',
      `${after.status}, ${headerSaid('etag', after.headers.get('etag'))}`,
    );
  },
};

export const READING: readonly Rule[] = [ignoresQueries, answersHead, refusesMethods, hasEntityTags];
