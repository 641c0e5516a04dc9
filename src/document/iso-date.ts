export const ISO_DATE = /^\d{4}-\d\d-\d\d(T\d\d:\d\d[\d:.]*(Z|[+-]\d\d:\d\d)?)?$/;

/** Whether it is a calendar date or date-time of ISO 8601 in its extended form (RFC 3339 and ECMA-262), and exists. */
export function isIsoDate(text: string): boolean {
  const day = text.slice(0, 10);
  // Some engines roll 30 February over into March.
  return ISO_DATE.test(text) && !isNaN(Date.parse(text)) && new Date(day).toISOString().startsWith(day);
}
