import { describe, it } from 'node:test';
import { expect } from 'chai';
import { minimal } from '../../support/element/documents.js';
import { expectDropped, expectFine } from './reading.js';

const GOOD = [
  ...['2026-01-20', '2026-12-31', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'],
  ...['2026-01-20T09:30', '2026-01-20T09:30:15', '2026-01-20T09:30:15.123', '2026-01-20T09:30Z'],
  ...['2026-01-20T00:00:00Z', '2026-01-20T23:59:59Z', '2026-01-20T09:30:15.1Z', '2026-01-20T09:30:15+05:45'],
  ...['2026-01-20T09:30-11:00', '2024-02-29T12:00:00Z'],
];

const BAD = [
  ...['2026-02-30', '2026-02-29', '1900-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00'],
  ...['2026-01-32', '2026-02-30T10:00:00Z', '2025-02-29T10:00', '2026-04-31T23:59:59+02:00'],
  ...['2026-01-20T25:00Z', '2026-01-20T10:60Z', '2026-01-20T10:00:61Z', '2026-01-20T10:00+2:00'],
  ...['2026', '2026-01', '2026-1-1', '20260120', '20-01-2026', '01/20/2026', 'January 20, 2026'],
  ...['2026-01-20 09:30', '2026-01-20T', '2026-01-20T09', '2026-01-20Z', '+002026-01-20', '-2026-01-20'],
  ...[' 2026-01-20', '2026-01-20\n', '２０２６-０１-２０', 'yesterday', '', '1768900000'],
];

describe('a date of a document', () => {
  for (const updated of GOOD) {
    it(`may be ${updated}, and stays as written`, () => {
      expect(expectFine(minimal({ updated })).updated).to.equal(updated);
    });
  }

  for (const updated of BAD) {
    it(`is left out as ${JSON.stringify(updated)}`, () => {
      expect(expectDropped(minimal({ updated }), 'updated')).not.to.have.property('updated');
    });
  }
});
