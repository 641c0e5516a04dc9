/** The sessions of the page: one for each vote service, shared by all widgets that use it. */
import { httpVotes } from './http-votes.js';
import { serviceOfTransport, type VoteService, type VoteTransport } from './vote-service.js';
import { VoteSession } from './vote-session.js';

const byAddress = new Map<string, VoteSession>();
const byTransport = new WeakMap<VoteTransport, VoteSession>();

const create = (service: VoteService, name: string): VoteSession =>
  new VoteSession(service, `tool-comparison ${name}`);

/** @param votes the absolute address of a vote service */
export function sessionOfAddress(votes: string): VoteSession {
  const session = byAddress.get(votes) ?? create(httpVotes(votes), votes);
  byAddress.set(votes, session);
  return session;
}

/** @param name under which its votes are stored on the device; the one of the first call counts */
export function sessionOfTransport(transport: VoteTransport, name: string): VoteSession {
  const session = byTransport.get(transport) ?? create(serviceOfTransport(transport), name);
  byTransport.set(transport, session);
  return session;
}
