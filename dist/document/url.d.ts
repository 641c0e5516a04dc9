/** Which of a document's URLs may become links, images and requests. */
/**
 * @param base what a relative URL is relative to
 * @returns the absolute URL (WHATWG), or undefined where it is not `http(s)`, carries
 *   credentials, or is disguised by backslashes or control characters
 */
export declare function webUrl(text: string, base: string): string | undefined;
