/** Whether it is a calendar date or date-time of ISO 8601 in its extended form (RFC 3339 and ECMA-262), and exists. */
export declare function isIsoDate(text: string): boolean;
