/** The moments at which asking again makes sense: the network is there again, or the page is seen again. */
/** Whether the page is out of sight: for certain, and not because an element is named `hidden`. */
export declare const isHidden: () => boolean;
export declare function whenBack(method: 'addEventListener' | 'removeEventListener', listener: () => void): void;
