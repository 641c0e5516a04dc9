import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import { clientAddress, type TrustedProxies } from './client-address.js';
import { subscriberOf } from './ip-address.js';

/** Whom a request is counted for: the network of its client. */
export function senderOf(context: Context<{ Bindings: HttpBindings }>, trusted: TrustedProxies): string {
  const peer = context.env.incoming.socket.remoteAddress;
  return subscriberOf(clientAddress(peer, context.req.header('x-forwarded-for'), trusted));
}
