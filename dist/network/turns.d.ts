/** Ends a turn. All who wait look whether it is theirs: who was first may have given up meanwhile. */
export declare function endTurn(): void;
/** @throws the signal's reason, when aborted before it is one's turn */
export declare function takeTurn(signal: AbortSignal): Promise<void>;
