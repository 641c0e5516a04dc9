/**
 * What the element needs of a base class, and no more: attributes behind properties as HTML has
 * them, updates in a batch, properties that were set before the class was there. It stands in for
 * LitElement, which does all of this and costs two kilobytes of the twenty that there are.
 */
declare const Base: {
    new (): HTMLElement;
    prototype: HTMLElement;
};
/**
 * What an attribute can say: anything (null), whether it is there (false), or one of some keywords,
 * of which the first is meant where it says none of them.
 */
export type Keywords = null | false | readonly (string | number)[];
export declare abstract class UpdatingElement extends Base {
    #private;
    /** The attributes by the names of their properties. */
    static readonly attributes: Readonly<Record<string, Keywords>>;
    static get observedAttributes(): string[];
    /** Puts a property on the class for each attribute. Null, undefined and false remove the attribute. */
    protected static reflect(): void;
    /** Resolved when what was changed so far is on the page. */
    get updateComplete(): Promise<void>;
    /** Draws again in a microtask, once for all that changes until then. What `update` changes itself is in it already. */
    requestUpdate(): void;
    /** Does something that a page may have broken. Nothing is thrown into the page, whatever comes of it. */
    protected guarded(act: () => void): void;
    connectedCallback(): void;
    disconnectedCallback(): void;
    attributeChangedCallback(): void;
    protected abstract connected(): void;
    /** Taken out and not put back. */
    protected abstract disconnected(): void;
    protected abstract update(): void;
    /** The page has changed something that drawing needs. */
    protected abstract broken(error: unknown): void;
}
export {};
