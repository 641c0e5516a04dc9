import type { Context } from 'hono';
import { entityTag, matches } from './etag.js';

/**
 * Answers with a body and its entity tag, or with 304 where the client has that body already (RFC 9110, section 13).
 *
 * @param headers of both answers
 */
export function answerConditionally(
  context: Context,
  body: string,
  type: string,
  headers: Readonly<Record<string, string>>,
): Response {
  const both = { ...headers, ETag: entityTag(body) };
  if (matches(context.req.header('if-none-match'), both.ETag)) return context.body(null, 304, both);
  return context.body(body, 200, { ...both, 'Content-Type': type });
}
