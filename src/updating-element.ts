/**
 * What the element needs of a base class, and no more: attributes behind properties as HTML has
 * them, updates in a batch, properties that were set before the class was there. It stands in for
 * LitElement, which does all of this and costs two kilobytes of the twenty that there are.
 */

// Where there is no DOM the class can still be imported.
const Base =
  (globalThis.HTMLElement as typeof HTMLElement | undefined) ?? (Object as unknown as typeof HTMLElement);

/**
 * What an attribute can say: anything (null), whether it is there (false), or one of some keywords,
 * of which the first is meant where it says none of them.
 */
export type Keywords = null | false | readonly (string | number)[];

const attributeOf = (property: string): string =>
  property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

export abstract class UpdatingElement extends Base {
  /** The attributes by the names of their properties. */
  static readonly attributes: Readonly<Record<string, Keywords>> = {};

  static get observedAttributes(): string[] {
    return ['lang', 'dir', ...Object.keys(this.attributes).map(attributeOf)];
  }

  /** Puts a property on the class for each attribute. Null, undefined and false remove the attribute. */
  protected static reflect(): void {
    for (const [property, keywords] of Object.entries(this.attributes)) {
      const name = attributeOf(property);
      Object.defineProperty(this.prototype, property, {
        configurable: true,
        enumerable: true,
        get(this: UpdatingElement) {
          const value = this.getAttribute(name);
          if (!keywords) return keywords === null ? value : value !== null;
          return keywords.find((word) => String(word) === value?.toLowerCase()) ?? keywords[0];
        },
        set(this: UpdatingElement, value: string | number | boolean | symbol | null | undefined) {
          if (keywords === false ? !value : value === undefined || value === null || value === false)
            this.removeAttribute(name);
          else this.setAttribute(name, value === true ? '' : String(value));
        },
      });
    }
  }

  #pending: Promise<boolean> | undefined;

  /** Resolved when what was changed so far is on the page. */
  get updateComplete(): Promise<boolean> {
    return this.#pending ?? Promise.resolve(true);
  }

  /** Draws again in a microtask, once for all that changes until then. What `update` changes itself is in it already. */
  requestUpdate(): void {
    if (this.isConnected) this.#pending ??= this.#updateSoon();
  }

  async #updateSoon(): Promise<boolean> {
    // eslint-disable-next-line @typescript-eslint/await-thenable -- needs nothing that a page could have replaced
    await undefined;
    if (this.isConnected) this.guarded(() => this.update());
    this.#pending = undefined;
    return true;
  }

  /** Does something that a page may have broken. Nothing is thrown into the page, whatever comes of it. */
  protected guarded(act: () => void): void {
    try {
      try {
        act();
      } catch (error) {
        this.broken(error);
      }
    } catch {
      // Not even a warning is possible.
    }
  }

  connectedCallback(): void {
    this.guarded(() => {
      // A property that was set before the upgrade hides the accessor of the class.
      for (const [name, value] of Object.entries(this)) {
        Reflect.deleteProperty(this, name);
        Reflect.set(this, name, value);
      }
      this.connected();
      this.requestUpdate();
    });
  }

  disconnectedCallback(): void {
    // A node that is moved is back by then, also where somebody keeps it aside for some promises.
    setTimeout(() => {
      if (!this.isConnected) this.guarded(() => this.disconnected());
    });
  }

  attributeChangedCallback(): void {
    this.requestUpdate();
  }

  protected abstract connected(): void;
  /** Taken out and not put back. */
  protected abstract disconnected(): void;
  protected abstract update(): void;

  /** The page has changed something that drawing needs. */
  protected abstract broken(error: unknown): void;
}
