/** Where an element's comparison comes from: its property, a script inside it, or its `src`. */
export interface Source {
    readonly kind: 'value' | 'text' | 'url';
    readonly value: unknown;
    /** The page's base URL, which `url` and the URLs in an inline document are relative to. */
    readonly base: string;
}
export interface SourceHost extends HTMLElement {
    comparison: unknown;
    src: string | null;
}
/** Whether the parser may still be adding children: then an inline script may be yet to come. */
export declare function isStillParsed(host: Node): boolean;
/** @returns where to read from, or undefined where nothing says it */
export declare function sourceOf({ comparison, src, children, baseURI: base }: SourceHost): Source | undefined;
/** Whether the page's author put something in the element for when there is no comparison. */
export declare const hasFallback: (host: Element) => boolean;
