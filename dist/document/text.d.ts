/** Makes a stranger's text safe to set beside other text; it is never changed in what it says. */
/** Whether there is nothing to see: white space, zero-width and control characters only. */
export declare const isBlank: (text: string) => boolean;
/** Well-formed Unicode without control characters but line breaks, of which two follow on each other at the most, trimmed. */
export declare const cleanText: (text: string) => string;
/** For a name amid other words of one text, where nothing sets it apart: without overrides of direction. */
export declare const withoutOverrides: (text: string) => string;
