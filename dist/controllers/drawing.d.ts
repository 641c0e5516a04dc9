/**
 * Draws into a shadow root that others reach into as well: translation tools and extensions replace
 * the very nodes that the templates know and would go on writing to. This notices it, and then has
 * everything drawn anew at the next occasion, with the focus and what was typed where they were.
 */
/** What a shadow root and an element are watched for: without what the page adds to all objects. */
export declare const EVERYTHING: MutationObserverInit;
export declare class Drawing {
    #private;
    constructor(root: ShadowRoot);
    /**
     * @param clear takes out what is drawn
     * @param draw draws, into what is there or into what was cleared
     */
    draw(clear: () => void, draw: () => void): void;
}
