export const ISO_DATE = /^\d{4}-\d\d-\d\d(T\d\d:\d\d[\d:.]*(Z|[+-]\d\d:\d\d)?)?$/;

/** Whether it is a date or date-time in the extended form of ISO 8601 (RFC 3339, ECMA-262), and a day that exists. */
export function isIsoDate(text: string): boolean {
  if (!ISO_DATE.test(text) || Number.isNaN(Date.parse(text))) return false;
  // Some engines read 30 February as a day in March.
  const day = text.slice(0, 10);
  return new Date(day).toISOString().startsWith(day);
}
