/**
 * Hands an address to a newsletter provider by a request that is signed after Standard Webhooks
 * (https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md).
 */
import { createHmac } from 'node:crypto';
import { DeliveryError, type Delivery } from './delivery.js';

/** In milliseconds. */
const PATIENCE = 15_000;
/** Request Timeout, Conflict, Too Early, Too Many Requests: the provider may take it later. */
const TRANSIENT = new Set([408, 409, 425, 429]);

/** @param secret the bytes that sign */
export function byWebhook(url: string, secret: Uint8Array): Delivery {
  return {
    handsOver: true,
    deliver: async ({ id, email, language, askedAt }, _tokens, hangUp) => {
      const body = JSON.stringify({
        type: 'newsletter.subscription_requested',
        timestamp: askedAt.toISOString(),
        data: { email, language },
      });
      const timestamp = String(Math.floor(Date.now() / 1000));
      const headers = {
        'Content-Type': 'application/json',
        'webhook-id': id,
        'webhook-timestamp': timestamp,
        'webhook-signature': `v1,${signatureOf(`${id}.${timestamp}.${body}`, secret)}`,
      };
      const status = await post(url, { method: 'POST', headers, body }, hangUp);
      if (status >= 200 && status < 300) return;
      throw new DeliveryError(`HTTP ${status}`, status < 500 && !TRANSIENT.has(status));
    },
  };
}

const signatureOf = (text: string, secret: Uint8Array): string =>
  createHmac('sha256', secret).update(text).digest('base64');

/** A redirect is not followed: the address goes nowhere but to the provider that was named. */
async function post(url: string, request: RequestInit, hangUp: AbortSignal): Promise<number> {
  try {
    const signal = AbortSignal.any([hangUp, AbortSignal.timeout(PATIENCE)]);
    const response = await fetch(url, { ...request, redirect: 'manual', signal });
    await response.body?.cancel();
    return response.status;
  } catch {
    throw new DeliveryError('unreachable', false);
  }
}
