/**
 * Addresses as word processors and editors leave them: in `src=“https://…”` HTML takes the typographic quotation marks for a
 * part of the value, and in `src=&quot;https://…&quot;` the escaped ones. No address begins with one.
 * Held by test/browser/engines/filters.spec.ts.
 */
const QUOTED = /^["'“”„‘’‚«»″′]+(.*?)["'“”„‘’‚«»″′]*$/s;

/** Without white space and quotation marks around it. */
export function unquoted(address: string): string {
  const trimmed = address.trim();
  return QUOTED.exec(trimmed)?.[1]?.trim() ?? trimmed;
}
