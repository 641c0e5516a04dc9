/** What has to be refused, how, and that nothing of it is stored. */
import { NotTested, type Check, type Rule } from '../rule.js';
import { countsSaid, headerSaid, saidOf } from '../said.js';
import { readProblem } from '../tally-body.js';
import type { Told, VoteService } from '../vote-service.js';

/** More than any service has to take, and less than what platforms cut off by themselves. */
const LARGE = 1024 * 1024;

type Sending = () => Promise<Told>;

const expectStatus = (check: Check, { request, status, text }: Told, ...statuses: readonly number[]): void =>
  void check.expect(statuses.includes(status), request, statuses.join(' or '), saidOf({ status, text }));

/** Of a voter who is new each time. */
const sendings = (service: VoteService, bodies: readonly (string | Uint8Array<ArrayBuffer>)[]): Sending[] =>
  bodies.map((body) => () => service.putRaw(service.newVote('ship'), body));

/** The address of a comparison that nobody knows: what stands before `votes`, or in the option. */
function unknownUrl({ options }: VoteService): string {
  if (options.unknown !== undefined) return options.unknown;
  const address = new URL(options.url);
  const segments = address.pathname.split('/');
  if (segments.length < 3 || segments.at(-1) !== 'votes')
    throw new NotTested('the address does not end in /{comparison}/votes; name another one by --unknown');
  segments[segments.length - 2] = `unknown-${crypto.randomUUID()}`;
  address.pathname = segments.join('/');
  return address.href;
}

const unknownTool = (service: VoteService): Sending => {
  const vote = service.newVote('ship', `unknown-${crypto.randomUUID()}`);
  return () => service.put(vote);
};

const NOT_JSON = ['{', '', '{"choice":"ship","sequence":1', "{'choice':'ship','sequence':1}"];
const notUtf8 = Uint8Array.of(0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d);
const malformed = (service: VoteService): Sending[] => sendings(service, [...NOT_JSON, notUtf8]);

const otherTypes = (service: VoteService): Sending[] =>
  ['text/plain', 'application/x-www-form-urlencoded'].map((type) => () => {
    const vote = service.newVote('ship');
    const body = JSON.stringify({ choice: 'ship', sequence: vote.sequence });
    return service.putRaw(vote, body, { 'content-type': type });
  });

const NO_OBJECTS = ['null', '[]', '"ship"'];

function wrongValues(service: VoteService): Sending[] {
  const sequence = service.sequence();
  const bodies = [
    {},
    { sequence },
    { choice: 'ship' },
    ...['SHIP', 'yes', '', 1, true, ['ship'], {}].map((choice) => ({ choice, sequence })),
    ...[-1, 1.5, String(sequence), null, true, [1], 2 ** 53].map((one) => ({
      choice: 'ship',
      sequence: one,
    })),
  ];
  return sendings(
    service,
    bodies.map((body) => JSON.stringify(body)),
  );
}

const wrongVoter = (service: VoteService): Sending => {
  const vote = { ...service.newVote('ship'), voter: 'somebody' };
  return () => service.put(vote);
};

const unknownComparison: Rule = {
  id: 'refuses-unknown-comparisons',
  title: 'A comparison that it does not know is answered 404',
  async test(service, check) {
    const url = unknownUrl(service);
    expectStatus(check, await service.send(url, { method: 'GET' }), 404);
    const headers = { 'content-type': 'application/json' };
    const { choice, sequence, tool, voter } = service.newVote('ship');
    const body = JSON.stringify({ choice, sequence });
    const vote = `${url}/${encodeURIComponent(tool)}/${voter}`;
    expectStatus(check, await service.send(vote, { method: 'PUT', headers, body }), 404);
  },
};

const unknownTools: Rule = {
  id: 'refuses-unknown-tools',
  title: 'A tool that the comparison does not have is answered 404',
  async test(service, check) {
    expectStatus(check, await unknownTool(service)(), 404);
  },
};

const malformedBodies: Rule = {
  id: 'refuses-malformed-json',
  title: 'A body that is not JSON in UTF-8 is answered 400',
  async test(service, check) {
    for (const send of malformed(service)) expectStatus(check, await send(), 400);
  },
};

const wrongTypes: Rule = {
  id: 'refuses-other-types',
  title: 'A body that is not application/json is answered 415',
  async test(service, check) {
    for (const send of otherTypes(service)) expectStatus(check, await send(), 415);
  },
};

const wrongBodies: Rule = {
  id: 'refuses-wrong-values',
  title: 'JSON with wrong values is answered 422',
  async test(service, check) {
    for (const send of wrongValues(service)) expectStatus(check, await send(), 422);
    for (const send of sendings(service, NO_OBJECTS)) expectStatus(check, await send(), 400, 422);
  },
};

const wrongVoters: Rule = {
  id: 'refuses-wrong-voters',
  title: 'A voter that is no UUID is refused',
  async test(service, check) {
    expectStatus(check, await wrongVoter(service)(), 400, 404, 422);
  },
};

const largeBodies: Rule = {
  id: 'refuses-large-bodies',
  title: 'A body of a mebibyte is answered 413',
  async test(service, check) {
    const vote = service.newVote('ship');
    const { choice, sequence } = vote;
    const body = JSON.stringify({ choice, sequence, more: 'x'.repeat(LARGE) });
    expectStatus(check, await service.putRaw(vote, body), 413);
  },
};

/** What every service refuses, for the rules on how it does. */
const refused = (service: VoteService): Sending[] => [
  unknownTool(service),
  ...malformed(service),
  ...otherTypes(service),
  ...wrongValues(service),
  wrongVoter(service),
];

const isRefusal = ({ status }: Told): boolean => status >= 400 && status < 500;

const problemDocuments: Rule = {
  id: 'answers-problems',
  title: 'Refusals have a body of problem details (RFC 9457) with the same status',
  async test(service, check) {
    for (const send of refused(service)) {
      const answer = await send();
      // That it was not refused is told by the rule for it.
      if (!isRefusal(answer)) continue;
      const type = answer.headers.get('content-type');
      const isProblem = /^application\/problem\+json\s*(;|$)/i.test(type ?? '');
      const wanted = 'content-type: application/problem+json';
      if (!check.expect(isProblem, answer.request, wanted, headerSaid('content-type', type))) continue;
      const problem = readProblem(answer.text);
      const isSame = problem !== undefined && (problem.status ?? answer.status) === answer.status;
      check.expect(isSame, answer.request, `{ "status": ${answer.status}, … }`, saidOf(answer));
    }
  },
};

const storesNothing: Rule = {
  id: 'stores-nothing-refused',
  title: 'What is refused changes nothing',
  async test(service, check) {
    for (const send of refused(service)) {
      const before = countsSaid(await service.counts(), service.tools);
      const answer = await send();
      if (!isRefusal(answer)) continue;
      const after = countsSaid(await service.counts(), service.tools);
      check.expect(before === after, `${answer.request} → ${answer.status}`, before, after);
    }
  },
};

export const REFUSING: readonly Rule[] = [
  unknownComparison,
  unknownTools,
  malformedBodies,
  wrongTypes,
  wrongBodies,
  wrongVoters,
  largeBodies,
  problemDocuments,
  storesNothing,
];
