/**
 * New voters: when they came, and how many of them a network may bring to a comparison in a day. All of it within the transaction
 * that stores their votes, so that no process lets in more than there is room for.
 */
import { sql, type Transaction } from 'kysely';
import { MINUTE } from '../durations.js';
import { homeLimit, type NetworkLimits, type Networks } from '../networks.js';
import { hashNetwork, type NetworkKey } from './network-keys.js';
import type { Schema } from './schema.js';

/** Who casts a vote, and from where. */
export interface Sender {
  readonly comparison: string;
  readonly voter: string;
  /** Undefined where nobody knows. */
  readonly networks: Networks | undefined;
}

export interface Admission {
  readonly key: NetworkKey;
  readonly limits: NetworkLimits;
  /** In milliseconds since 1970. */
  readonly now: number;
}

/** What a network may still bring in. */
interface Room {
  readonly comparison: string;
  readonly network: string;
  readonly limit: number;
  /** New voters of this transaction. */
  asking: number;
  admitted: number;
  /** Those of the day before this transaction. */
  before: number;
}

/** @returns the voters who are new and for whom there is no room, by `voterKey` */
export async function admitNewcomers(
  transaction: Transaction<Schema>,
  senders: readonly Sender[],
  admission: Admission,
): Promise<ReadonlySet<string>> {
  const newcomers = await enter(transaction, senders, Math.floor(admission.now / MINUTE));
  if (newcomers.length === 0) return new Set();
  const refused = await refuse(transaction, newcomers, admission);
  await noteArrivals(
    transaction,
    newcomers.filter((one) => !refused.has(one)),
    admission,
  );
  return new Set([...refused].map(voterKey));
}

export function voterKey({ comparison, voter }: Pick<Sender, 'comparison' | 'voter'>): string {
  return JSON.stringify([comparison, voter]);
}

/** @returns the voters who have not voted on the comparison, by `voterKey` */
export async function unknownAmong(
  transaction: Transaction<Schema>,
  voters: readonly Pick<Sender, 'comparison' | 'voter'>[],
): Promise<ReadonlySet<string>> {
  const unknown = new Set(voters.map(voterKey));
  for (const comparison of new Set(voters.map((one) => one.comparison))) {
    const ids = voters.filter((one) => one.comparison === comparison).map(({ voter }) => voter);
    const rows = await transaction
      .selectFrom('voters')
      .select(['comparison', 'voter'])
      .where('comparison', '=', comparison)
      .where('voter', 'in', ids)
      .execute();
    for (const row of rows) unknown.delete(voterKey(row));
  }
  return unknown;
}

/** Notes when each voter came first. @returns those who are new */
async function enter(
  transaction: Transaction<Schema>,
  senders: readonly Sender[],
  minute: number,
): Promise<Sender[]> {
  const byKey = new Map(senders.map((sender) => [voterKey(sender), sender]));
  const rows = inOrder(byKey).map(({ comparison, voter }) => ({ comparison, voter, minute }));
  if (rows.length === 0) return [];
  const entered = await transaction
    .insertInto('voters')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .returning(['comparison', 'voter'])
    .execute();
  return entered.flatMap((row) => byKey.get(voterKey(row)) ?? []);
}

const roomKey = (comparison: string, network: string): string => JSON.stringify([comparison, network]);

/** Takes out again for whom there is no room in one of their networks. */
async function refuse(
  transaction: Transaction<Schema>,
  newcomers: readonly Sender[],
  { key, limits }: Admission,
): Promise<ReadonlySet<Sender>> {
  const rooms = new Map<string, Room>();
  const roomFor = (comparison: string, name: string, limit: number): Room => {
    const network = hashNetwork(key, comparison, name);
    const id = roomKey(comparison, network);
    const room = rooms.get(id) ?? { comparison, network, limit, asking: 0, admitted: 0, before: 0 };
    room.asking += 1;
    rooms.set(id, room);
    return room;
  };
  const roomsOf = new Map<Sender, readonly Room[]>();
  for (const one of newcomers)
    roomsOf.set(
      one,
      limitsOf(one, limits).map(([network, limit]) => roomFor(one.comparison, network, limit)),
    );
  const all = inOrder(rooms);
  if (all.length === 0) return new Set();
  for (const { comparison, network, voters } of await add(
    transaction,
    all.map((room) => ({ ...room, count: room.asking })),
    key,
  )) {
    const room = rooms.get(roomKey(comparison, network));
    if (room) room.before = voters - room.asking;
  }
  const refused = new Set(
    newcomers.filter((one) => {
      const own = roomsOf.get(one) ?? [];
      const isFull = own.some(({ before, admitted, limit }) => before + admitted >= limit);
      if (!isFull) for (const room of own) room.admitted += 1;
      return isFull;
    }),
  );
  if (refused.size > 0) {
    await add(
      transaction,
      all.map((room) => ({ ...room, count: room.admitted - room.asking })),
      key,
    );
    await dropEmpty(
      transaction,
      all.filter(({ before, admitted }) => before + admitted === 0),
    );
    await leave(transaction, [...refused]);
  }
  return refused;
}

/** The networks of a sender that are limited. */
function limitsOf(
  { networks }: Sender,
  limits: NetworkLimits,
): (readonly [network: string, limit: number])[] {
  if (!networks) return [];
  const { subscriber, home, site } = networks;
  const all = [
    [subscriber, limits.subscriber],
    [home, homeLimit(limits)],
    [site, limits.site],
  ] as const;
  return all.flatMap(([network, limit]) =>
    network === undefined || limit === 0 ? [] : [[network, limit] as const],
  );
}

/** @returns the counts after it. The rows are locked until the transaction ends, so nobody else counts in between. */
function add(
  transaction: Transaction<Schema>,
  rows: readonly { readonly comparison: string; readonly network: string; readonly count: number }[],
  { day }: NetworkKey,
): Promise<{ comparison: string; network: string; voters: number }[]> {
  return transaction
    .insertInto('newcomers')
    .values(rows.map(({ comparison, network, count }) => ({ comparison, network, day, voters: count })))
    .onConflict((conflict) =>
      conflict
        .columns(['comparison', 'network'])
        .doUpdateSet({ voters: sql`newcomers.voters + excluded.voters` }),
    )
    .returning(['comparison', 'network', 'voters'])
    .execute();
}

/** Nothing is kept of networks that were only refused: there may be as many as somebody likes. */
async function dropEmpty(transaction: Transaction<Schema>, empty: readonly Room[]): Promise<void> {
  for (const comparison of new Set(empty.map((one) => one.comparison))) {
    const networks = empty.filter((one) => one.comparison === comparison).map(({ network }) => network);
    await transaction
      .deleteFrom('newcomers')
      .where('comparison', '=', comparison)
      .where('network', 'in', networks)
      .execute();
  }
}

async function leave(transaction: Transaction<Schema>, refused: readonly Sender[]): Promise<void> {
  for (const comparison of new Set(refused.map((one) => one.comparison))) {
    const voters = refused.filter((one) => one.comparison === comparison).map(({ voter }) => voter);
    await transaction
      .deleteFrom('voters')
      .where('comparison', '=', comparison)
      .where('voter', 'in', voters)
      .execute();
  }
}

/** Counts by minute and wide network, for `markSurges`. */
async function noteArrivals(
  transaction: Transaction<Schema>,
  newcomers: readonly Sender[],
  { key, now }: Admission,
): Promise<void> {
  const minute = Math.floor(now / MINUTE);
  const rows = new Map<string, { comparison: string; minute: number; network: string; voters: number }>();
  for (const { comparison, networks } of newcomers) {
    const network = networks ? hashNetwork(key, comparison, networks.provider) : '';
    const id = JSON.stringify([comparison, network]);
    const row = rows.get(id) ?? { comparison, minute, network, voters: 0 };
    row.voters += 1;
    rows.set(id, row);
  }
  if (rows.size === 0) return;
  await transaction
    .insertInto('arrivals')
    .values(inOrder(rows))
    .onConflict((conflict) =>
      conflict
        .columns(['comparison', 'minute', 'network'])
        .doUpdateSet({ voters: sql`arrivals.voters + excluded.voters` }),
    )
    .execute();
}

/** The same in every process: against deadlocks. */
function inOrder<Value>(rows: ReadonlyMap<string, Value>): Value[] {
  return [...rows].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}
