/** A random UUID, version 4 of RFC 9562, on pages without a secure context too, where `crypto.randomUUID` is missing. */
export declare const randomUuid: () => string;
