/**
 * What the service does, in figures, for Prometheus: `GET /metrics` on a port of its own, because they are for whoever runs it and not
 * for readers. They are counted from what is logged, so they hold no more about anybody than the log.
 */
import { Hono } from 'hono';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Log, LogFields } from './log.js';

export interface Metrics {
  readonly app: Hono;
  /** @returns a log that also counts */
  measuring(log: Log): Log;
  gauge(name: string, help: string, read: () => number): void;
}

const PREFIX = 'tool_comparison_';
const VOTE = /\/votes\/:tool\/:voter$/;
/** What is logged when the database did not do what it was asked for, and by whom it was asked. */
const ASKED_BY: Readonly<Record<string, string>> = {
  fault: 'request',
  'tallies-not-read': 'page',
  'live-tallies-not-read': 'stream',
  'outbox-unavailable': 'outbox',
  'surges-not-marked': 'watch',
  'networks-not-deleted': 'watch',
};

export function createMetrics(): Metrics {
  const register = new Registry();
  const registers = [register];
  collectDefaultMetrics({ register });
  const requests = new Histogram({
    name: `${PREFIX}request_duration_seconds`,
    help: 'Requests, by the pattern of the route.',
    labelNames: ['method', 'route', 'status'],
    registers,
  });
  const votes = new Counter({ name: `${PREFIX}votes_total`, help: 'Votes that were taken.', registers });
  const errors = new Counter({
    name: `${PREFIX}database_errors_total`,
    help: 'What the database did not do, by what asked for it.',
    labelNames: ['by'],
    registers,
  });
  // Who watches them cannot tell a figure that is not there from one that was forgotten.
  for (const by of Object.values(ASKED_BY)) errors.inc({ by }, 0);

  const count = (event: string, fields: LogFields): void => {
    const by = ASKED_BY[event];
    if (by && (event !== 'fault' || fields.name === 'StoreUnavailableError')) errors.inc({ by });
    if (event !== 'request') return;
    const { method = '', route = '', status = 0, ms } = fields;
    requests.observe(
      { method: knownMethod(String(method)), route: String(route), status: Number(status) },
      Number(ms) / 1000,
    );
    if (method === 'PUT' && status === 200 && VOTE.test(String(route))) votes.inc();
  };

  const app = new Hono();
  app.get('/metrics', async (context) =>
    context.body(await register.metrics(), 200, {
      'Content-Type': register.contentType,
      'Cache-Control': 'no-store',
    }),
  );

  return {
    app,
    measuring: (log) =>
      Object.assign(
        (...[level, event, fields = {}]: Parameters<Log>) => {
          count(event, fields);
          log(level, event, fields);
        },
        { flush: () => log.flush() },
      ),
    gauge(name, help, read) {
      const collect = (): void => gauge.set(read());
      const gauge = new Gauge({ name: PREFIX + name, help, registers, collect });
    },
  };
}

/** Whoever sends requests must not be able to make figures without end. */
const METHODS = new Set(['GET', 'HEAD', 'PUT', 'POST', 'OPTIONS', 'DELETE', 'PATCH']);
const knownMethod = (method: string): string => (METHODS.has(method) ? method : 'other');
