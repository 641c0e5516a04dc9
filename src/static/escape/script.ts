const code = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/**
 * JSON for a script element: no end of the script, no comment, no CDATA section and no character reference can begin in it.
 *
 * @param json as `JSON.stringify` gives it: what is escaped here stands within strings
 * @returns JSON of the same value
 */
export const escapeScript = (json: string): string => json.replace(/[<>&\u2028\u2029]/g, code);
