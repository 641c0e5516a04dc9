/** At most one warning about a document, however many widgets show it and however often it is tried. */
/** @param about a document's URL, or the element that has the document itself */
export declare function warnOnce(about: string | object, ...message: readonly unknown[]): void;
