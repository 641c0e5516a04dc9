export declare class Drawing {
    #private;
    constructor(root: ShadowRoot);
    /**
     * @param clear takes out what is drawn
     * @param draw draws, into what is there or into what was cleared
     */
    draw(clear: () => void, draw: () => void): void;
}
