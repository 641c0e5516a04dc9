import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { Networks } from '../networks.js';
import { clientAddress, type TrustedProxies } from './client-address.js';
import { networksOf, normalizeAddress } from './ip-address.js';

/** Whom a request is counted for: the networks of its client. */
export function networksOfSender(
  { env, req }: Pick<Context<{ Bindings: HttpBindings }>, 'env' | 'req'>,
  trusted: TrustedProxies,
): Networks {
  const peer = env.incoming.socket.remoteAddress;
  return networksOf(clientAddress(peer, req.header('x-forwarded-for'), trusted));
}

/** Whether somebody says whom a request is forwarded for, and is not believed: readers share its address then, and its limits. */
export function isForwardedByStranger(
  { env, req }: Pick<Context<{ Bindings: HttpBindings }>, 'env' | 'req'>,
  trusted: TrustedProxies,
): boolean {
  if (req.header('x-forwarded-for') === undefined) return false;
  const peer = normalizeAddress(env.incoming.socket.remoteAddress ?? '');
  return peer !== undefined && !trusted.includes(peer);
}
