/** The moments at which asking again makes sense: the network is there again, or the page is seen again. */
export declare function whenBack(method: 'addEventListener' | 'removeEventListener', listener: () => void): void;
