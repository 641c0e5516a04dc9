/** Ends a turn: the next in line that still wants it is on. */
export declare function endTurn(): void;
/** @throws the signal's reason, when aborted before it is one's turn */
export declare function takeTurn(signal: AbortSignal): Promise<void>;
