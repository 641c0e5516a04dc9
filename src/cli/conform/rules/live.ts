/** The event stream, which is optional. */
import { openEvents, type EventStream } from '../../../http/exchange.js';
import { NotOffered, type Check, type Rule } from '../rule.js';
import { countsSaid, headerSaid } from '../said.js';
import { readTallyBody } from '../tally-body.js';
import type { VoteService } from '../vote-service.js';

/** In milliseconds. The protocol has a comment every 15 seconds, and one change a second at most. */
const PATIENCE = 20_000;
const REQUEST = 'GET accept: text/event-stream';

interface ServerEvent {
  readonly type: string;
  readonly data: string;
  readonly id: string | undefined;
}

/** Reads the events of a stream, as https://html.spec.whatwg.org/multipage/server-sent-events.html says. */
class Events {
  readonly #lines: EventStream['lines'];

  constructor({ lines }: EventStream) {
    this.#lines = lines;
  }

  /** @returns the next event, or the next comment; undefined at the end */
  async next(): Promise<ServerEvent | 'comment' | undefined> {
    let type = 'message';
    let id: string | undefined;
    const data: string[] = [];
    for (;;) {
      const { value: line, done } = await this.#lines.next();
      if (done === true) return undefined;
      if (line.startsWith(':')) return 'comment';
      if (line === '' && data.length > 0) return { type, id, data: data.join('\n') };
      const [, field, value = ''] = /^([^:]*):? ?(.*)$/.exec(line) ?? [];
      if (field === 'event') type = value;
      if (field === 'data') data.push(value);
      if (field === 'id') id = value;
    }
  }

  /** @returns the next one that is an event of tallies */
  async tallies(): Promise<ServerEvent | undefined> {
    for (;;) {
      const event = await this.next();
      if (event === undefined || (event !== 'comment' && event.type === 'tallies')) return event;
    }
  }

  async comment(): Promise<boolean> {
    for (;;) {
      const event = await this.next();
      if (event === undefined || event === 'comment') return event !== undefined;
    }
  }
}

/** @throws {NotOffered} where there is no stream */
async function withEvents(service: VoteService, use: (events: Events, stream: EventStream) => Promise<void>) {
  const stopping = new AbortController();
  const giveUp = setTimeout(() => stopping.abort(), PATIENCE);
  try {
    const stream = await openEvents(service.options.url, stopping.signal);
    if (!stream.headers.get('content-type')?.startsWith('text/event-stream'))
      throw new NotOffered('no event stream');
    await use(new Events(stream), stream);
  } finally {
    clearTimeout(giveUp);
    stopping.abort();
  }
}

const saidOfEvent = (event: ServerEvent | undefined): string =>
  event ? `event: ${event.type}, data: ${event.data}` : `nothing in ${PATIENCE / 1000} s`;

async function expectTallies(
  service: VoteService,
  check: Check,
  event: ServerEvent | undefined,
  request: string,
): Promise<void> {
  const expected = countsSaid(await service.counts(), service.tools);
  const counts = event && readTallyBody(event.data);
  const came = counts ? countsSaid(counts, service.tools) : saidOfEvent(event);
  check.expect(came === expected, request, `event: tallies with ${expected}`, came);
}

const opensStreams: Rule = {
  id: 'opens-streams',
  title: 'A stream begins with an event of the tallies, with an id',
  test: (service, check) =>
    withEvents(service, async (events, { status }) => {
      if (!check.expect(status === 200, REQUEST, '200', String(status))) return;
      const event = await events.tallies();
      await expectTallies(service, check, event, REQUEST);
      check.expect(Boolean(event?.id), REQUEST, 'an id', headerSaid('id', event?.id ?? null));
    }),
};

const streamsVotes: Rule = {
  id: 'streams-votes',
  title: 'A vote comes as an event of the new tallies',
  test: (service, check) =>
    withEvents(service, async (events) => {
      if (!(await events.tallies())) throw new NotOffered('the stream tells nothing');
      const { request } = await service.put(service.newVote('ship'));
      await expectTallies(service, check, await events.tallies(), `${REQUEST}, then ${request}`);
    }),
};

const keepsStreamsOpen: Rule = {
  id: 'keeps-streams-open',
  title: 'A stream has a comment at least every 15 seconds',
  test: (service, check) =>
    withEvents(service, async (events) => {
      const came = await events.comment();
      check.expect(came, REQUEST, 'a line that begins with a colon', `none in ${PATIENCE / 1000} s`);
    }),
};

export const LIVE: readonly Rule[] = [opensStreams, streamsVotes, keepsStreamsOpen];
