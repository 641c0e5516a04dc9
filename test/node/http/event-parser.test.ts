import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { EventParser } from '../../../src/http/event-parser.js';
import { HttpError } from '../../../src/http/http-error.js';

function eventsOf(...chunks: readonly string[]): string[] {
  const events: string[] = [];
  const parser = new EventParser({
    onEvent: (type, data) => events.push(`${type}|${data}`),
    onRetry: (wait) => events.push(`retry in ${wait}`),
  });
  for (const chunk of chunks) parser.feed(chunk);
  return events;
}

describe('a stream of server-sent events', () => {
  // The first four are examples of the HTML Standard.
  const streams: Record<string, readonly [text: string, events: readonly string[]]> = {
    'data in several lines': ['data: YHOO\ndata: +2\ndata: 10\n\n', ['message|YHOO\n+2\n10']],
    'comments, ids and an event that is not ended': [
      ': test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event',
      ['message|first event', 'message|second event'],
    ],
    'empty data': ['data\n\ndata\ndata\n\ndata:', ['message|', 'message|\n']],
    'one space that is left out': ['data:test\n\ndata: test\n\n', ['message|test', 'message|test']],
    'a type, for one event': ['event: tallies\ndata: 1\n\ndata: 2\n\n', ['tallies|1', 'message|2']],
    'a type without data': ['event: tallies\n\ndata: 2\n\n', ['message|2']],
    'fields that are not known': ['DATA: 0\ndata : 0\ndata: 1\n\n', ['message|1']],
    'retry, of digits only': [
      'retry: 2000\n\nretry:5\nretry: 1s\nretry: -1\nretry\nretry: \n\n',
      ['retry in 2000', 'retry in 5'],
    ],
    'lines that end in CR': ['data: 1\rdata: 2\r\r', ['message|1\n2']],
    'lines that end in CRLF': ['data: 1\r\ndata: 2\r\n\r\n', ['message|1\n2']],
    'a colon in a value': ['data: {"a":1}\n\n', ['message|{"a":1}']],
  };
  for (const [what, [text, events]] of Object.entries(streams)) {
    test(`reads ${what}`, () => assert.deepEqual(eventsOf(text), events));
  }

  test('is the same, however it is cut into chunks', () => {
    const line = fc.constantFrom('data: 1', 'data', 'event: a', 'retry: 12', ':', '', '', 'id: 4', 'data:é');
    const end = fc.constantFrom('\n', '\r', '\r\n');
    fc.assert(
      fc.property(fc.array(fc.tuple(line, end)), fc.array(fc.nat(40)), (lines, cuts) => {
        const text = lines.flat().join('');
        const places = [0, ...cuts.filter((cut) => cut < text.length).sort((a, b) => a - b), text.length];
        const chunks = places.slice(1).map((place, index) => text.slice(places[index], place));
        assert.deepEqual(eventsOf(...chunks), eventsOf(...text));
      }),
    );
  });

  for (const [what, chunk] of [
    ['line', 'x'.repeat(1000)],
    ['event', 'data: x\n'.repeat(1000)],
  ] as const) {
    test(`ends at a ${what} without an end`, () => {
      const isTooLarge = (error: unknown): boolean =>
        error instanceof HttpError && error.reason === 'too-large';
      assert.throws(() => eventsOf(...Array<string>(10_000).fill(chunk)), isTooLarge);
    });
  }
});
