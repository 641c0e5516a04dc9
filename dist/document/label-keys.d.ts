/** Every key of `labels`, with the plural forms that languages other than English need. */
export declare const labelKeys: readonly string[];
