/** The sessions of the page: one for each vote service, shared by all widgets that use it. */
import type { Tallies } from '../document/comparison.js';
import { httpVotes } from './http-votes.js';
import { serviceOfTransport, type CastBallot, type VoteService, type VoteTransport } from './vote-service.js';
import { VoteSession } from './vote-session.js';

const byAddress = new Map<string, VoteSession>();
/** By the app's object, and the name of the votes. */
const byTransport = new WeakMap<VoteTransport, Map<string, VoteSession>>();
const appTransports = new WeakMap<VoteSession, AppTransport>();

const create = (service: VoteService, name: string): VoteSession =>
  new VoteSession(service, `tool-comparison ${name}`);

/** @param votes the absolute address of a vote service */
export function sessionOfAddress(votes: string): VoteSession {
  const session = byAddress.get(votes) ?? create(httpVotes(votes), votes);
  byAddress.set(votes, session);
  return session;
}

/**
 * An app's own transport. Apps write it where they render, and so set another object each time they do: what the session
 * knows stays, and calls go to the object that was set last.
 */
class AppTransport implements VoteTransport {
  constructor(
    public current: VoteTransport,
    readonly name: string,
  ) {}

  read(): Promise<Tallies> {
    return this.current.read();
  }

  cast(ballot: CastBallot): Promise<Tallies> {
    return this.current.cast(ballot);
  }
}

function createForApp(transport: VoteTransport, name: string): VoteSession {
  const appTransport = new AppTransport(transport, name);
  const session = create(serviceOfTransport(appTransport), name);
  appTransports.set(session, appTransport);
  return session;
}

/** Whether a session is of these votes, and goes through a transport of an app's. */
const isOfApp = (session: VoteSession, name: string): boolean => appTransports.get(session)?.name === name;

/**
 * @param name of the votes: under it they are stored on the device
 * @param before the session that the widget has had so far: it is kept if it is of the same votes
 */
export function sessionOfTransport(
  transport: VoteTransport,
  name: string,
  before: VoteSession | undefined,
): VoteSession {
  const ofTransport = byTransport.get(transport) ?? new Map<string, VoteSession>();
  byTransport.set(transport, ofTransport);
  const kept = before && isOfApp(before, name) ? before : undefined;
  const session = ofTransport.get(name) ?? kept ?? createForApp(transport, name);
  ofTransport.set(name, session);
  const appTransport = appTransports.get(session);
  if (appTransport && appTransport.current !== transport) {
    appTransport.current = transport;
    session.transportChanged();
  }
  return session;
}
