/** Puts everything back as it was. */
export declare const restorePrototype: () => void;
