/** Says nothing twice: one warning about a document, however many widgets show it and however often it is tried. */
export declare function warnOnce(message: string): void;
